import type {CheckContext} from "./context.ts";
import {checkColumn, checkWhere} from "./references.ts";
import type {FactSpec} from "../schema/sheet.ts";

/** How a fact picks its rows: `at:`, `top:`, `ties:`, `rank:` and `among:` go together, and name columns that there are. */
export function checkPicks(id: string, fact: FactSpec, written: ReadonlySet<string>, context: CheckContext): void {
  for (const [key, needed] of NEEDED)
    if (written.has(key) && !needed.some((other) => written.has(other))) {
      const message = `${key}: has no meaning without ${needed.map((other) => `${other}:`).join(" or ")}.`;
      context.reject("key-without-use", ["facts", id, key], message, `add ${needed[0]}:, or delete the line`, "key");
    }
  for (const [one, other, why] of APART)
    if (written.has(one) && written.has(other))
      context.reject("two-values", ["facts", id, other], why, "keep one of them", "key");
  checkEnd("at", id, fact, context);
  checkEnd("rank", id, fact, context);
  if (fact.top !== undefined && typeof fact.at === "string")
    context.reject(
      "key-without-use",
      ["facts", id, "top"],
      `top: takes rows at: {max: …} or {min: …}, not at: ${fact.at}.`,
      "name the column that decides",
      "key",
    );
  if (fact.ties !== undefined && !(fact.ties === "shared" ? written.has("rank") : written.has("at")))
    context.reject(
      "key-without-use",
      ["facts", id, "ties"],
      `ties: ${fact.ties} goes with ${fact.ties === "shared" ? "rank" : "at"}:.`,
      fact.ties === "shared" ? "write ties: list" : "write ties: shared",
    );
  const table = tableOf(fact);
  if (table !== undefined && context.known.data.has(table))
    checkWhere(fact.among, [table], ["facts", id, "among"], context);
}

const NEEDED = [
  ["top", ["at"]],
  ["ties", ["at", "rank"]],
  ["among", ["rank"]],
  ["rank", ["from"]],
] as const;

const APART = [
  ["at", "aggregate", "at: takes one row, and aggregate: takes all of them."],
  ["aggregate", "rank", "aggregate: makes one value of all rows, and rank: tells the place of one."],
  ["top", "rank", "top: takes several rows, and rank: tells the place of one."],
] as const;

// One end of one column: {max: exports}.
function checkEnd(key: "at" | "rank", id: string, fact: FactSpec, context: CheckContext): void {
  const end = fact[key];
  if (end === undefined || typeof end === "string") return;
  const named = (["max", "min"] as const).filter((side) => end[side] !== undefined);
  const [side] = named;
  if (side === undefined && context.written("facts", id, key).size > 0) return;
  if (side === undefined || named.length > 1) {
    const message = `${key}: names ${side === undefined ? "no" : "more than one"} column to judge by.`;
    context.reject(
      "wrong-type",
      ["facts", id, key],
      message,
      `write ${key}: {max: exports} or ${key}: {min: exports}`,
      "key",
    );
    return;
  }
  const table = tableOf(fact);
  if (table !== undefined && context.known.data.has(table))
    checkColumn(table, end[side] ?? "", ["facts", id, key, side], context);
}

function tableOf({from}: FactSpec): string | undefined {
  return from?.slice(0, from.indexOf("."));
}
