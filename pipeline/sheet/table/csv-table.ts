import type {Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";
import {type CsvCell, csvCells} from "./csv-cells.ts";
import {readsAsNote} from "./note-text.ts";
import {MOST_COLUMNS, MOST_ROWS, type RawCell, type RawRow, type RawTable} from "./raw-table.ts";

/**
 * Reads a CSV file: the first line names the columns, every other line has as many cells.
 *
 * Empty columns without a name and empty cells beyond the head, which spreadsheets leave behind, are left out.
 * `undefined` where there is no table to be had; what is wrong with single rows is reported and the rest comes back.
 */
export function readCsvTable(text: string, delimiter: string, file: string, report: Report): RawTable | undefined {
  const [head, ...all] = withoutSeparatorLine(csvCells(text.replace(/^\uFEFF/, ""), delimiter, file, report));
  if (!head) {
    report(error("table-empty", {file, line: 1, column: 1}, "The file is empty.", "its first line names the columns"));
    return undefined;
  }
  if (!isSeparated(head, delimiter, report)) return undefined;
  const lines = withoutNotes(head, all, report);
  const columns = readHead(head, lines, report);
  if (!columns || tooLarge(head, lines, report)) return undefined;
  return {columns: columns.filter((name) => name !== ""), rows: lines.map((line) => readRow(line, columns, report))};
}

// Excel reads from a first line "sep=;" what separates the cells; it is none of the table.
function withoutSeparatorLine(rows: readonly CsvCell[][]): readonly CsvCell[][] {
  return /^sep=.?$/i.test(rows[0]?.map(({text}) => text).join("") ?? "") ? rows.slice(1) : rows;
}

/** The lines without those below the table that read as notes, which are reported. */
function withoutNotes(head: readonly CsvCell[], lines: readonly CsvCell[][], report: Report): readonly CsvCell[][] {
  if (head.filter(({text}) => text !== "").length < 2) return lines;
  const last = lines.findLastIndex((line) => {
    const [cell, another] = line.filter(({text}) => text !== "");
    return another !== undefined || !cell || !readsAsNote(cell.text);
  });
  const note = lines[last + 1]?.find(({text}) => text !== "");
  if (!note) return lines;
  const message = "This line reads as a note below the table, and would be a row of it.";
  report(error("note-row", note.at, message, "delete it in the file; where the figures come from is said by source:"));
  return lines.slice(0, last + 1);
}

// A file with other separators would read as one wide column.
function isSeparated([first, second]: readonly CsvCell[], delimiter: string, report: Report): boolean {
  const other = second ? undefined : /[;\t|,]/.exec(first?.text ?? "")?.[0];
  if (!first || other === undefined) return true;
  const message = `The first line holds one column, "${first.text.replaceAll("\t", "\\t")}", if ${JSON.stringify(delimiter)} separates the cells.`;
  report(error("csv-delimiter", first.at, message, `say delimiter: ${JSON.stringify(other)} in the sheet`));
  return false;
}

/** The names by position, "" for a column to leave out. */
function readHead(
  head: readonly CsvCell[],
  lines: readonly (readonly CsvCell[])[],
  report: Report,
): string[] | undefined {
  const first = new Map<string, CsvCell>();
  let sound = true;
  for (const [index, cell] of head.entries()) {
    const filled = lines.find((line) => (line[index]?.text ?? "") !== "")?.[index];
    const before = first.get(cell.text);
    if (cell.text === "") {
      if (!filled) continue;
      sound = false;
      report(
        error(
          "column-name",
          cell.at,
          `The ${ordinal(index)} column has no name, but ${filled.text} in line ${filled.at.line}.`,
          "name it in the first line",
        ),
      );
    } else if (["__proto__", "constructor", "prototype"].includes(cell.text)) {
      sound = false;
      report(error("column-name", cell.at, `A column cannot be named "${cell.text}".`, "give it another name"));
    } else if (before) {
      sound = false;
      report({
        ...error("duplicate-column", cell.at, `There are two columns named "${cell.text}".`, "rename one of them"),
        related: [{message: "the first one", place: before.at}],
      });
    } else first.set(cell.text, cell);
  }
  return sound ? head.map(({text}) => text) : undefined;
}

function tooLarge(head: readonly CsvCell[], lines: readonly (readonly CsvCell[])[], report: Report): boolean {
  const at = lines[MOST_ROWS]?.[0]?.at ?? head[MOST_COLUMNS]?.at;
  if (!at) return false;
  const rule = `at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns`;
  report(
    error(
      "table-size",
      at,
      `A table has ${rule}; this one has ${lines.length} and ${head.length}.`,
      "keep the rows that the briefing needs",
    ),
  );
  return true;
}

function readRow(line: readonly CsvCell[], columns: readonly string[], report: Report): RawRow {
  const at = line[0]?.at ?? {file: "", line: 1, column: 1};
  const filled = line.findLastIndex(({text}) => text !== "") + 1;
  if (filled > columns.length || line.length < columns.length)
    report(
      error(
        "ragged-row",
        (line[columns.length] ?? line[0])?.at,
        `This row has ${line.length === 1 ? "one cell" : `${line.length} cells`}, and the head names ${columns.length} columns.`,
        line.length < columns.length
          ? "leave a cell empty between two separators where a value is missing"
          : "put a cell that holds the separator in quotes",
      ),
    );
  const cells = new Map<string, RawCell>();
  for (const [index, name] of columns.entries()) {
    const cell = line[index];
    if (name !== "" && cell && cell.text !== "") cells.set(name, {...cell, isText: false});
  }
  return {cells, at: {file: at.file, line: at.line, column: 1}};
}

function ordinal(index: number): string {
  const number = index + 1;
  const ending = new Map([
    ["one", "st"],
    ["two", "nd"],
    ["few", "rd"],
  ]).get(new Intl.PluralRules("en", {type: "ordinal"}).select(number));
  return `${number}${ending ?? "th"}`;
}
