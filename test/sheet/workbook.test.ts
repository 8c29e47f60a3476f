import {describe, expect, it} from "vitest";
import type {Table} from "../../pipeline/model/table.ts";
import {type MadeCell, type MadeSheet, makeWorkbook, readWithWorkbooks} from "./workbook-kit.ts";

const HEAD = ["year", "share"] as const;

/** A sheet with one table from `trade.xlsx`, whose worksheet Monthly has these rows, and what came of it. */
async function read(
  rows: readonly (readonly MadeCell[])[],
  {keys = "", made = {}, date1904 = false}: {keys?: string; made?: Partial<MadeSheet>; date1904?: boolean} = {},
): Promise<{table: Table | undefined; cells: readonly (readonly unknown[])[]; problems: readonly string[]}> {
  const yaml = `published: 2017-08-11\ndata:\n  trade:\n    file: trade.xlsx\n${keys.replaceAll(/^/gm, "    ")}\n`;
  const bytes = makeWorkbook({Monthly: {rows, ...made}}, date1904);
  const {briefings, problems} = await readWithWorkbooks(yaml, {"trade.xlsx": bytes});
  const table = briefings[0]?.tables.get("trade");
  return {table, cells: table?.rows.map(({cells}) => Object.values(cells)) ?? [], problems};
}

describe("a table from a workbook", () => {
  it("reads the range below its header row, and leaves the titles and notes around it", async () => {
    const rows = [
      ["Trade, 2015-2016"],
      [],
      [null, "year", "share"],
      [null, 2015, 25.4],
      [null, 2016, 25.7],
      ["Source: us"],
    ];
    const {cells, problems} = await read(rows, {keys: "sheet: Monthly\nrange: B3:C5"});
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      ["2015", "25.4"],
      ["2016", "25.7"],
    ]);
  });

  it("takes the header row by its number", async () => {
    const {table, problems} = await read([["Trade", null], HEAD, [2015, 25.4]], {keys: "header: 2"});
    expect(problems).toEqual([]);
    expect(table?.columns.map(({name}) => name)).toEqual(["year", "share"]);
  });

  it("takes names from the sheet where no row has them", async () => {
    const {cells, problems} = await read(
      [
        [2015, 25.4],
        [2016, 25.7],
      ],
      {keys: "headers: [year, share]"},
    );
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      ["2015", "25.4"],
      ["2016", "25.7"],
    ]);
  });

  it("puts two header rows together, with merged cells above several columns", async () => {
    const rows = [
      ["region", "exports", null],
      [null, 2015, 2016],
      ["Asia", 1, 2],
    ];
    const {table, problems} = await read(rows, {keys: "header: [1, 2]", made: {merges: ["B1:C1", "A1:A2"]}});
    expect(problems).toEqual([]);
    expect(table?.columns.map(({name}) => name)).toEqual(["region", "exports 2015", "exports 2016"]);
  });

  it("reads what the cell shows: percentages, binary fractions, digits of the format", async () => {
    const {table, cells, problems} = await read([
      ["year", "share", "sum", "price"],
      [2015, {v: "0.25700000000000001", format: "0.0%"}, {v: "0.30000000000000004"}, {v: 12.5, format: "#,##0.00"}],
      [2016, {v: 0.3, format: "0.0%"}, {v: "1E-3"}, {v: 13, format: "#,##0.00"}],
    ]);
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      ["2015", "25.7", "0.3", "12.5"],
      ["2016", "30", "0.001", "13"],
    ]);
    const forms = table?.columns.slice(1).map(({unit, digits}) => [unit, digits]);
    expect(forms).toEqual([
      ["percent", 1],
      [undefined, 3],
      [undefined, 2],
    ]);
  });

  it("takes of a format the section that is for the value", async () => {
    const rows = [
      ["year", "share", "sum"],
      [2014, {v: 0, format: '[=0]"–";0.0%'}, {v: -3, format: "#,##0.0;(#,##0.0)"}],
      [2015, {v: 0.254, format: '[=0]"–";0.0%'}, {v: 4, format: "#,##0.0;(#,##0.0)"}],
      [2016, {v: 0.257, format: '0.0%;-0.0%;"a;b"'}, {v: 5, format: "General"}],
    ];
    const {table, cells, problems} = await read(rows);
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      ["2014", "0", "-3"],
      ["2015", "25.4", "4"],
      ["2016", "25.7", "5"],
    ]);
    expect(table?.columns.map(({unit, digits}) => [unit, digits])).toEqual([
      [undefined, undefined],
      ["percent", 1],
      [undefined, 1],
    ]);
  });

  it.each([
    ["1900", false, 42869],
    ["1904", true, 42869 - 1462],
  ])("reads dates of the %s system as precise as they are shown", async (_, date1904, serial) => {
    const rows = [
      ["day", "month", "long"],
      [
        {v: serial, format: "dd/mm/yyyy"},
        {v: serial, format: "mmm yy"},
        {v: serial, format: '[$-409]d" of "mmmm yyyy;@'},
      ],
    ];
    const {cells, problems} = await read(rows, {date1904});
    expect(problems).toEqual([]);
    expect(cells).toEqual([["2017-05-14", "2017-05", "2017-05-14"]]);
  });

  it("lets a name, a date or a year stand for all rows that it is merged over", async () => {
    const rows = [
      ["region", "census_year", "value"],
      ["Asia", 2015, 1],
      [null, null, 2],
      ["Africa", 2016, 3],
    ];
    const {cells, problems} = await read(rows, {made: {merges: ["A2:A3", "B2:B3"]}});
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      ["Asia", "2015", "1"],
      ["Asia", "2015", "2"],
      ["Africa", "2016", "3"],
    ]);
  });

  it("leaves out the footnote marks that the sheet lists", async () => {
    const rows: MadeCell[][] = [
      ["country *", "share"],
      ["Germany ¹", "25.7*"],
      ["Spain", "12 (p)"],
      ["Italy", {raised: ["13.5", "2"]}],
    ];
    const {table, cells, problems} = await read(rows, {keys: 'marks: ["*", "(p)", "¹", 2]'});
    expect(problems).toEqual([]);
    expect(table?.columns.map(({name, type}) => [name, type])).toEqual([
      ["country", "text"],
      ["share", "number"],
    ]);
    expect(cells).toEqual([
      ["Germany", "25.7"],
      ["Spain", "12"],
      ["Italy", "13.5"],
    ]);
  });

  it("takes marks that stand together one by one, and tells a power from a mark", async () => {
    const rows: MadeCell[][] = [
      ["country", {raised: ["area, km", "2"]}],
      [{raised: ["China", "1, 2"]}, 9.6],
      [{raised: ["Laos", "2"]}, {raised: ["0.2", "1"]}],
    ];
    const {table, cells, problems} = await read(rows, {keys: "marks: [1, 2]"});
    expect(problems).toEqual([]);
    expect(table?.columns.map(({name}) => name)).toEqual(["country", "area, km²"]);
    expect(cells).toEqual([
      ["China", "9.6"],
      ["Laos", "0.2"],
    ]);
  });

  it("reads the whole value of what is shown in thousands", async () => {
    const {cells, problems} = await read([HEAD, [2015, {v: 1234567, format: "#,##0,"}]]);
    expect(problems).toEqual([]);
    expect(cells).toEqual([["2015", "1234567"]]);
  });

  it("believes a range that ends the table, whatever its last row looks like", async () => {
    const rows = [HEAD, ["Laos", 1], ["Source of the Nile", null]];
    const {cells, problems} = await read(rows, {keys: "range: A1:B3"});
    expect(problems).toEqual([]);
    expect(cells).toHaveLength(2);
  });

  it("takes a country without figures in the last row for a country", async () => {
    const {problems} = await read([
      ["country", "share"],
      ["Laos", 1],
      ["Chad", 2],
      ["Notre-Dame-des-Landes", null],
    ]);
    expect(problems).toEqual([]);
  });

  it("takes an error as missing where the sheet lists it", async () => {
    const {cells, problems} = await read([HEAD, [2015, {v: "#N/A", type: "e"}], [2016, 25.7]], {
      keys: 'missing: ["#N/A"]',
    });
    expect(problems).toEqual([]);
    expect(cells).toEqual([
      ["2015", undefined],
      ["2016", "25.7"],
    ]);
  });

  it("leaves out hidden rows and columns where the sheet asks for it", async () => {
    const made = {hiddenRows: [2], hiddenColumns: [3]};
    const rows = [
      ["year", "share", "draft"],
      [2015, 25.4, 1],
      [2016, 25.7, 2],
    ];
    const {cells, problems} = await read(rows, {keys: "hidden: skip", made});
    expect(problems).toEqual([]);
    expect(cells).toEqual([["2016", "25.7"]]);
  });
});

describe("what is wrong with a workbook is named by its cell", () => {
  it.each<[string, readonly (readonly MadeCell[])[], Parameters<typeof read>[1], readonly string[]]>([
    [
      "an error of a formula",
      [HEAD, [2015, {v: "#DIV/0!", formula: "1/0", type: "e"}], [2016, 25.7]],
      {},
      [
        'trade.xlsx Monthly!B2 cell-error: This cell holds the error #DIV/0!. — mend its formula, or list "#DIV/0!" under missing: if it stands for no value',
      ],
    ],
    [
      "a formula without a saved value",
      [HEAD, [2015, {formula: "A1*2"}], [2016, 25.7]],
      {},
      [
        "trade.xlsx Monthly!B2 cell-formula: This cell holds a formula whose value was never saved. — open the workbook in a spreadsheet program and save it",
      ],
    ],
    [
      "a footnote mark",
      [HEAD, [2015, "25.4*"], [2016, {raised: ["25.7", "1"]}]],
      {},
      [
        'trade.xlsx Monthly!B2 cell-mark: "25.4*" bears the mark "*". — list "*" under marks: of the table, so that it is left out, or delete it in the workbook',
        'trade.xlsx Monthly!B3 cell-mark: "25.7 1" bears the mark "1". — list "1" under marks: of the table, so that it is left out, or delete it in the workbook',
      ],
    ],
    [
      "a number that is stored as text",
      [HEAD, [2015, 25.4], [2016, "25.7"]],
      {},
      [
        'trade.xlsx Monthly!B3 cell-type: "25.7" in the column "share", which holds numbers. — it is stored as a text: make it a number in the workbook, or give the column type: text',
      ],
    ],
    [
      "a column of numbers that are all stored as text",
      [HEAD, [2015, "25.4"], [2016, "25.7"]],
      {},
      [
        'trade.xlsx Monthly!B2 cell-type: "25.4" in the column "share", which holds numbers. — it is stored as a text: make it a number in the workbook, or give the column type: text',
        'trade.xlsx Monthly!B3 cell-type: "25.7" in the column "share", which holds numbers. — it is stored as a text: make it a number in the workbook, or give the column type: text',
      ],
    ],
    [
      "a percentage under another unit",
      [HEAD, [2015, {v: 0.254, format: "0.0%"}]],
      {keys: "columns: {share: {unit: USD}}"},
      [
        'trade.xlsx Monthly!B2 unit-mismatch: This cell is formatted as a percentage, and the column "share" has unit: USD. — correct the unit, or the format of the cells',
      ],
    ],
    [
      "a figure that is no percentage among percentages",
      [HEAD, [2014, {v: 0.25, format: "0%"}], [2015, {v: 0.254, format: "0%"}], [2016, 25.7]],
      {},
      [
        'trade.xlsx Monthly!B4 percent-format: This cell holds 25.7, and is not formatted as a percentage, unlike others of the column "share". — give all figures of the column one format in the workbook',
      ],
    ],
    [
      "a time of day",
      [
        ["date", "share"],
        [{v: 42869.5, format: "yyyy-mm-dd hh:mm"}, 1],
      ],
      {},
      [
        "trade.xlsx Monthly!A2 cell-time: This cell holds the time 2017-05-14 12:00:00, and a table holds whole days. — round it to a day in the workbook, or make it a text",
      ],
    ],
    [
      "a note below the table, after an empty row",
      [["country", "share"], ["Laos", 1], [], ["as of May"]],
      {},
      [
        'trade.xlsx Monthly!A4 note-row: This cell reads as a note below the table, and would be a row of it. — say where the table ends: range: "A1:B3"',
      ],
    ],
    [
      "a note right below the table",
      [["Trade"], ["country", "share"], ["Laos", 1], ["资料来源：海关"]],
      {keys: "header: 2"},
      [
        'trade.xlsx Monthly!A4 note-row: This cell reads as a note below the table, and would be a row of it. — say where the table ends: range: "A2:B3"',
      ],
    ],
    [
      "a scale on top of a format that shows thousands",
      [HEAD, [2015, {v: 1234567, format: "#,##0,"}]],
      {keys: "columns: {share: {scale: 3}}"},
      [
        'trade.xlsx Monthly!B2 format-scale: This cell holds 1234567 and shows it in thousands, and the column "share" has scale: 3. — take scale: away: the whole values are read',
      ],
    ],
    [
      "a mark in the head",
      [
        ["country", {raised: ["share", "a"]}],
        ["Laos", 1],
      ],
      {},
      [
        'trade.xlsx Monthly!B1 head-mark: The name of this column bears the mark "a", which is left out. — see what it refers to, and list "a" under marks: if nothing is lost with it',
      ],
    ],
    [
      "numbers written as texts in several ways, one of which is none",
      [
        ["country", "share"],
        ["Laos", "2 098,2"],
        ["Chad", "(3.5)"],
        ["Mali", "1,234"],
        ["Peru", "176 6"],
      ],
      {},
      [
        'trade.xlsx Monthly!B2 cell-type: "2 098,2" in the column "share", which holds numbers. — write 2098.2',
        'trade.xlsx Monthly!B3 cell-type: "(3.5)" in the column "share", which holds numbers. — write -3.5',
        'trade.xlsx Monthly!B4 cell-type: "1,234" in the column "share", which holds numbers. — write 1234, or 1.234 if the comma is a decimal point',
        'trade.xlsx Monthly!B5 cell-type: "176 6" in the column "share", which holds numbers. — list "176 6" under missing: if it stands for no value, or give the column type: text',
      ],
    ],
    [
      "a date written as a text among dates",
      [
        ["day", "share"],
        ...[42869, 42870, 42871].map((v): MadeCell[] => [{v, format: "d/m/yyyy"}, 1]),
        ["17.05.2017", 2],
      ],
      {},
      [
        'trade.xlsx Monthly!A5 cell-type: "17.05.2017" in the column "day", which holds dates. — write a day, month or year, e.g. 2017-05-14, 2017-05 or 2017',
      ],
    ],
    [
      "a range that ends above the table",
      [HEAD, [2015, 25.4]],
      {keys: "range: A1:B1"},
      [
        "trade.xlsx Monthly!A1 table-empty: No cell is filled below the names of the columns. — check range: and header:",
      ],
    ],
    [
      "a span of time, of whole days too",
      [
        ["task", "hours"],
        ["print", {v: 1, format: "[h]:mm"}],
        ["post", {v: 0.5, format: "hhmm"}],
      ],
      {},
      [
        "trade.xlsx Monthly!B2 cell-time: This cell holds the time 1900-01-01 00:00:00, and a table holds whole days. — round it to a day in the workbook, or make it a text",
        "trade.xlsx Monthly!B3 cell-time: This cell holds the time 0.5, and a table holds whole days. — round it to a day in the workbook, or make it a text",
      ],
    ],
    [
      "an empty cell that was reckoned with as a date",
      [
        ["date", "share"],
        [{v: 0, format: "d mmm yyyy"}, 1],
      ],
      {},
      [
        "trade.xlsx Monthly!A2 cell-time: This cell holds the time 0, which is no day, and a table holds whole days. — round it to a day in the workbook, or make it a text",
      ],
    ],
    [
      "a last row of formulas without saved values",
      [HEAD, [2015, 25.4], [{formula: "A2+1"}, {formula: "B2*2"}]],
      {},
      [
        "trade.xlsx Monthly!A3 cell-formula: This cell holds a formula whose value was never saved. — open the workbook in a spreadsheet program and save it",
        "trade.xlsx Monthly!B3 cell-formula: This cell holds a formula whose value was never saved. — open the workbook in a spreadsheet program and save it",
      ],
    ],
    [
      "a date that is not formatted as one",
      [
        ["date", "share"],
        [42869, 1],
      ],
      {keys: "columns: {date: {type: date}}"},
      [
        'trade.xlsx Monthly!A2 cell-type: "42869" in the column "date", which holds dates. — it may be a date that is not formatted as one: format the cell as a date',
      ],
    ],
    [
      "a figure that is merged over rows",
      [
        ["region", "value"],
        ["Asia", 1],
        ["Africa", null],
      ],
      {made: {merges: ["B2:B3"]}},
      [
        "trade.xlsx Monthly!B2 merged-cells: The cells B2:B3 are merged, and hold one figure for several rows. — unmerge them and fill each cell",
      ],
    ],
    [
      "a note that is merged over columns",
      [HEAD, [2015, 25.4], ["Note: provisional", null]],
      {made: {merges: ["A3:B3"]}},
      [
        "trade.xlsx Monthly!A3 merged-cells: The cells A3:B3 are merged across columns. — end range: above them if they are a note, or unmerge them",
      ],
    ],
    [
      "a head that is merged over columns",
      [
        ["region", "exports", null],
        [null, 2015, 2016],
        ["Asia", 1, 2],
      ],
      {made: {merges: ["B1:C1"]}},
      [
        'trade.xlsx Monthly!C1 duplicate-column: There are two columns named "exports". — its cells are merged: take the row below them too, e.g. header: [1, 2]',
      ],
    ],
    [
      "a column without a name",
      [["Trade in 2015", null], HEAD, [2015, 25.4]],
      {},
      [
        "trade.xlsx Monthly!B1 column-name: The column B has no name, and the cell B2 below it is filled. — say which row names the columns with header:",
      ],
    ],
    [
      "hidden rows and columns, which are read all the same",
      [
        ["year", "share"],
        [2014, 25],
        [2015, 25.4],
        [2016, 25.7],
      ],
      {made: {hiddenRows: [2, 3], hiddenColumns: [2]}},
      [
        "trade.xlsx Monthly!A2 hidden-rows: Rows 2 to 3 are hidden in Monthly, and read all the same. — say hidden: read to keep them or hidden: skip to leave them out",
        "trade.xlsx Monthly!B2 hidden-columns: Column B is hidden in Monthly, and read all the same. — say hidden: read to keep them or hidden: skip to leave them out",
      ],
    ],
  ])("%s", async (_, rows, options, expected) => {
    expect((await read(rows, options)).problems).toEqual(expected);
  });

  it("quotes the name of a worksheet as spreadsheets do", async () => {
    const bytes = makeWorkbook({"Trade 2017": {rows: [HEAD, [2015, {v: "#REF!", type: "e"}], [2016, 1]]}});
    const {problems} = await readWithWorkbooks("published: 2017-08-11\ndata: {t: {file: t.xlsx}}\n", {"t.xlsx": bytes});
    expect(problems[0]).toMatch(/^t\.xlsx 'Trade 2017'!B2 cell-error/);
  });
});

function sheetWith(entry: string): string {
  return `published: 2017-08-11\ndata:\n  trade: {${entry}}\n`;
}

describe("a workbook that cannot be read", () => {
  const two = makeWorkbook({Monthly: {rows: [HEAD]}, Yearly: {rows: [HEAD]}, Notes: {rows: [["x"]], hidden: true}});

  it.each<[string, string, Uint8Array, string]>([
    [
      "a worksheet that is not there",
      "file: t.xlsx, sheet: Montly",
      two,
      'a.yaml:3:32 unknown-worksheet: data/t.xlsx has no worksheet "Montly". — did you mean "Monthly"?',
    ],
    [
      "several worksheets and none named",
      "file: t.xlsx",
      two,
      "a.yaml:3:17 many-worksheets: data/t.xlsx has 2 worksheets, and sheet: does not say which one. — add sheet:, one of Monthly, Yearly, Notes",
    ],
    [
      "a file that is not there",
      "file: u.xlsx",
      two,
      'a.yaml:3:17 file-missing: There is no file data/u.xlsx. — did you mean "t.xlsx"?',
    ],
    [
      "a file that is named from another folder",
      "file: data/t.xlsx",
      two,
      "a.yaml:3:17 file-missing: There is no file data/data/t.xlsx. — a file is named from the folder of the sheet, data/: write t.xlsx",
    ],
    [
      "a format of before",
      "file: t.xls",
      two,
      'a.yaml:3:17 table-format: A table is read from a .csv, .tsv, .json or .xlsx file, not from "t.xls". — save it as .xlsx',
    ],
    [
      "a key of worksheets beside a CSV file",
      "file: t.csv, header: 3",
      two,
      "a.yaml:3:24 key-without-use: header: is for the worksheets of an XLSX file. — delete the line",
    ],
    [
      "a range that is none",
      "file: t.xlsx, sheet: Monthly, range: 3A",
      two,
      'a.yaml:3:48 wrong-value: "range" of data.trade should be a range of cells, e.g. A3:D20; A3:D goes down to the last row, not "3A".',
    ],
  ])("%s", async (_, entry, bytes, expected) => {
    expect((await readWithWorkbooks(sheetWith(entry), {"t.xlsx": bytes})).problems[0]).toBe(expected);
  });
});
