import type {ListItem, Nodes, Text} from "mdast";
import type {Report} from "../../model/problem.ts";
import {didYouMean, error} from "../../support/problem.ts";
import {createOffsets, type Offsets} from "../layout/offsets.ts";
import type {SourceText} from "../source-text.ts";

/**
 * Check a template for slips of typing that Markdown takes for words and would print: `{letters}`, `~~struck~~`, `[ ]`,
 * `[^note]` and `[words][target]` that lead nowhere, and `#Heading`.
 */
export function checkTyping(source: SourceText, facts: ReadonlyMap<string, unknown>, report: Report): void {
  const offsets = createOffsets(source.text, source.file);
  const seen: Seen = {source, offsets, facts, notes: notesOf(source.layout.root), report};
  checkNode(source.layout.root, undefined, seen);
}

interface Seen {
  readonly source: SourceText;
  readonly offsets: Offsets;
  readonly facts: ReadonlyMap<string, unknown>;
  readonly notes: readonly string[];
  readonly report: Report;
}

function notesOf(root: SourceText["layout"]["root"]): readonly string[] {
  return root.children.flatMap((node) => (node.type === "footnoteDefinition" ? [node.label ?? node.identifier] : []));
}

function checkNode(node: Nodes, parent: Nodes | undefined, seen: Seen): void {
  if (node.type === "text") checkText(node, parent, seen);
  if (node.type === "listItem") checkItem(node, seen);
  if ("children" in node) for (const child of node.children) checkNode(child, node, seen);
}

function checkText(node: Text, parent: Nodes | undefined, seen: Seen): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const written = seen.source.layout.mask.slice(start, end);
  const complain = (match: RegExpExecArray, code: string, message: string, hint?: string): void =>
    seen.report(error(code, seen.offsets.place(start + match.index, match[0].length), message, hint));

  for (const match of written.matchAll(/(?<![\\{])\{\s*([a-z]\w*)\s*\}(?!\})/g)) {
    const name = match[1] ?? "";
    if (!seen.facts.has(name)) continue;
    const message = `${match[0]} would be printed as it stands: a fact stands in two braces`;
    complain(match, "single-brace", message, `write {{${name}}}`);
  }
  for (const match of written.matchAll(/(?<!\\)~~(?=\S)[^~\n]+~~/g))
    complain(match, "outside-vocabulary", "struck text has no place in a briefing", "leave the words out");
  for (const match of written.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)) {
    const message = `there is no note ${match[0]}`;
    const near = didYouMean(match[1] ?? "", seen.notes);
    complain(match, "unknown-note", message, near ?? `write it on a line of its own: ${match[0]}: …`);
  }
  for (const match of written.matchAll(/(?<!\\)\[[^\]\n^]+\]\[([^\]\n]+)\]/g))
    complain(
      match,
      "unknown-target",
      `there is no target "${match[1] ?? ""}" of a link`,
      `write [words](https://…), or a line of its own: [${match[1] ?? ""}]: https://…`,
    );
  const glued = /^#{1,4}(?=[\p{L}\d])/u.exec(written);
  if (glued && parent?.type === "paragraph" && parent.children[0] === node)
    complain(glued, "glued-heading", "# without a space makes no heading", `write "${glued[0]} " with a space`);
}

function checkItem(node: ListItem, {source, offsets, report}: Seen): void {
  const [first] = node.children;
  const start = first?.position?.start.offset ?? 0;
  const box = first && /^\[[ xX]\](?=\s)/.exec(source.text.slice(start, start + 5))?.[0];
  if (box === undefined) return;
  const place = offsets.place(start, box.length);
  report(error("outside-vocabulary", place, "a check box has no place in a briefing", "write a plain list"));
}
