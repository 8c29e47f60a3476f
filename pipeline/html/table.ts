import type {TableBlock, TableCell, TableColumn} from "../model/document.ts";
import type {PrintContext} from "./context.ts";
import {languageAttributes} from "./direction.ts";
import {printInlines} from "./inlines.ts";
import {element, lines, text, type Markup} from "./markup.ts";
import {plainText} from "../support/plain-text.ts";

/** A table with its note; where it is wider than the page it scrolls by itself, also from the keyboard. */
export function printTable(node: TableBlock, context: PrintContext): Markup {
  const note = node.note.length > 0 ? element("p", {class: "credit"}, printInlines(node.note, context)) : undefined;
  return element(
    "div",
    {class: "table", id: node.id, ...languageAttributes(node.lang)},
    lines([printScrollingTable(node, context), note]),
  );
}

/**
 * The table alone, in a box that scrolls.
 *
 * The box is a named group and no region: twenty tables are not twenty landmarks, some of them of the same name.
 */
export function printScrollingTable(node: TableBlock, context: PrintContext): Markup {
  const named = node.caption.length > 0;
  const caption = named ? printInlines(node.caption, context) : text(context.voice.own("table"));
  const head = node.head.map((row) => printRow(row, node.columns, context));
  const body = node.rows.map((row) => printRow(row, node.columns, context));
  const table = element(
    "table",
    {},
    lines([
      element("caption", {class: named ? undefined : "unseen"}, element("span", {}, caption)),
      head.length > 0 ? element("thead", {}, lines(head)) : undefined,
      element("tbody", {}, lines(body)),
    ]),
  );
  const name = named ? plainText(node.caption) : context.voice.own("table");
  return element("div", {class: "scroll", role: "group", tabindex: 0, "aria-label": name}, table);
}

function printRow(cells: readonly TableCell[], columns: readonly TableColumn[], context: PrintContext): Markup {
  let index = 0;
  const printed = cells.map((cell) => {
    const column = columns[index];
    index += cell.columnSpan ?? 1;
    return printCell(cell, column, context);
  });
  return element("tr", {}, ...printed);
}

// An empty corner is no head of anything.
function printCell(cell: TableCell, column: TableColumn | undefined, context: PrintContext): Markup {
  const spans = {colspan: cell.columnSpan, rowspan: cell.rowSpan};
  const look = {class: classOf(column)};
  const content = printInlines(cell.children, context);
  if (cell.scope === undefined || cell.children.length === 0) return element("td", {...look, ...spans}, content);
  const grouped = (cell.columnSpan ?? 1) > 1 && cell.scope === "column";
  const scope = grouped ? "colgroup" : cell.scope === "column" ? "col" : "row";
  return element("th", {scope, ...look, ...spans}, content);
}

function classOf(column: TableColumn | undefined): string | undefined {
  const names = [column?.numeric === true && "numeric", column && column.align !== "start" && `align-${column.align}`];
  return names.filter((name) => name !== false && name !== undefined).join(" ") || undefined;
}
