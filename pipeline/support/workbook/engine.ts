import type {Worksheet} from "../../model/workbook.ts";
import {withBuiltInFormats} from "./slim.ts";
import {readWorksheet} from "./worksheet.ts";
import {escapeXml} from "./xml.ts";
import {writeZip} from "./zip.ts";

/** What the cells of all worksheets refer to. */
export interface SharedParts {
  readonly date1904: boolean;
  /** XML; absent where the workbook has none. */
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

/** The cells of some worksheets, given by their XML. The engine gets a workbook of these alone. */
export async function readWorksheets(
  sheets: readonly {readonly name: string; readonly xml: string}[],
  {date1904, strings, styles}: SharedParts,
): Promise<ReadonlyMap<string, Worksheet>> {
  if (sheets.length === 0) return new Map();
  const tabs = sheets.map(
    ({name}, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="${index}"/>`,
  );
  const relations = sheets.map((_, index) => relation(String(index), "worksheet", `sheet${index}.xml`));
  const parts = new Map([
    ["[Content_Types].xml", "<Types/>"],
    ["_rels/.rels", `<Relationships>${relation("workbook", "officeDocument", "workbook.xml")}</Relationships>`],
    ["workbook.xml", `<workbook><workbookPr date1904="${date1904}"/><sheets>${tabs.join("")}</sheets></workbook>`],
    ...sheets.map(({xml}, index) => [`sheet${index}.xml`, xml] as const),
  ]);
  if (strings !== undefined) {
    relations.push(relation("strings", "sharedStrings", "strings.xml"));
    parts.set("strings.xml", strings);
  }
  if (styles !== undefined) {
    relations.push(relation("styles", "styles", "styles.xml"));
    parts.set("styles.xml", withBuiltInFormats(styles));
  }
  parts.set("_rels/workbook.xml.rels", `<Relationships>${relations.join("")}</Relationships>`);
  const encoder = new TextEncoder();
  const bytes = writeZip(new Map([...parts].map(([name, text]) => [name, encoder.encode(text)])));
  // Loaded with the first workbook: most projects have none.
  const {readXlsx} = await import("hucre/xlsx");
  const {sheets: read} = await readXlsx(bytes, {readStyles: true});
  return new Map(read.map((sheet) => [sheet.name, readWorksheet(sheet)]));
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="/${kind}" Target="${target}"/>`;
}
