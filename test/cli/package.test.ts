import {execFileSync} from "node:child_process";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {compiledCli} from "./compiled.ts";

const ROOT = join(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
let files: readonly string[] = [];

beforeAll(() => {
  compiledCli();
  // Without its scripts, which would compile anew.
  const listing = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  files = JSON.parse(listing)[0].files.map((file: {path: string}) => file.path);
});

describe("the npm package", () => {
  it.each([
    "dist/cli.js",
    "dist/worker.js",
    "schema/fact-sheet.schema.json",
    "schema/vega-lite.schema.json",
    "starter/project/dot-gitignore",
    "starter/project/dot-github/workflows/briefings.yml",
    "starter/project/package.json",
    "starter/sheet/data/__SHEET__.yaml",
    "templates/brand.yml",
    "templates/page.hbs",
    "templates/page.css",
    "templates/languages/ar.yaml",
    "package.json",
    "LICENSE",
    "CHANGELOG.md",
  ])("holds %s", (file) => expect(files).toContain(file));

  it("holds neither sources, tests, samples nor anything that was built", () => {
    const allowed =
      /^(?:dist\/.+\.js|schema\/.+\.json|starter\/.+|templates\/[^/]+|templates\/languages\/[^/]+|package\.json|LICENSE|README\.md|CHANGELOG\.md)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(files.filter((file) => /templates\/words\.|\.test\.|\.map$|node_modules|\.env|\.tgz$/.test(file))).toEqual(
      [],
    );
  });

  it("holds the compiled form of every source", () => {
    const expected = readdirSync(join(ROOT, "pipeline"), {recursive: true, encoding: "utf8"})
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
      .map((file) => `dist/${file.replaceAll("\\", "/").replace(/\.ts$/, ".js")}`);
    expect(files).toEqual(expect.arrayContaining(expected));
  });

  it("starts with a program that the system can run", () => {
    expect(manifest.bin).toEqual({factpress: "dist/cli.js"});
    expect(readFileSync(join(ROOT, "dist/cli.js"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("pins every dependency, and asks for fonts of some languages only as optional peers that its own tests have", () => {
    for (const version of Object.values({...manifest.dependencies, ...manifest.devDependencies}))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const fonts = ["@expo-google-fonts/amiri", "@expo-google-fonts/noto-sans-sc"];
    expect(Object.keys(manifest.peerDependencies)).toEqual(fonts);
    for (const font of fonts) {
      expect(manifest.peerDependenciesMeta[font]).toEqual({optional: true});
      expect(manifest.devDependencies).toHaveProperty(font);
    }
  });
});
