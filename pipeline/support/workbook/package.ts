import {decodeXml, elementsOf} from "./xml.ts";
import type {ZipPart} from "./zip.ts";

/** A tab of a workbook that holds cells; the sheets of charts, dialogs and macros are none. */
export interface Tab {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipPart | undefined;
}

/** What the tables of a workbook are read from; macros, pictures, charts, comments and links are left alone. */
export interface Package {
  readonly tabs: readonly Tab[];
  readonly date1904: boolean;
  readonly strings: ZipPart | undefined;
  readonly styles: ZipPart | undefined;
}

/** Finds the parts of a workbook among those of its ZIP file; `undefined` where they are not those of a workbook. */
export function openPackage(parts: ReadonlyMap<string, ZipPart>, most: number): Package | undefined {
  const byName = new Map([...parts].map(([name, part]) => [name.replace(/^\//, "").toLowerCase(), part]));
  const text = (name: string): string => {
    const part = byName.get(name.toLowerCase());
    return part ? decodeXml(part.unpack(most)) : "";
  };
  const main = elementsOf(text("_rels/.rels"), "Relationship").find((relation) => isOf(relation, "officeDocument"));
  const workbook = resolve("", main?.get("Target") ?? "xl/workbook.xml");
  const xml = text(workbook);
  if (!/<(?:[\w.-]+:)?workbook[\s>]/.test(xml)) return undefined;
  const cut = workbook.lastIndexOf("/") + 1;
  const folder = workbook.slice(0, cut);
  const relations = elementsOf(text(`${folder}_rels/${workbook.slice(cut)}.rels`), "Relationship");
  const partOf = (relation: ReadonlyMap<string, string> | undefined): ZipPart | undefined =>
    relation && byName.get(resolve(folder, relation.get("Target") ?? "").toLowerCase());
  const tabs = elementsOf(xml, "sheet").flatMap((sheet): Tab[] => {
    const relation = relations.find((some) => some.get("Id") === sheet.get("id"));
    if (!relation || !isOf(relation, "worksheet")) return [];
    const hidden = (sheet.get("state") ?? "visible") !== "visible";
    return [{name: sheet.get("name") ?? "", hidden, part: partOf(relation)}];
  });
  return {
    tabs,
    date1904: elementsOf(xml, "workbookPr").some((each) => ["1", "true"].includes(each.get("date1904") ?? "")),
    strings: partOf(relations.find((relation) => isOf(relation, "sharedStrings"))),
    styles: partOf(relations.find((relation) => isOf(relation, "styles"))),
  };
}

// Types are addresses, of which ISO's strict form and that of Microsoft differ but for their end.
function isOf(relation: ReadonlyMap<string, string>, kind: string): boolean {
  return relation.get("Type")?.endsWith(`/${kind}`) === true;
}

function resolve(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
