import type {TableBlock, TableCell} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import type {Place} from "../model/problem.ts";
import type {Column, Row, Table, TableView} from "../model/table.ts";
import {compare} from "../support/decimal.ts";
import {error} from "../support/problem.ts";
import type {Composer} from "./composer.ts";
import {roundingNote} from "./rounding.ts";
import {writeCredit} from "./source-entry.ts";
import {statusMark} from "./status.ts";

/** A table of the sheet's `tables:`: its rows selected, sorted and cut, its cells in the edition's language. */
export function composeView(id: string, at: Place, composer: Composer): readonly TableBlock[] {
  const view = composer.briefing.views.get(id);
  const table = view && composer.briefing.tables.get(view.data);
  if (!view || !table) return [];
  const title = view.title === undefined ? "" : composer.say(view.title, {scope: id, at: view.at});
  const sources = view.sources.length > 0 ? view.sources : table.sources;
  const shown = {...table, columns: selectColumns(table, view)};
  const rows = selectRows(table, view);
  const block = composeTable(
    {
      table: shown,
      rows,
      caption: title === "" ? [] : [{type: "text", text: title, at}],
      note: writeCredit(
        {
          note: view.note,
          rounding: roundingNote(table.id, shown.columns, composer),
          sources,
          scope: id,
          at,
          writtenAt: view.at,
        },
        composer,
      ),
      scope: id,
      at,
    },
    composer,
  );
  const exact = {
    view: id,
    columns: shown.columns.map(({name}) => name),
    rows: rows.map(({cells}) => shown.columns.map(({name}) => cells[name] ?? null)),
  };
  return [{...block, id: composer.uniqueId(`table-${id.replaceAll("_", "-")}`), exact}];
}

/** Rows of a table as a block: heads say label and unit, cells what they hold, and a first column of names heads its rows. */
export function composeTable(
  parts: {
    readonly table: Table;
    readonly rows: readonly Row[];
    readonly caption: readonly Inline[];
    readonly note: readonly Inline[];
    readonly scope: string;
    readonly at: Place;
  },
  composer: Composer,
): TableBlock {
  const {table, rows, caption, note, scope, at} = parts;
  const {voice} = composer;
  const text = (words: string): readonly Inline[] => [{type: "text", text: words, at}];
  const {columns} = table;
  return {
    type: "table",
    caption,
    columns: columns.map(({type}) => ({align: type === "number" ? "end" : "start", numeric: type === "number"})),
    head: [
      columns.map((column): TableCell => ({
        children: [...text(headWords(column, table, scope, composer)), ...statusMark(column.status, at, composer)],
        scope: "column",
      })),
    ],
    rows: rows.map((row) =>
      columns.map((column, index): TableCell => {
        // A remark that is not there is no gap in the data; a row without a name is.
        const isSilent = column.type === "text" && index > 0 && row.cells[column.name] === undefined;
        const isMarked = column.type === "number" && row.cells[column.name] !== undefined;
        const mark = isMarked && row.status !== column.status ? statusMark(row.status, at, composer) : [];
        const words =
          row.status && isStatusColumn(column, table) ? voice.own(row.status) : cellWords(column, row, scope, composer);
        const children = isSilent ? [] : [...text(words), ...mark];
        return index === 0 && column.type !== "number" ? {children, scope: "row"} : {children};
      }),
    ),
    note,
    at,
  };
}

function selectColumns(table: Table, view: TableView): readonly Column[] {
  const asked = view.columns?.flatMap((name) => table.columns.find((column) => column.name === name) ?? []);
  // The marks of its rows say what a column of statuses says.
  return asked ?? table.columns.filter((column) => !isStatusColumn(column, table));
}

function isStatusColumn({name}: Column, {rows}: Table): boolean {
  return name === "status" && rows.some(({status}) => status !== undefined);
}

function selectRows(table: Table, view: TableView): readonly Row[] {
  const where = Object.entries(view.where ?? {});
  const kept = table.rows.filter((row) => where.every(([column, value]) => row.cells[column] === value));
  return sortRows(kept, table, view.sort).slice(0, view.top);
}

function sortRows(rows: readonly Row[], table: Table, sort: string | undefined): readonly Row[] {
  if (sort === undefined) return rows;
  const name = sort.replace(/^-/, "");
  const sign = sort.startsWith("-") ? -1 : 1;
  const numeric = table.columns.find((column) => column.name === name)?.type === "number";
  return rows.toSorted((a, b) => {
    const [left, right] = [a.cells[name], b.cells[name]];
    // Missing cells come last, whichever way the column is sorted.
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return sign * (numeric ? compare(left, right) : left < right ? -1 : left > right ? 1 : 0);
  });
}

function headWords(column: Column, table: Table, scope: string, {voice, say}: Composer): string {
  const label = column.said ?? say(column.label ?? column.name, {scope, at: table.at});
  const unit = voice.unit(column.unit, column.scale);
  return unit === "" ? label : voice.own("label-with-unit", {label, unit});
}

function cellWords(column: Column, row: Row, scope: string, composer: Composer): string {
  const {voice, say} = composer;
  const cell = row.cells[column.name];
  if (cell === undefined) return voice.own("missing");
  switch (column.type) {
    case "number":
      return voice.number(cell, {...column, bare: true});
    case "date":
      return voice.date(cell, "short");
    case "country":
      return voice.country(cell) ?? noName(cell, row.at, composer);
    case "text":
      return say(cell, {scope, at: row.at});
  }
}

function noName(code: string, at: Place, {voice, report}: Composer): string {
  report(error("no-name", at, `names.${voice.lang}.yaml has no name for ${code}`, `add a line: ${code}: {name: …}`));
  return code;
}
