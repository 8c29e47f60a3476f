import type {RecordedBriefing, RecordedFigure, RecordedTable, SheetRecord} from "../model/record.ts";

/**
 * A record as YAML, one line for each thing that can change, so that its difference in version control is the list of what
 * moved. Same record, same bytes.
 */
export function writeRecord(sheet: string, {release, published, briefings}: SheetRecord): string {
  const lines = [
    `# What ${sheet} said when it was last released. Written by factpress release; commit it, and do not edit it.`,
    `release: ${release}`,
    `published: ${quote(published)}`,
    "briefings:",
    ...Object.entries(briefings).flatMap(([id, briefing]) => [`  ${quote(id)}:`, ...linesOf(briefing)]),
  ];
  return `${lines.join("\n")}\n`;
}

function linesOf({figures, tables = {}, editions}: RecordedBriefing): readonly string[] {
  return [
    Object.keys(figures).length === 0 ? "    figures: {}" : "    figures:",
    ...Object.entries(figures).flatMap(([id, figure]) => [`      ${quote(id)}:`, ...figureLines(figure)]),
    ...(Object.keys(tables).length === 0 ? [] : ["    tables:"]),
    ...Object.entries(tables).flatMap(([id, table]) => [`      ${quote(id)}:`, ...tableLines(table)]),
    "    editions:",
    ...Object.entries(editions).flatMap(([lang, {words, claims, charts}]) => [
      `      ${quote(lang)}:`,
      `        words: ${quote(words)}`,
      claims.length === 0 ? "        claims: []" : "        claims:",
      ...claims.map((claim) => `          - ${quote(claim)}`),
      Object.keys(charts).length === 0 ? "        charts: {}" : "        charts:",
      ...Object.entries(charts).map(([id, hash]) => `          ${quote(id)}: ${quote(hash)}`),
    ]),
  ];
}

function figureLines({value, unit, scale, period, sources, shown}: RecordedFigure): readonly string[] {
  return [
    `        value: ${quote(value)}`,
    ...(unit === undefined ? [] : [`        unit: ${unit === null ? "null" : quote(unit)}`]),
    ...(scale === undefined ? [] : [`        scale: ${scale}`]),
    ...(period === undefined ? [] : [`        period: ${quote(period)}`]),
    `        sources: [${sources.map(quote).join(", ")}]`,
    "        shown:",
    ...Object.entries(shown).map(([lang, forms]) => `          ${quote(lang)}: [${forms.map(quote).join(", ")}]`),
  ];
}

function tableLines({columns, rows}: RecordedTable): readonly string[] {
  return [
    `        columns: [${columns.map(quote).join(", ")}]`,
    rows.length === 0 ? "        rows: []" : "        rows:",
    ...rows.map((row) => `          - [${row.map((cell) => (cell === null ? "null" : quote(cell))).join(", ")}]`),
  ];
}

// A plain word as it is; all else in quotes, which JSON and YAML read alike.
function quote(text: string): string {
  const plain = /^[a-z][a-z0-9_-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(text);
  return plain ? text : JSON.stringify(text).replaceAll(/[\u007F-\u009F\u2028\u2029\uFEFF]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
