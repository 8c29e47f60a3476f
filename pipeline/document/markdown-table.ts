import type {Table as MarkdownTable, TableRow} from "mdast";
import type {TableBlock, TableCell, TableColumn} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import {error} from "../support/problem.ts";
import {walkInlines} from "../support/walk-blocks.ts";
import {figureSources} from "./cite-figures.ts";
import type {Composer} from "./composer.ts";
import {composeInlines} from "./inlines.ts";
import {writeCredit} from "./source-entry.ts";

/** A table that the template writes in Markdown; the first row is its head. */
export function composeMarkdownTable(node: MarkdownTable, composer: Composer): TableBlock {
  const at = composer.place(node);
  const [head, ...body] = node.children.map((row) => composeRow(row, composer));
  const width = head?.length ?? 0;
  body.forEach((row, index) => {
    const line = node.children[index + 1];
    if (row.length > width && line) {
      composer.report(
        error("ragged-table", composer.place(line), `this row has ${row.length} cells, the head ${width}`),
      );
    }
  });
  const columns = Array.from({length: width}, (_, index): TableColumn => {
    const align = node.align?.[index];
    return {align: align === "right" ? "end" : align === "center" ? "center" : "start", numeric: align === "right"};
  });
  const cells = [...(head ?? []), ...body.flat()].flatMap((cell) => [...walkInlines(cell)]);
  const sources = figureSources(cells, composer).map((source) => source.id);
  return {
    type: "table",
    caption: [],
    columns,
    head: [(head ?? []).map((children): TableCell => ({children, scope: "column"}))],
    rows: body.map((row) => columns.map((_, index): TableCell => ({children: row[index] ?? []}))),
    note: writeCredit({sources, scope: "", at}, composer),
    at,
  };
}

function composeRow(row: TableRow, composer: Composer): readonly (readonly Inline[])[] {
  return row.children.map((cell) => composeInlines(cell.children, composer));
}
