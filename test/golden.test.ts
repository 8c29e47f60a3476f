import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, extname, join} from "node:path";
import process from "node:process";
import {describe, expect, test} from "vitest";
import {disk} from "../pipeline/effects.ts";
import type {Artifact} from "../pipeline/model/artifact.ts";
import type {Problem} from "../pipeline/model/problem.ts";
import {openPress} from "../pipeline/press.ts";
import {openFiles} from "../pipeline/support/files.ts";
import {layersOf} from "./golden-layers.ts";

const ROOT = join(import.meta.dirname, "..");
const GOLDEN = join(import.meta.dirname, "golden");
const cases = readdirSync(GOLDEN).filter((name) => existsSync(join(GOLDEN, name, "data")));

/**
 * Each folder of test/golden/ is a small project with what it prints in `expected/`, in layers that can be read in a review. What
 * differs is left beside it as `*-changed.*`; to accept it, remove the old file and run the test again.
 */
describe.each(cases)("the project %s prints what it printed:", (name) => {
  const folder = join(GOLDEN, name);

  test("page, PDF and charts, layer by layer", async () => {
    const problems: Problem[] = [];
    const files = openFiles({disk, root: folder, defaults: ROOT, templates: "templates", packages: [ROOT]});
    const press = openPress(files, (problem) => problems.push(problem));
    const artifacts: Artifact[] = [];
    for (const sheet of press?.project.sheets ?? []) {
      const read = press?.briefings(sheet);
      problems.push(...(read?.problems ?? []));
      for (const briefing of read?.briefings ?? [])
        for (const lang of press?.languages(briefing).langs ?? []) {
          const edition = await press?.edition(briefing, lang, ["pdf", "html", "svg"]);
          problems.push(...(edition?.problems ?? []));
          artifacts.push(...(edition?.artifacts ?? []));
        }
    }
    expect(problems.filter(({severity}) => severity !== "hint")).toEqual([]);

    const layers = new Map<string, string>();
    for (const artifact of artifacts) for (const [layer, text] of await layersOf(artifact)) layers.set(layer, text);
    const changed = [...layers].filter(([layer, text]) => !asExpected(join(folder, "expected", layer), text));
    expect(changed.map(([layer]) => `${name}/expected/${layer}`)).toEqual([]);
    expect(namesIn(join(folder, "expected"))).toEqual([...layers.keys()].toSorted());
  });
});

/** Compares with the file that is kept, and leaves beside it what differs. A new one is kept here, and missing in CI. */
function asExpected(file: string, text: string): boolean {
  const changed = `${file.slice(0, -extname(file).length)}-changed${extname(file)}`;
  rmSync(changed, {force: true});
  if (existsSync(file) && readFileSync(file, "utf8") === text) return true;
  const isNew = !existsSync(file) && process.env["CI"] === undefined;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(isNew ? file : changed, text);
  return isNew;
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.includes("-changed."))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
