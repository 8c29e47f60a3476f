import type {Program} from "../../support/handlebars-tree.ts";
import {parseHandlebars} from "../../support/handlebars.ts";
import type {Layout} from "./blocks.ts";
import {createOffsets} from "./offsets.ts";

/**
 * The tree of a template with a line `<!--@FILE:LINE-->` before each of its Markdown blocks, those within blocks of
 * Handlebars too. The places in the tree are those of the text as written.
 */
export function parseMarked({text, blocks}: Layout, file: string): Program {
  const offsets = createOffsets(text, file);
  const ranges = blocks.flatMap((block) => block.ranges);
  const parts: string[] = [];
  // Each marker takes a line of its own: line n of the marked text, from one, is line lines[n] of the template.
  const lines = [0];
  let next = 1;
  let end = 0;
  for (const range of ranges) {
    const start = offsets.lineStart(range.start);
    const {line} = offsets.place(range.start);
    while (next < line) lines.push(next++);
    lines.push(line);
    parts.push(text.slice(end, start), `<!--@${file}:${line}-->\n`);
    end = start;
  }
  const program = parseHandlebars(parts.join("") + text.slice(end), file);
  if (program.type === "Failure") throw new Error(`the marked template cannot be parsed: ${program.message}`);
  return relocate(program, (line) => lines[line] ?? line - ranges.length);
}

function relocate<Node>(node: Node, lineOf: (line: number) => number): Node {
  if (Array.isArray(node)) return node.map((item: unknown) => relocate(item, lineOf)) as Node;
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [
      key,
      key === "line" && typeof value === "number" ? lineOf(value) : relocate(value, lineOf),
    ]),
  ) as Node;
}
