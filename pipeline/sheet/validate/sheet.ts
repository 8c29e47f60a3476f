import type {CheckContext} from "./context.ts";
import {checkColumn, checkTable, checkWhere} from "./references.ts";
import {isWorkbook} from "../workbook/workbooks.ts";
import {HELPER_NAMES} from "../../support/helper-names.ts";

/** The keys of the sheet itself, and what its sources must say. */
export function checkTop({spec, fail, written}: CheckContext): void {
  if (!written().has("published"))
    fail("missing-key", [], "The sheet does not say when it is published.", "add a line such as published: 2017-08-11");
  const {languages = []} = spec;
  for (const [index, lang] of languages.entries())
    if (languages.indexOf(lang) < index)
      fail("duplicate-value", ["languages", index], `The language "${lang}" is named twice.`, "delete one of them");
  for (const id of Object.keys(spec.sources ?? {}))
    if (!written("sources", id).has("title"))
      fail(
        "missing-key",
        ["sources", id],
        `The source "${id}" has no title.`,
        "add title:, in the source language",
        "key",
      );
}

/** Each table has a file or rows, and what goes with it. */
export function checkData(context: CheckContext): void {
  const {fail, reject} = context;
  for (const id of Object.keys(context.spec.data ?? {})) {
    const written = context.written("data", id);
    if (written.has("file") && written.has("rows"))
      reject(
        "two-values",
        ["data", id, "rows"],
        `The table "${id}" has both file: and rows:.`,
        "keep one of them",
        "key",
      );
    else if (!written.has("file") && !written.has("rows"))
      reject(
        "no-value",
        ["data", id],
        `The table "${id}" has no rows.`,
        "add file:, e.g. file: trade.csv, or rows:",
        "key",
      );
    else if (written.has("header") && written.has("headers"))
      fail(
        "two-values",
        ["data", id, "headers"],
        "header: says which row names the columns, and headers: names them.",
        "keep one of them",
        "key",
      );
    else checkReading(id, written, context);
  }
}

// Each key that says how to read a file goes with one kind of file.
function checkReading(id: string, written: ReadonlySet<string>, {spec, fail}: CheckContext): void {
  const file = spec.data?.[id]?.file;
  const workbook = file !== undefined && isWorkbook(file);
  for (const key of ["sheet", "range", "header", "headers", "marks", "hidden"])
    if (written.has(key) && !workbook)
      fail(
        "key-without-use",
        ["data", id, key],
        `${key}: is for the worksheets of an XLSX file.`,
        "delete the line",
        "key",
      );
  for (const key of ["delimiter", "numbers"]) {
    if (!written.has(key) || (file !== undefined && /\.[ct]sv$/iu.test(file))) continue;
    const message = file === undefined ? `${key}: has no meaning without file:.` : `${key}: is for CSV files.`;
    fail("key-without-use", ["data", id, key], message, "delete the line", "key");
  }
}

/** Each table to print shows a table that there is, and columns that it has. */
export function checkTables(context: CheckContext): void {
  for (const [id, view] of Object.entries(context.spec.tables ?? {})) {
    const path = ["tables", id];
    if (!context.written("tables", id).has("data"))
      context.reject(
        "missing-key",
        path,
        `The table "${id}" does not say what it shows.`,
        "add data: with the id of a table under data:",
        "key",
      );
    const {data} = view;
    if (data === undefined || !checkTable(data, [...path, "data"], context)) continue;
    for (const [index, column] of (view.columns ?? []).entries())
      checkColumn(data, column, [...path, "columns", index], context);
    if (view.sort !== undefined) checkColumn(data, view.sort.replace(/^-/u, ""), [...path, "sort"], context);
    checkWhere(view.where, [data], [...path, "where"], context);
  }
}

/** `each` names a table, a name for its row, and the column of the id. */
export function checkEach(context: CheckContext): void {
  const {each} = context.spec;
  if (!each) return;
  const keys = context.written("each");
  for (const key of ["table", "as", "id"])
    if (!keys.has(key))
      context.reject(
        "missing-key",
        ["each"],
        `each: does not say its ${key}:.`,
        "write each: {table: countries, as: country, id: iso3}",
        "key",
      );
  if (each.as !== undefined && HELPER_NAMES.some((name) => name === each.as))
    context.fail(
      "reserved-id",
      ["each", "as"],
      `The row cannot be called "${each.as}": it means something else in a template.`,
      "choose another name",
    );
  if (each.table === undefined || !checkTable(each.table, ["each", "table"], context)) return;
  if (each.id !== undefined) checkColumn(each.table, each.id, ["each", "id"], context);
}
