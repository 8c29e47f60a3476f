import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {findBreaches} from "./architecture-rules.ts";

const PIPELINE = join(import.meta.dirname, "../pipeline");

describe("the house", () => {
  it("keeps its rules: a star of stages, a home for each package, no cycles, no barrels, small files", () => {
    const files = readdirSync(PIPELINE, {recursive: true, encoding: "utf8"}).filter((file) => file.endsWith(".ts"));
    const texts = new Map(
      files.map((file) => [file.replaceAll("\\", "/"), readFileSync(join(PIPELINE, file), "utf8")]),
    );
    expect(texts.size).toBeGreaterThan(60);
    expect(findBreaches(texts)).toEqual([]);
  });
});

describe("findBreaches", () => {
  it.each([
    [
      "html/page.ts imports pdf/print.ts: a stage imports itself, model/ and support/",
      {"html/page.ts": 'import {x} from "../pdf/print.ts";'},
    ],
    [
      "chart/draw.ts imports build.ts: a stage imports itself, model/ and support/",
      {"chart/draw.ts": 'import type {X} from "../build.ts";'},
    ],
    [
      "sheet/read.ts imports template/read.ts: a stage imports itself, model/ and support/",
      {"sheet/read.ts": 'const x = await import("../template/read.ts");'},
    ],
    [
      "model/fact.ts imports support/decimal.ts: model/ imports only model/",
      {"model/fact.ts": 'import {x} from "../support/decimal.ts";'},
    ],
    ["model/fact.ts imports mdast: model/ imports only model/", {"model/fact.ts": 'import type {Root} from "mdast";'}],
    [
      "model/prose.ts imports sheet/read.ts: model/ imports only model/",
      {"model/prose.ts": 'type A = import("../sheet/read.ts").A;'},
    ],
    [
      "support/yaml/yaml.ts imports sheet/read.ts: support/ imports only model/ and itself",
      {"support/yaml/yaml.ts": 'import {x} from "../../sheet/read.ts";'},
    ],
    [
      "output/write.ts imports node:fs, at home in effects.ts",
      {"output/write.ts": 'import {writeFileSync} from "node:fs";'},
    ],
    [
      "commands/build.ts imports node:fs/promises, at home in effects.ts",
      {"commands/build.ts": 'import * as fs from "node:fs/promises";'},
    ],
    ["html/page.ts imports pdfmake, at home in pdf/", {"html/page.ts": 'import pdf from "pdfmake/js/Printer.js";'}],
    [
      "template/merge.ts imports handlebars, at home in support/handlebars",
      {"template/merge.ts": 'import Handlebars from "handlebars";'},
    ],
    ["html/page.ts imports left-pad, which has no home", {"html/page.ts": 'import x from "left-pad";'}],
    ["html/page.ts imports ../test/kit.ts, outside pipeline/", {"html/page.ts": 'import x from "../../test/kit.ts";'}],
    ["html/page.ts only passes on what others export: no barrels", {"html/page.ts": 'export {x} from "./other.ts";'}],
    ["html/page.ts has a default export", {"html/page.ts": "export default 1;"}],
    ["html/index.ts is named for nothing", {"html/index.ts": "export const x = 1;"}],
    ["html/page.ts has 201 lines, more than 200", {"html/page.ts": "const x = 1;\n".repeat(201)}],
    ["html/page.ts reads the environment", {"html/page.ts": "const home = process.env.HOME;"}],
    ["pdf/print.ts depends on clock or chance", {"pdf/print.ts": "const now = Date.now();"}],
  ])("reports: %s", (breach, planted) => {
    expect(findBreaches(new Map(Object.entries(planted)))).toEqual([breach]);
  });

  it("reports imports that go round", () => {
    const planted = {
      "html/a.ts": 'import {b} from "./b.ts";',
      "html/b.ts": 'import {c} from "./c.ts";',
      "html/c.ts": 'import {a} from "./a.ts";',
    };
    expect(findBreaches(new Map(Object.entries(planted)))).toEqual([
      "imports go round: html/a.ts -> html/b.ts -> html/c.ts -> html/a.ts",
    ]);
  });

  it("says nothing of what is allowed", () => {
    const sound = {
      "build.ts": 'import {printPage} from "./html/page.ts";\nimport {printPdf} from "./pdf/print.ts";',
      "html/page.ts": 'import type {Fact} from "../model/fact.ts";\nimport {error} from "../support/problem.ts";',
      "pdf/print.ts": '// import {x} from "../html/page.ts";\nimport {join} from "node:path";',
    };
    expect(findBreaches(new Map(Object.entries(sound)))).toEqual([]);
  });
});
