import type {Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";
import {type YamlDocument, parseYaml} from "../../support/yaml/yaml.ts";
import {MOST_COLUMNS, MOST_ROWS, type RawCell, type RawRow, type RawTable} from "./raw-table.ts";

/** Reads a JSON file: a list of objects, one a row, whose values are texts, numbers or null. */
export function readJsonTable(text: string, file: string, report: Report): RawTable | undefined {
  const json = parseYaml(text, file, report);
  return json && readRows(json, [], report);
}

/** Reads rows from a part of a YAML or JSON file. The columns come in the order in which the rows first name them. */
export function readRows(yaml: YamlDocument, path: readonly (string | number)[], report: Report): RawTable | undefined {
  const list = path.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), yaml.value);
  const at = yaml.placeOf(path);
  if (!Array.isArray(list)) {
    report(error("table-form", at, "A table is a list of rows.", 'write it as [{"year": 2015, "share": 25.4}, …]'));
    return undefined;
  }
  const columns = new Set<string>();
  for (const row of list) if (isObject(row)) for (const name of Object.keys(row)) columns.add(name);
  if (list.length > MOST_ROWS || columns.size > MOST_COLUMNS) {
    const rule = `at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns`;
    report(
      error(
        "table-size",
        at,
        `A table has ${rule}; this one has ${list.length} and ${columns.size}.`,
        "keep the rows that the briefing needs",
      ),
    );
    return undefined;
  }
  return {columns: [...columns], rows: list.map((row, index) => readRow(row, yaml, [...path, index], report))};
}

function readRow(row: unknown, yaml: YamlDocument, path: readonly (string | number)[], report: Report): RawRow {
  const at = yaml.placeOf(path);
  const cells = new Map<string, RawCell>();
  if (!isObject(row) || Array.isArray(row)) {
    report(error("table-form", at, "A row maps columns to cells.", 'write it as {"year": 2015, "share": 25.4}'));
    return {cells, at};
  }
  for (const [name, value] of Object.entries(row)) {
    if (value === null || value === "") continue;
    const cell = [...path, name];
    if (typeof value === "object")
      report(
        error(
          "table-form",
          yaml.placeOf(cell),
          `The cell "${name}" holds a list or an object.`,
          "write one number or text",
        ),
      );
    else cells.set(name, readCell(value, yaml, cell));
  }
  return {cells, at};
}

// Places are looked up for messages alone, which few of many thousand cells need.
function readCell(value: unknown, yaml: YamlDocument, path: readonly (string | number)[]): RawCell {
  return {
    text: yaml.raw(path) ?? String(value),
    isText: yaml.quoted(path),
    get at() {
      return yaml.placeOf(path);
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}
