import type {ListWords} from "./definition.ts";
import {fill} from "./fill.ts";

/** Items in a row as a sentence gives them: "A, B and C", "A、B和C", "Rusia e Irán". */
export function sayList(items: readonly string[], words: ListWords): string {
  const [first = "", ...rest] = items;
  const last = rest.pop();
  if (last === undefined) return first;
  const pair = words.before && soundsLike(last, words.before) ? words.before.two : undefined;
  if (rest.length === 0) return fill(pair ?? words.two, {a: first, b: last});
  return fill(pair ?? words.last, {a: [first, ...rest].join(words.between), b: last});
}

function soundsLike(item: string, {starts, except}: NonNullable<ListWords["before"]>): boolean {
  const lower = item.toLowerCase();
  return starts.some((start) => lower.startsWith(start)) && !except.some((start) => lower.startsWith(start));
}
