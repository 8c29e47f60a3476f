import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {disk} from "../../pipeline/effects.ts";
import type {Disk} from "../../pipeline/model/effects.ts";
import {contents, factpress, project} from "./kit.ts";

const {version} = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));

function today(): string {
  return "2026-11-24";
}

// The folder for temporary files may itself lie below a Factpress.
const withoutFactpressAbove: Disk = {
  ...disk,
  real: (path) => (path.endsWith("/node_modules/factpress") ? undefined : disk.real(path)),
};

describe("init", () => {
  it("writes a whole project into a new folder and says what to type next", async () => {
    const folder = project({});
    const {exit, logged} = await factpress(folder, "init My_Demo", {disk: withoutFactpressAbove});
    expect(exit).toBe(0);
    expect(Object.keys(contents(join(folder, "My_Demo")))).toEqual([
      ".factpress/fact-sheet.schema.json",
      ".factpress/vega-lite.schema.json",
      ".github/workflows/briefings.yml",
      ".gitignore",
      "README.md",
      "data/trade-share.yaml",
      "data/trade.csv",
      "factpress.yaml",
      "package.json",
      "templates/trade-share/en.md.hbs",
    ]);
    expect(logged).toContain("Next:\n  cd My_Demo\n  npm install\n  npx factpress build\n");
    const manifest = JSON.parse(contents(folder)["My_Demo/package.json"] ?? "");
    expect(manifest).toMatchObject({name: "my-demo", dependencies: {factpress: version}});
  });

  it("leaves no mark unfilled", async () => {
    const folder = project({});
    await factpress(folder, "init demo");
    for (const text of Object.values(contents(folder))) expect(text).not.toMatch(/__[A-Z]+__/);
    expect(contents(folder)["demo/.github/workflows/briefings.yml"]).toContain(`npm install factpress@${version}`);
  });

  it("writes no package.json where a folder above has Factpress: it would hide it from npx", async () => {
    const folder = project({"node_modules/factpress/package.json": "{}", "package.json": "{}"});
    const {logged} = await factpress(folder, "init demo");
    expect(contents(folder)["demo/package.json"]).toBeUndefined();
    expect(logged).toContain("Next:\n  cd demo\n  npx factpress build\n");
  });

  it("overwrites nothing", async () => {
    const folder = project({"README.md": "mine"});
    const {exit, logged} = await factpress(folder, "init");
    expect(exit).toBe(2);
    expect(logged).toContain("this folder already has README.md; nothing was written");
    expect(contents(folder)).toEqual({"README.md": "mine"});
  });

  it.runIf(existsSync("/proc/self"))("gives up at once where the system makes no folders", async () => {
    const {exit, logged} = await factpress(project({}), "init /proc/self/demo");
    expect(logged).toContain("Nothing could be written to /proc/self/demo: ");
    expect(exit).toBe(3);
  });

  it("exits with 3 where the folder cannot be made", async () => {
    const {exit, logged} = await factpress(project({file: ""}), "init file/demo");
    expect(logged).toContain("a part of its path is a file");
    expect(exit).toBe(3);
  });
});

describe("new", () => {
  it("writes a sheet and its template in the source language, dated today", async () => {
    const folder = project({"factpress.yaml": "source: fr\n"});
    const {exit, logged} = await factpress(folder, "new trade-in-2018", {today});
    expect(exit).toBe(0);
    const written = contents(folder);
    // The first line of the sheet tells an editor of the schema, which is there with it.
    expect(Object.keys(written)).toEqual([
      ".factpress/fact-sheet.schema.json",
      ".factpress/vega-lite.schema.json",
      "data/trade-in-2018.yaml",
      "factpress.yaml",
      "templates/trade-in-2018/fr.md.hbs",
    ]);
    expect(written["data/trade-in-2018.yaml"]).toContain("published: 2026-11-24\n");
    expect(written["templates/trade-in-2018/fr.md.hbs"]).toMatch(/^# Trade in 2018\n/);
    expect(logged).toContain("npx factpress build trade-in-2018");
  });

  it("follows the folders of the settings", async () => {
    const folder = project({"factpress.yaml": "folders: {data: facts, templates: words}\n"});
    await factpress(folder, "new trade", {today});
    expect(Object.keys(contents(folder))).toEqual([
      ".factpress/fact-sheet.schema.json",
      ".factpress/vega-lite.schema.json",
      "factpress.yaml",
      "facts/trade.yaml",
      "words/trade/en.md.hbs",
    ]);
  });

  it.each([
    ["Trade 2018", '"Trade_2018" cannot name a sheet'],
    [
      "../trade",
      '"../trade" cannot name a sheet: it takes lower-case letters, digits and hyphens\n  = e.g. factpress new trade',
    ],
    ["con", '"con" cannot name a sheet: Windows keeps the name for a device\n  = e.g. factpress new con-2018'],
    ["", "new needs the name of the sheet"],
  ])("refuses the name %j with exit 2", async (name, message) => {
    const folder = project({});
    const {exit, logged} = await factpress(folder, `new ${name.replace(" ", "_")}`);
    expect(logged).toContain(message);
    expect(exit).toBe(2);
    expect(contents(folder)).toEqual({});
  });

  it("overwrites nothing, neither sheet nor template nor a sheet that ends in .yml", async () => {
    for (const file of ["data/trade.yaml", "data/trade.yml", "templates/trade/en.md.hbs"]) {
      const folder = project({[file]: "mine"});
      const {exit, logged} = await factpress(folder, "new trade");
      expect(logged).toContain(`${file} already exists; nothing was written`);
      expect(exit).toBe(2);
      expect(contents(folder)).toEqual({[file]: "mine"});
    }
  });

  it("tells what is wrong in the settings, with exit 1", async () => {
    const {exit, logged} = await factpress(project({"factpress.yaml": "sauce: en\n"}), "new trade");
    expect(exit).toBe(1);
    expect(logged).toContain("factpress.yaml:1:1");
  });
});
