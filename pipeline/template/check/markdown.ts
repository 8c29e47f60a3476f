import type {Nodes} from "mdast";
import type {Report} from "../../model/problem.ts";
import type {Statement} from "../../support/handlebars-tree.ts";
import {error} from "../../support/problem.ts";
import {nameOf} from "../call.ts";
import {helperNamed} from "../helpers/table.ts";
import {createOffsets, type Offsets} from "../layout/offsets.ts";
import {partialName} from "../partials.ts";
import type {SourceText} from "../source-text.ts";

/**
 * Check a template as Markdown sees it: what makes a block stands alone in its block, comments join no blocks, and no
 * HTML but line breaks and small letters.
 */
export function checkMarkdown(source: SourceText, blockPartials: ReadonlySet<string>, report: Report): void {
  const offsets = createOffsets(source.text, source.file);
  checkComments(source, offsets, report);
  checkHtml(source.layout.root, offsets, report);
  for (const statement of statementsIn(source.program.body)) {
    if (standsAlone(statement, source, offsets)) continue;
    const what = blockMade(statement, blockPartials);
    if (what === undefined) continue;
    const start = offsets.offset(statement.loc.start);
    report(
      error(
        "not-alone",
        offsets.place(start, offsets.offset(statement.loc.end) - start),
        `${what} makes a block of its own, and stands in a sentence, a list or beside other words`,
        "put it on a line of its own, with an empty line above and below",
      ),
    );
  }
}

/** Whether a mustache is all that its Markdown block holds. */
export function standsAlone({loc}: Statement, {layout, text}: SourceText, offsets: Offsets): boolean {
  const start = offsets.offset(loc.start);
  const end = offsets.offset(loc.end);
  // Spaces before or behind it, which nobody sees, are no words.
  const isBlank = (from: number, to: number): boolean => from <= to && text.slice(from, to).trim() === "";
  return layout.blocks.some(({ranges}) =>
    ranges.some((range) => isBlank(range.start, start) && isBlank(end, range.end)),
  );
}

/** Every statement of a tree, those within its blocks too. */
function statementsIn(body: readonly Statement[]): readonly Statement[] {
  return body.flatMap((statement) => {
    if (statement.type !== "BlockStatement") return [statement];
    return [
      statement,
      ...[statement.program, statement.inverse].flatMap((part) => (part ? statementsIn(part.body) : [])),
    ];
  });
}

function blockMade(statement: Statement, blockPartials: ReadonlySet<string>): string | undefined {
  if (statement.type === "MustacheStatement") {
    const name = nameOf(statement.path) ?? "";
    return helperNamed(name)?.alone === true ? `{{${name} …}}` : undefined;
  }
  if (statement.type !== "PartialStatement") return undefined;
  const name = partialName(statement) ?? "";
  return blockPartials.has(name) ? `the partial ${name}` : undefined;
}

/** The names of the partials that make blocks: of several, or of what stands alone, in themselves or through others. */
export function findBlockPartials(partials: ReadonlyMap<string, SourceText>): ReadonlySet<string> {
  const found = new Set<string>();
  const makesBlocks = ({layout, program}: SourceText): boolean =>
    layout.blocks.flatMap(({ranges}) => ranges).length > 1 ||
    statementsIn(program.body).some((statement) => blockMade(statement, found) !== undefined);
  let before: number;
  do {
    before = found.size;
    for (const [name, partial] of partials) if (makesBlocks(partial)) found.add(name);
  } while (found.size > before);
  return found;
}

function checkComments({text, layout}: SourceText, offsets: Offsets, report: Report): void {
  for (const {sort, start, end} of layout.tags) {
    if (sort !== "comment" && sort !== "short-comment") continue;
    const lineStart = offsets.lineStart(start);
    if (text.slice(lineStart, start).trim() !== "") continue;
    const place = offsets.place(start, Math.min(end - start, 5));
    const [after = "", next = ""] = text.slice(end).split("\n", 2);
    if (after.trim() !== "") {
      report(
        error(
          "comment-placement",
          place,
          "a comment stands before words on their line",
          "put it on a line of its own, with an empty line above",
        ),
      );
      continue;
    }
    const above = layout.mask.slice(offsets.lineStart(Math.max(0, lineStart - 1)), lineStart);
    if (above.trim() !== "" && next.trim() !== "") {
      report(
        error(
          "comment-placement",
          place,
          "this comment has no empty line above it, so the lines around it become one paragraph",
          "put an empty line above it",
        ),
      );
    }
  }
}

function checkHtml(node: Nodes, offsets: Offsets, report: Report): void {
  if (node.type === "html") {
    const start = node.position?.start.offset ?? 0;
    for (const match of node.value.matchAll(/<!--|<\/?([A-Za-z][\w-]*)[^>]*>?|<[!?]/g)) {
      if (/^<\/?(br|sub|sup)\s*\/?>$/i.test(match[0])) continue;
      const place = offsets.place(start + match.index, match[0].length);
      const [message, hint] = explainHtml(match[0], match[1]?.toLowerCase());
      report(error("html", place, message, hint));
    }
  }
  if ("children" in node) for (const child of node.children) checkHtml(child, offsets, report);
}

function explainHtml(tag: string, name: string | undefined): [string, string] {
  if (tag === "<!--") return ["a template holds no HTML comment", "write {{!-- … --}}"];
  return [
    `a template holds no HTML but <br>, <sub> and <sup>, and ${tag.slice(0, 40)} is`,
    instead.get(name ?? "") ?? "write it in Markdown",
  ];
}

const instead: ReadonlyMap<string, string> = new Map([
  ["img", "write {{photo …}}"],
  ["table", 'write a Markdown table, or {{table "id"}}'],
  ["a", "write [words](https://…)"],
  ["b", "write **words**"],
  ["strong", "write **words**"],
  ["i", "write *words*"],
  ["em", "write *words*"],
  ["p", "leave an empty line between paragraphs"],
]);
