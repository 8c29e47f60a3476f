import {deflateRawSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {makeWorkbook, readWithWorkbooks, workbookParts, zip} from "./workbook-kit.ts";

const ROWS = [
  ["year", "share"],
  [2015, 25.4],
  [2016, 25.7],
] as const;
const WORKSHEET = "xl/worksheets/sheet0.xml";

function parts(): Record<string, string> {
  return workbookParts({Monthly: {rows: ROWS}});
}

/** What a sheet with one table from `t.xlsx` makes of these bytes. */
async function read(bytes: Uint8Array, keys = ""): Promise<{cells: readonly unknown[]; problems: readonly string[]}> {
  const sheet = `published: 2017-08-11\ndata:\n  trade: {file: t.xlsx${keys}}\n`;
  const {briefings, problems} = await readWithWorkbooks(sheet, {"t.xlsx": bytes});
  const rows = briefings[0]?.tables.get("trade")?.rows ?? [];
  return {cells: rows.map(({cells}) => Object.values(cells)), problems};
}

const READ = {
  cells: [
    ["2015", "25.4"],
    ["2016", "25.7"],
  ],
  problems: [],
};

function emptyRow(row: number): string {
  return `<row r="${row}"><c r="A${row}" s="0"/><c r="B${row}" s="0"/></row>`;
}

/** The parts with one of them changed. */
function changed(name: string, from: string | RegExp, to: string): Uint8Array {
  const all = parts();
  const before = all[name] ?? "";
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return zip({...all, [name]: after});
}

describe("a workbook is read whatever program wrote it", () => {
  it.each<[string, () => Uint8Array]>([
    [
      "with a sheet that holds a chart alone",
      () => {
        const all = parts();
        const chart = '<sheet name="Chart" sheetId="9" r:id="c"/></sheets>';
        const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet";
        return zip({
          ...all,
          "xl/workbook.xml": (all["xl/workbook.xml"] ?? "").replace("</sheets>", chart),
          "xl/_rels/workbook.xml.rels": (all["xl/_rels/workbook.xml.rels"] ?? "").replace(
            "</Relationships>",
            `<Relationship Id="c" Type="${type}" Target="chartsheets/sheet1.xml"/></Relationships>`,
          ),
        });
      },
    ],
    [
      "with backslashes in the names of its parts",
      () => zip(Object.fromEntries(Object.entries(parts()).map(([name, text]) => [name.replaceAll("/", "\\"), text]))),
    ],
    ["with names in other letters", () => changed("xl/_rels/workbook.xml.rels", "worksheets/", "/xl/WorkSheets/")],
    ["with a prefix on every element", () => changed(WORKSHEET, /<(\/?)(?=[a-z])/g, "<$1x:")],
    [
      "in UTF-16",
      () => {
        const all = parts();
        return zip({...all, [WORKSHEET]: Buffer.from(`\uFEFF${all[WORKSHEET]}`, "utf16le")});
      },
    ],
    ["without the numbers of rows", () => changed(WORKSHEET, / r="\d+"/g, "")],
    ["without the places of cells", () => changed(WORKSHEET, / r="[A-Z]+\d+"/g, "")],
    [
      "with a million empty rows that have a format",
      () => {
        const rows = Array.from({length: 200_000}, (_, index) => emptyRow(index + 5)).join("");
        return changed(
          WORKSHEET,
          "</sheetData>",
          `${rows}<row r="1048576"><c r="XFD1048576" s="0"></c></row></sheetData>`,
        );
      },
    ],
  ])("%s", async (_, bytes) => {
    expect(await read(bytes())).toEqual(READ);
  });

  it("sees that a row is hidden which does not tell its number", async () => {
    const bytes = changed(WORKSHEET, '<row r="2">', '<row hidden="1">');
    expect((await read(bytes, ", hidden: skip")).cells).toEqual([["2016", "25.7"]]);
  });

  it("reads a text without the signs that tell how to read it aloud", async () => {
    const spoken = '<is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is>';
    const bytes = changed(WORKSHEET, /<c r="B1" t="inlineStr">.*?<\/c>/, `<c r="B1" t="inlineStr">${spoken}</c>`);
    const {briefings} = await readWithWorkbooks("published: 2017-08-11\ndata: {t: {file: t.xlsx}}\n", {
      "t.xlsx": bytes,
    });
    expect(briefings[0]?.tables.get("t")?.columns.map(({name}) => name)).toEqual(["year", "東京"]);
  });

  it("reads the month that Chinese editions show by a format of their own", async () => {
    const all = workbookParts({
      Monthly: {
        rows: [
          ["month", "share"],
          [{v: 42856, format: "x"}, 1],
        ],
      },
    });
    const styles = (all["xl/styles.xml"] ?? "").replaceAll("164", "57").replace(/<numFmt .*?\/>/, "");
    expect((await read(zip({...all, "xl/styles.xml": styles}))).cells).toEqual([["2017-05", "1"]]);
  });

  it("knows the formats of accounts, which need not be written out", async () => {
    const account = {v: 1.5, format: "x"};
    const all = workbookParts({
      Monthly: {
        rows: [
          ["year", "share"],
          [2015, account],
        ],
      },
    });
    const styles = (all["xl/styles.xml"] ?? "").replaceAll("164", "43").replace(/<numFmt .*?\/>/, "");
    const bytes = zip({...all, "xl/styles.xml": styles});
    const {briefings} = await readWithWorkbooks("published: 2017-08-11\ndata: {t: {file: t.xlsx}}\n", {
      "t.xlsx": bytes,
    });
    expect(briefings[0]?.tables.get("t")?.columns[1]?.digits).toBe(2);
  });

  it("reads the dates of ISO's strict form, which are texts", async () => {
    const all = workbookParts({
      Monthly: {
        rows: [
          ["day", "share"],
          [{v: "2017-05-14T00:00:00", format: "dd/mm/yyyy"}, 1],
        ],
      },
    });
    const xml = (all[WORKSHEET] ?? "").replace('r="A2"', 'r="A2" t="d"');
    expect((await read(zip({...all, [WORKSHEET]: xml}))).cells).toEqual([["2017-05-14", "1"]]);
  });

  it("reads the cells of its range where others lie far away", async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const bytes = changed(WORKSHEET, "</sheetData>", far);
    expect(await read(bytes, ', range: "A1:B3"')).toEqual(READ);
    expect((await read(bytes)).problems).toEqual([
      'a.yaml:3:17 workbook-size: The worksheet "Monthly" of data/t.xlsx has cells as far as row 1048576 and column 16384. — name the cells that the briefing needs with range:, e.g. A3:D20',
    ]);
  });
});

describe("a file that is no workbook is told by what it is", () => {
  const locked = Buffer.from("EncryptedPackage", "utf-16le");
  const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it.each<[string, Uint8Array, string]>([
    [
      "a CSV file under a new name",
      Buffer.from("year,share\n2015,25.4\n"),
      'workbook-format: data/t.xlsx is a text, not a workbook; it begins with "year,share". — give it the ending .csv or .tsv, or save it as .xlsx',
    ],
    [
      "a web page that a site offers as a workbook",
      Buffer.from("<html><table><tr><td>2015</td></tr></table>"),
      'workbook-format: data/t.xlsx is a text, not a workbook; it begins with "<html><table><tr><td>2015</td></tr></tab". — open it in a spreadsheet program and save it as .xlsx',
    ],
    [
      "an old workbook under a new name",
      Buffer.from([...ole2, ...Array.from({length: 600}, () => 0)]),
      "workbook-format: data/t.xlsx is an old .xls workbook under a new name. — open it in a spreadsheet program and save it as .xlsx",
    ],
    [
      "a workbook with a password",
      Buffer.concat([Buffer.from(ole2), Buffer.alloc(600), locked]),
      "workbook-locked: data/t.xlsx is protected by a password. — save it as an .xlsx workbook without a password",
    ],
    [
      "a binary workbook",
      zip({"xl/workbook.bin": "x"}),
      "workbook-format: data/t.xlsx is a binary .xlsb workbook, not an .xlsx workbook. — open it in a spreadsheet program and save it as .xlsx",
    ],
    [
      "an OpenDocument file",
      zip({mimetype: "x", "content.xml": "x"}),
      "workbook-format: data/t.xlsx is an OpenDocument file, not an .xlsx workbook. — open it in a spreadsheet program and save it as .xlsx",
    ],
    [
      "a file that was cut off",
      makeWorkbook({Monthly: {rows: ROWS}}).subarray(0, 900),
      "workbook-damaged: data/t.xlsx cannot be read as a workbook: it is cut off or damaged. — copy it here again, or open it in a spreadsheet program and save it as .xlsx",
    ],
    ["nothing at all", new Uint8Array(), "workbook-damaged: data/t.xlsx is empty. — copy it here again"],
  ])("%s", async (_, bytes, expected) => {
    expect((await read(bytes)).problems).toEqual([`a.yaml:3:17 ${expected}`]);
  });

  it("a workbook with one changed byte", async () => {
    const bytes = Buffer.from(makeWorkbook({Monthly: {rows: ROWS}}));
    bytes[bytes.indexOf("25.7")] = 0x33;
    expect((await read(bytes)).problems).toEqual([
      "a.yaml:3:17 workbook-damaged: data/t.xlsx cannot be read as a workbook: its part xl/worksheets/sheet0.xml is damaged. — open it in a spreadsheet program and save it again as .xlsx",
    ]);
  });
});

describe("a workbook that unpacks to more than it may", () => {
  const filler = `<!--${"x".repeat(52 * 1024 * 1024)}-->`;

  it("is refused, and says which worksheet it is", async () => {
    const bytes = changed(WORKSHEET, "<sheetData>", `${filler}<sheetData>`);
    expect((await read(bytes)).problems).toEqual([
      'a.yaml:3:17 workbook-size: The worksheet "Monthly" of data/t.xlsx unpacks to more than the 50 MB that are read. — copy the cells that the briefing needs into a workbook of their own',
    ]);
  });

  it("is refused where it hides its size", async () => {
    const all = parts();
    const packed = deflateRawSync(Buffer.from(filler));
    const bytes = Buffer.from(zip({...all, [WORKSHEET]: packed}));
    const entry = bytes.lastIndexOf(WORKSHEET) - 46;
    bytes.writeUInt16LE(8, entry + 10);
    bytes.writeUInt32LE(10, entry + 24);
    expect((await read(bytes)).problems).toEqual([
      "a.yaml:3:17 workbook-damaged: data/t.xlsx cannot be read as a workbook: its part xl/worksheets/sheet0.xml is damaged, or larger than it says. — open it in a spreadsheet program and save it again as .xlsx",
    ]);
  });

  it("is refused where it has more texts than a tree of them can be made", async () => {
    const relation =
      '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="strings.xml"/></Relationships>';
    const all = parts();
    const relations = (all["xl/_rels/workbook.xml.rels"] ?? "").replace("</Relationships>", relation);
    const strings = `<sst>${"<si/>".repeat(2_100_000)}</sst>`;
    const bytes = zip({...all, "xl/_rels/workbook.xml.rels": relations, "xl/strings.xml": strings});
    expect((await read(bytes)).problems).toEqual([
      "a.yaml:3:17 workbook-size: data/t.xlsx holds more different texts and formats than are read. — copy the cells that the briefing needs into a workbook of their own",
    ]);
  });

  it("is read where it says a hundred thousand times that columns are hidden", async () => {
    const columns = `<cols>${'<col min="3" max="16384" hidden="1"/>'.repeat(100_000)}</cols><sheetData>`;
    const start = performance.now();
    expect(await read(changed(WORKSHEET, "<sheetData>", columns))).toEqual(READ);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it("is read where the worksheet that is wanted is a small one", async () => {
    const all = workbookParts({Monthly: {rows: ROWS}, Raw: {rows: ROWS}});
    const raw = "xl/worksheets/sheet1.xml";
    const bytes = zip({...all, [raw]: (all[raw] ?? "").replace("<sheetData>", `${filler}<sheetData>`)});
    expect(await read(bytes, ", sheet: Monthly")).toEqual(READ);
  });
});
