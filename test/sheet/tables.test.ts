import {describe, expect, test} from "vitest";
import type {Column} from "../../pipeline/model/table.ts";
import {readAs} from "./memory-files.ts";

const head = "published: 2017-08-11\ndata:\n";

function column(cells: readonly string[], name = "x", more = ""): Column | readonly string[] | undefined {
  const {briefings, problems} = readAs(`${head}  t: {file: t.csv${more}}`, {
    "t.csv": `key,${name}\n${cells.map((cell, index) => `k${index},"${cell}"`).join("\n")}\n`,
  });
  return problems.length > 0 ? problems : briefings[0]?.tables.get("t")?.columns[1];
}

describe("a column without description", () => {
  test("is of numbers if all its filled cells are, with the most digits written", () =>
    expect(column(["25.4", "", "-25.70", "0"])).toEqual({name: "x", type: "number", digits: 2}));
  test("is of dates if all its filled cells are", () =>
    expect(column(["2017-05", "2017-06/2017-07", "2017-05-14"])).toEqual({name: "x", type: "date"}));
  test("is of dates if it is named for years and holds them", () => {
    expect(column(["2015", "2016"], "Year")).toEqual({name: "Year", type: "date"});
    expect(column(["2015", "2016"], "census_year")).toEqual({name: "census_year", type: "date"});
  });
  test("that holds years under another name is one of numbers, with a warning that asks what they are", () => {
    expect(column(["2015", "2016"], "opened")).toEqual([
      'a.yaml:3:3 year-like: The column "opened" holds 2015 to 2016 and is read as numbers: a reader would see "2,015". — if they are years, say so under columns: opened: {type: date}; if not, {type: number}',
    ]);
    expect(column(["2015", "2016"], "opened", ", columns: {opened: {type: number}}")).toMatchObject({type: "number"});
    expect(column(["2015", "2016", "0"], "visits")).toEqual({name: "visits", type: "number", digits: 0});
  });
  test("is of texts otherwise, codes with leading zeros among them", () => {
    expect(column(["Asia", "Europe", "7"])).toEqual({name: "x", type: "text"});
    expect(column(["004", "156", "704", "643", "840"])).toEqual({name: "x", type: "text"});
    expect(column(["", ""])).toEqual({name: "x", type: "text"});
  });
  test("may be said to be something else", () =>
    expect(column(["12", "13"], "x", ", columns: {x: {type: text, label: Room}}")).toEqual({
      name: "x",
      type: "text",
      label: "Room",
    }));
});

test("what programs write for numbers is read too", () =>
  expect(cells(`${head}  t: {file: t.csv}`, {"t.csv": "x\n.097\n+0.3\n-.5\n9.15e-7\n1e+05\n"})).toEqual([
    {x: "0.097"},
    {x: "0.3"},
    {x: "-0.5"},
    {x: "0.000000915"},
    {x: "100000"},
  ]));

test("of hundreds of bad cells in a column the first fifty are named, and the rest counted", () => {
  const {problems} = readAs(`${head}  t: {file: t.csv, columns: {x: {digits: 1}}}`, {
    "t.csv": `x\n${"?\n".repeat(300)}`,
  });
  expect(problems).toHaveLength(51);
  expect(problems[50]).toContain('t.csv:52:1 cell-type: 250 more cells of the column "x" are not what it holds');
});

describe("a filled cell of a numeric column that is no number", () => {
  test.each([
    ["1,234", "write 1234, or 1.234 if the comma is a decimal point"],
    ["25,7", 'write 25.7; or say numbers: "1234,5" in the sheet, if the whole file writes so'],
    ["25.7%", "write 25.7 and give it unit: percent"],
    ["1 234 567.5", 'write 1234567.5; or say numbers: "1 234.5" in the sheet, if the whole file writes so'],
    ["1.234.567,5", 'write 1234567.5; or say numbers: "1.234,5" in the sheet, if the whole file writes so'],
    ["$12", "write 12 and give it a unit, e.g. unit: USD"],
    ["−5", "write -5"],
    ["..", 'list ".." under missing: if it stands for no value, or give the column type: text'],
  ])("%s is an error that names the cell", (cell, hint) =>
    expect(readAs(`${head}  t: {file: t.csv}`, withCell(cell)).problems).toEqual([
      `t.csv:3:6 cell-type: "${cell}" in the column "share", which holds numbers. — ${hint}`,
    ]),
  );

  test("is one also where a unit says that the column is numeric, and in every row", () =>
    expect(
      readAs(`${head}  t: {file: t.csv, columns: {x: {unit: percent}}}`, {"t.csv": "x\nmany\n\n few\n"}).problems,
    ).toEqual([
      't.csv:2:1 cell-type: "many" in the column "x", which holds numbers. — list "many" under missing: if it stands for no value, or give the column type: text',
      't.csv:4:2 cell-type: "few" in the column "x", which holds numbers. — list "few" under missing: if it stands for no value, or give the column type: text',
    ]));

  test("is missing where missing: lists it, in any spelling of a number", () => {
    const {briefings, problems} = readAs(`${head}  t: {file: t.csv, missing: ["..", -99]}`, {
      "t.csv": "x,y\n..,1\n-99.0,2\n3,4\n",
    });
    expect(problems).toEqual([]);
    expect(briefings[0]?.tables.get("t")?.rows.map(({cells}) => cells["x"])).toEqual([undefined, undefined, "3"]);
  });
});

describe("dates, countries and texts", () => {
  test.each([
    ["date", "2017-02-30", '"2017-02-30" in the column "x", which holds dates.', "write a day, month or year"],
    ["country", "vn", '"vn" in the column "x", which holds countries.', "write its ISO code in capitals"],
    ["text", "a\u202Eb", 'The cell "x" holds the invisible character U+202E.', "delete it"],
    ["text", "a\u0007b", 'The cell "x" holds the invisible character U+0007.', "delete it"],
  ])("a cell that is no %s is an error", (type, cell, message, hint) => {
    const {problems} = readAs(`${head}  t: {file: t.csv, columns: {x: {type: ${type}}}}`, {"t.csv": `x\n${cell}\n`});
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`t.csv:2:1 cell-`);
    expect(problems[0]).toContain(message);
    expect(problems[0]).toContain(hint);
  });
});

describe("where tables come from", () => {
  const rows = [
    {year: "2015", share: "25.4", name: "Asia"},
    {year: "2016", share: "25.7", name: undefined},
  ];

  test("rows in place", () =>
    expect(
      cells(
        `${head}  t:\n    rows:\n      - {year: 2015, share: 25.4, name: Asia}\n      - {year: 2016, share: 25.70}\n`,
      ),
    ).toEqual(rows));
  test("a CSV file", () =>
    expect(cells(`${head}  t: {file: t.csv}`, {"t.csv": "year,share,name\n2015,25.4,Asia\n2016,25.7,\n"})).toEqual(
      rows,
    ));
  test("a TSV file in a folder", () =>
    expect(
      cells(`${head}  t: {file: more/t.tsv}`, {"more/t.tsv": "year\tshare\tname\n2015\t25.4\tAsia\n2016\t25.7\t\n"}),
    ).toEqual(rows));
  test("a file with semicolons", () =>
    expect(
      cells(`${head}  t: {file: t.csv, delimiter: ";"}`, {"t.csv": "year;share;name\n2015;25.4;Asia\n2016;25.7;\n"}),
    ).toEqual(rows));
  test("a JSON file", () =>
    expect(
      cells(`${head}  t: {file: t.json}`, {
        "t.json":
          '[\n\t{"year": 2015, "share": 25.4, "name": "Asia"},\n\t{"year": 2016, "share": 25.70, "name": null}\n]',
      }),
    ).toEqual(rows));

  test("quotes make a text of a number, in a column of texts", () =>
    expect(cells(`${head}  t: {rows: [{code: "12"}, {code: "7"}]}`)).toEqual([{code: "12"}, {code: "7"}]));

  test("a number in quotes is a text, and an error in a column of numbers, at its place in the JSON file", () =>
    expect(
      readAs(`${head}  t: {file: t.json, columns: {share: {unit: percent}}}`, {
        "t.json": '[{"share": 25.4},\n {"share": "25.7"}]',
      }).problems,
    ).toEqual(['t.json:2:12 cell-type: "25.7" in the column "share", which holds numbers. — take the quotes away']));

  test.each([
    ["{file: tarde.csv}", 'a.yaml:3:13 file-missing: There is no file data/tarde.csv. — did you mean "trade.csv"?'],
    ["{file: ../../x.csv}", "a.yaml:3:13 file-outside: ../x.csv lies outside the project."],
    [
      "{file: trade.xls}",
      'a.yaml:3:13 table-format: A table is read from a .csv, .tsv, .json or .xlsx file, not from "trade.xls". — save it as .xlsx',
    ],
    [
      "{file: trade.csv, columns: {yaer: {label: x}}}",
      'a.yaml:3:34 unknown-column: The table "t" has no column "yaer". — did you mean "year"?',
    ],
    [
      "{file: trade.csv, columns: {year: {type: date, digits: 0}}}",
      'a.yaml:3:53 key-without-use: digits: is for numbers, and the column "year" has type: date. — delete it',
    ],
    [
      "{file: list.json}",
      'list.json:1:1 table-form: A table is a list of rows. — write it as [{"year": 2015, "share": 25.4}, …]',
    ],
    [
      "{file: deep.json}",
      'deep.json:1:3 table-form: The cell "a" holds a list or an object. — write one number or text',
    ],
  ])("t: %s", (data, problem) =>
    expect(
      readAs(`${head}  t: ${data}`, {
        "trade.csv": "year\n2015\n",
        "list.json": '{"a": 1}',
        "deep.json": '[{"a": [1]}]',
      }).problems,
    ).toEqual([problem]),
  );
});

function withCell(cell: string): Readonly<Record<string, string>> {
  return {"t.csv": `year,share\n2014,24.1\n2015,"${cell}"\n2016,25.7\n`};
}

function cells(sheet: string, beside = {}): unknown {
  return readAs(sheet, beside)
    .briefings[0]?.tables.get("t")
    ?.rows.map(({cells}) => ({...cells}));
}

describe("numbers: of a CSV file", () => {
  test.each([
    ["1234,5", ["1234567,5", "-3", "87,50"], ["1234567.5", "-3", "87.5"]],
    ["1.234,5", ["1.234.567,5", "−3", "1234,5"], ["1234567.5", "-3", "1234.5"]],
    ["1 234,5", ["1 234 567,5", "1\u00A0234", "1\u202F234,0"], ["1234567.5", "1234", "1234"]],
    ["1,234.5", ["1,234", "0.5", ".."], ["1234", "0.5", undefined]],
    ["1'234.5", ["1'234", "1’234.5"], ["1234", "1234.5"]],
  ])("reads numbers as %s is written", (style, cells, numbers) =>
    expect(readNumbers(style, cells)).toEqual({problems: [], numbers}),
  );

  test("makes a number in another style an error, never another number", () =>
    expect(readNumbers("1.234,5", ["1.234,5", "87.5", "12.34.567"]).problems).toEqual([
      't.csv:3:1 cell-type: "87.5" in the column "x", which holds numbers. — the sheet says that the numbers of the file are written like 1.234,5',
      't.csv:4:1 cell-type: "12.34.567" in the column "x", which holds numbers. — list "12.34.567" under missing: if it stands for no value, or give the column type: text',
    ]));

  test("leaves columns of texts and years as they are", () => {
    const {briefings, problems} = readAs(`${head}  t: {file: t.csv, delimiter: ";", numbers: "1.234,5"}`, {
      "t.csv": "year;version;n\n2021;1.234 beta;1,5\n2022;2.000;2\n",
    });
    expect(problems).toEqual([]);
    expect(briefings[0]?.tables.get("t")?.rows[1]?.cells).toMatchObject({year: "2022", version: "2.000", n: "2"});
  });

  test("is for CSV files alone", () =>
    expect(readAs(`${head}  t: {rows: [{x: 1}], numbers: "1.234,5"}`).problems).toEqual([
      "a.yaml:3:23 key-without-use: numbers: has no meaning without file:. — delete the line",
    ]));
});

test("a line break in a cell of text is read as a space", () => {
  const {briefings} = readAs(`${head}  t: {file: t.csv}`, {"t.csv": 'x,y\n"multi \r\n  line",1\n'});
  expect(briefings[0]?.tables.get("t")?.rows[0]?.cells["x"]).toBe("multi line");
});

function readNumbers(style: string, cells: readonly string[]) {
  const {briefings, problems} = readAs(
    `${head}  t: {file: t.csv, delimiter: ";", missing: [".."], numbers: "${style}", columns: {x: {type: number}}}`,
    {"t.csv": `x;code\n${cells.map((cell) => `${cell};1.2`).join("\n")}\n`},
  );
  return {problems, numbers: briefings[0]?.tables.get("t")?.rows.map((row) => row.cells["x"])};
}
