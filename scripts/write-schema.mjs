// Writes schema/: the JSON Schema of fact sheets and the copy of Vega-Lite's that it refers to.
import {readFile, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {chartJsonSchema, factSheetJsonSchema} from "../dist/sheet/schema/json-schema.js";

const folder = new URL("../schema/", import.meta.url);
const vegaLite = JSON.parse(
  await readFile(createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json"), "utf8"),
);

await write("fact-sheet.schema.json", factSheetJsonSchema(), 2);
await write("vega-lite.schema.json", chartJsonSchema(vegaLite), 1);

async function write(name, schema, indent) {
  await writeFile(new URL(name, folder), `${JSON.stringify(schema, undefined, indent)}\n`);
}
