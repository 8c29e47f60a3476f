// Writes the tables of docs/fact-sheet.md from schema/fact-sheet.schema.json; with --check only says whether they are.
import {readFileSync, writeFileSync} from "node:fs";
import process from "node:process";
import {format} from "prettier";

const page = new URL("../docs/fact-sheet.md", import.meta.url);
const schema = JSON.parse(readFileSync(new URL("../schema/fact-sheet.schema.json", import.meta.url), "utf8"));
const text = readFileSync(page, "utf8");

const told = new Set();
const tables = text.replaceAll(/(<!-- keys of (.*?) -->\n)[\s\S]*?(<!-- end -->)/g, (_, start, path, end) => {
  told.add(path);
  return `${start}\n${table(objectAt(path))}\n${end}`;
});
const untold = [...objects(schema, "the sheet")].filter((path) => !told.has(path));
if (untold.length > 0)
  fail(`docs/fact-sheet.md has no table of: ${untold.join(", ")}. Add <!-- keys of … --> and <!-- end -->.`);

const written = await format(tables, {parser: "markdown", printWidth: 120, embeddedLanguageFormatting: "off"});
if (!process.argv.includes("--check")) writeFileSync(page, written);
else if (written !== text) fail("docs/fact-sheet.md is not what the schema says. Run: npm run schema");

/** Paths of all mappings with keys of their own, e.g. "facts.*": a star stands for an id. */
function* objects(node, path) {
  if (node.properties) yield path;
  for (const [key, child] of Object.entries(node.properties ?? {})) yield* objects(child, below(path, key));
  for (const child of node.anyOf ?? []) yield* objects(child, path);
  if (typeof node.additionalProperties === "object") yield* objects(node.additionalProperties, `${path}.*`);
  if (typeof node.items === "object") yield* objects(node.items, `${path}[]`);
}

function below(path, key) {
  return path === "the sheet" ? key : `${path}.${key}`;
}

function objectAt(path) {
  let found;
  (function search(node, here) {
    if (node.properties && here === path) found ??= node;
    for (const [key, child] of Object.entries(node.properties ?? {})) search(child, below(here, key));
    for (const child of node.anyOf ?? []) search(child, here);
    if (typeof node.additionalProperties === "object") search(node.additionalProperties, `${here}.*`);
    if (typeof node.items === "object") search(node.items, `${here}[]`);
  })(schema, "the sheet");
  return found ?? fail(`docs/fact-sheet.md has a table of ${path}, which the schema does not have.`);
}

function table({properties, required = []}) {
  const rows = Object.entries(properties).map(([key, node]) => {
    const must = required.includes(key) ? " (must be there)" : "";
    return `| \`${key}\` | ${escape(node.description ?? "")}${must} | ${examples(node)} |`;
  });
  return ["| key | what it is | for example |", "| --- | --- | --- |", ...rows].join("\n") + "\n";
}

function examples(node) {
  const values = node.enum ?? node.examples ?? [];
  return values.map((value) => `\`${escape(flow(value))}\``).join(", ");
}

/** A value as YAML writes it on one line. */
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${flow(each)}`)
      .join(", ")}}`;
  const plain = String(value);
  return typeof value === "string" && /^$|[,:#[\]{}"'|>\t;]|^[-.?]|^\d+$/.test(plain) ? JSON.stringify(plain) : plain;
}

function escape(text) {
  return text.replaceAll("|", "\\|");
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
