import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {csvCells} from "../../pipeline/sheet/table/csv-cells.ts";
import {readCsvTable} from "../../pipeline/sheet/table/csv-table.ts";
import {sayProblem} from "./memory-files.ts";

function read(text: string, delimiter = ","): {rows: readonly unknown[]; problems: readonly string[]} {
  const problems: Problem[] = [];
  const table = readCsvTable(text, delimiter, "trade.csv", (problem) => problems.push(problem));
  const rows = (table?.rows ?? []).map(({cells}) =>
    (table?.columns ?? []).map((name) => {
      const cell = cells.get(name);
      return cell && `${cell.text}@${cell.at.line}:${cell.at.column}`;
    }),
  );
  return {rows: table ? [table.columns, ...rows] : [], problems: problems.map(sayProblem)};
}

describe("readCsvTable", () => {
  test("every cell knows its line and column, also behind quotes, line breaks, spaces and CRLF", () =>
    expect(
      read('\uFEFFyear,name , share\r\n2015,"Asia, all", 25.4\r\n\r\n2016,"two\nlines",25.7\n,,\n2017,,"say ""so"""'),
    ).toEqual({
      rows: [
        ["year", "name", "share"],
        ["2015@2:1", "Asia, all@2:6", "25.4@2:19"],
        ["2016@4:1", "two\nlines@4:6", "25.7@5:8"],
        ["2017@7:1", undefined, 'say "so"@7:7'],
      ],
      problems: [],
    }));

  test("a tab-separated file keeps its empty cells", () =>
    expect(read("a\tb\tc\n1\t\t3\n\t2\t", "\t").rows).toEqual([
      ["a", "b", "c"],
      ["1@2:1", undefined, "3@2:4"],
      [undefined, "2@3:2", undefined],
    ]));

  test("the empty columns and cells that spreadsheets leave behind are no columns", () =>
    expect(read("a,b,,\n1,2,,\n3,4,,,,\n")).toEqual({
      rows: [
        ["a", "b"],
        ["1@2:1", "2@2:3"],
        ["3@3:1", "4@3:3"],
      ],
      problems: [],
    }));

  test("the line by which Excel is told the separator is none of the table", () =>
    expect(read("sep=;\r\nyear;share\r\n2015;25.4", ";")).toEqual({
      rows: [
        ["year", "share"],
        ["2015@3:1", "25.4@3:6"],
      ],
      problems: [],
    }));

  test("a note below the table is no row, and is told", () =>
    expect(read("country,share\nLaos,2.1\nChad,\n\nSource: customs,\n* Provisional.")).toEqual({
      rows: [
        ["country", "share"],
        ["Laos@2:1", "2.1@2:6"],
        ["Chad@3:1", undefined],
      ],
      problems: [
        "trade.csv:5:1 note-row: This line reads as a note below the table, and would be a row of it. — delete it in the file; where the figures come from is said by source:",
      ],
    }));

  test.each([
    ["", "trade.csv:1:1 table-empty: The file is empty. — its first line names the columns"],
    ["a,b,a\n1,2,3", 'trade.csv:1:5 duplicate-column: There are two columns named "a". — rename one of them'],
    [
      "a,,c\n1,2,3",
      "trade.csv:1:3 column-name: The 2nd column has no name, but 2 in line 2. — name it in the first line",
    ],
    ["a,__proto__\n1,2", 'trade.csv:1:3 column-name: A column cannot be named "__proto__". — give it another name'],
    [
      "year;share\n2015;25,4",
      'trade.csv:1:1 csv-delimiter: The first line holds one column, "year;share", if "," separates the cells. — say delimiter: ";" in the sheet',
    ],
    [
      "a,b\n1\n2,3",
      "trade.csv:2:1 ragged-row: This row has one cell, and the head names 2 columns. — leave a cell empty between two separators where a value is missing",
    ],
    [
      "a,b\n1,2,3",
      "trade.csv:2:5 ragged-row: This row has 3 cells, and the head names 2 columns. — put a cell that holds the separator in quotes",
    ],
    ['a,b\n1,"2\n3,4', 'trade.csv:2:3 csv-quote: This quote is never closed. — close the cell with "'],
    [
      'a,b\n1,"2"x\n',
      'trade.csv:2:3 csv-quote: After the closing quote of this cell stands "x". — write a quote inside a cell twice: ""',
    ],
    [
      'a,b\n1,5" pipe\n',
      'trade.csv:2:3 csv-quote: A quote stands inside the cell 5" pipe. — put the whole cell in quotes and write the inner quote twice: ""',
    ],
  ])("%j is reported at its cell", (text, problem) => expect(read(text).problems).toContain(problem));

  test("more than 10,000 rows are an error at the first too many", () =>
    expect(read(`a\n${"1\n".repeat(10_001)}`)).toEqual({
      rows: [],
      problems: [
        "trade.csv:10002:1 table-size: A table has at most 10000 rows and 500 columns; this one has 10001 and 1. — keep the rows that the briefing needs",
      ],
    }));
});

describe("csvCells", () => {
  const cell = fc.stringMatching(/^[a-z0-9 ,;"\n]{0,6}$/).map((text) => text.trim());

  test("reads what csv-parse reads", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, {minLength: 2, maxLength: 3}), {minLength: 1, maxLength: 4}),
        fc.constantFrom("\n", "\r\n"),
        (rows, lineBreak) => {
          const text = rows.map((row) => row.map(quote).join(",")).join(lineBreak);
          const theirs = parse(text, {relax_column_count: true, skip_empty_lines: true, record_delimiter: lineBreak});
          const problems: Problem[] = [];
          const ours = csvCells(text, ",", "a.csv", (problem) => problems.push(problem));
          expect(problems).toEqual([]);
          expect(ours.map((row) => row.map(({text}) => text))).toEqual(
            theirs.filter((row) => row.some((field) => field !== "")),
          );
        },
      ),
    );
  });

  test("says of each cell where its text stands", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, {minLength: 2, maxLength: 3}), {minLength: 1, maxLength: 4}), (rows) => {
        const text = rows.map((row) => row.map(quote).join(",")).join("\n");
        const lines = text.split("\n");
        for (const row of csvCells(text, ",", "a.csv", () => undefined))
          for (const {text: content, at} of row) {
            const written = lines
              .slice(at.line - 1)
              .join("\n")
              .slice(at.column - 1);
            expect(written.startsWith(content === "" ? "" : quote(content))).toBe(true);
          }
      }),
    );
  });
});

function quote(text: string): string {
  return /[,"\n ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
