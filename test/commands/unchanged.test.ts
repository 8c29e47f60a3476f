import {readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {diskEffects} from "../../pipeline/effects.ts";
import type {Effects} from "../../pipeline/model/effects.ts";
import {change, contents, factpress, project, type Ran} from "./kit.ts";

const SHEETS = {"data/trade.yaml": "en: ok 26\nzh: ok 26\n", "data/ports.yaml": "en: ok 7\nzh: ok 7\n"};
const worker = join(import.meta.dirname, "fixtures/worker.mjs");

/** A project of its own, and a place for answers outside of it. */
function team(files: Readonly<Record<string, string>> = SHEETS) {
  const folder = project(files);
  const cache = project({});
  let started = 0;
  const startWorker: Effects["startWorker"] = () => {
    started++;
    return diskEffects(worker).startWorker(64);
  };
  return {
    folder,
    cache,
    output: () => contents(join(folder, "output")),
    /** Runs a command; `workers`: how many it started. */
    async run(argv: string, changes: Partial<Effects> = {}): Promise<Ran & {readonly workers: number}> {
      const before = started;
      const ran = await factpress(folder, argv, {startWorker, environment: {XDG_CACHE_HOME: cache}, ...changes});
      return {...ran, workers: started - before};
    },
  };
}

function unchangedIn({logged}: Ran): string[] {
  return [...logged.matchAll(/^✓ (\S+ \S+) .*\bunchanged$/gm)].map((match) => match[1] ?? "").sort();
}

/** Editions come in the order in which they are ready. */
function linesOf({logged}: Ran): string[] {
  return logged.replaceAll("  unchanged", "").split("\n").sort();
}

function problemsOf({logged}: Ran): string {
  return logged.slice(logged.indexOf("warning["), logged.indexOf("Built"));
}

function filesIn(folder: string): string[] {
  return Object.keys(contents(folder)).map((file) => join(folder, file));
}

const ALL = ["ports en", "ports zh", "trade en", "trade zh"];

describe("a build where nothing has changed", () => {
  it("starts no worker, writes the same bytes, and tells all that there was to tell", async () => {
    const {run, output} = team();
    const first = await run("build");
    const before = output();
    const second = await run("build");
    expect([first.exit, second.exit, second.workers]).toEqual([0, 0, 0]);
    expect(output()).toEqual(before);
    expect(unchangedIn(first)).toEqual([]);
    expect(unchangedIn(second)).toEqual(ALL);
    expect(second.logged).toContain("Nothing that they are made from has changed since they were last made");
    expect(problemsOf(second)).toBe(problemsOf(first));
    expect(problemsOf(second)).toContain("warning[unused-fact]");
  });

  it("leaves the files of the output as they are", async () => {
    const {run, folder} = team();
    await run("build");
    const file = join(folder, "output/trade/trade.en.pdf");
    const {mtimeMs, ino} = statSync(file);
    await run("build");
    expect([statSync(file).mtimeMs, statSync(file).ino]).toEqual([mtimeMs, ino]);
  });

  it("brings back what somebody removed or wrote over", async () => {
    const {run, folder, output} = team();
    await run("build");
    const before = output();
    rmSync(join(folder, "output/trade"), {recursive: true});
    change(folder, {"output/ports/ports.en.html": "by hand"});
    expect((await run("build")).workers).toBe(0);
    expect(output()).toEqual(before);
  });

  it("fails again where it failed, at the same line", async () => {
    const {run} = team({"data/trade.yaml": "en: ok 26\nzh: fail\n"});
    const [first, second] = [await run("build"), await run("build")];
    expect([first.exit, second.exit, second.workers]).toEqual([1, 1, 0]);
    expect(second.logged).toContain("--> data/trade.yaml:2:1");
  });

  it("tells programs which editions are unchanged", async () => {
    const {run} = team();
    await run("build");
    const {printed} = await run("build --reporter json");
    const {editions} = JSON.parse(printed) as {editions: {unchanged?: boolean}[]};
    expect(editions.map(({unchanged}) => unchanged)).toEqual([true, true, true, true]);
  });

  it("is checked as fast, and checks the same", async () => {
    const {run} = team();
    const first = await run("check");
    const second = await run("check");
    expect([second.exit, second.workers]).toEqual([0, 0]);
    expect(unchangedIn(second)).toEqual(ALL);
    expect(linesOf(second)).toEqual(linesOf(first));
  });
});

describe("a build after a change", () => {
  it("makes what the change is in, and nothing else", async () => {
    const {run, folder, output} = team();
    await run("build");
    change(folder, {"data/trade.yaml": "en: ok 27\nzh: ok 27\n"});
    const {logged, ...rest} = await run("build");
    expect(unchangedIn({logged, ...rest})).toEqual(["ports en", "ports zh"]);
    expect(logged).toContain("Nothing has changed for 2 of them since they were last made");
    expect(output()["trade/trade.en.pdf"]).toBe("pdf 27");
    expect(output()["index.html"]).toContain('"published":"2017-08-11"');
  });

  it("writes what a build that uses no earlier answer writes", async () => {
    const {run, folder, output} = team();
    await run("build");
    change(folder, {"data/trade.yaml": "en: ok 27\n", "data/new.yaml": "zh: ok 1\n", "data/ports.yaml": undefined});
    await run("build");
    const kept = output();
    expect(unchangedIn(await run("build --force"))).toEqual([]);
    expect(output()).toEqual(kept);
  });

  it("makes all anew for another version of the program", async () => {
    const {run} = team();
    const program = project({"cli.js": "one"});
    await run("build", {program});
    expect((await run("build", {program})).workers).toBe(0);
    change(program, {"cli.js": "another"});
    expect(unchangedIn(await run("build", {program}))).toEqual([]);
    const {versions} = diskEffects();
    expect(unchangedIn(await run("build", {program, versions: {...versions, icu: "1"}}))).toEqual([]);
  });

  it("judges freshness anew from another day", async () => {
    const {run} = team();
    await run("build --as-of 2017-08-11");
    expect(unchangedIn(await run("build --as-of 2018-08-11"))).toEqual([]);
    expect(unchangedIn(await run("build --as-of 2018-08-11"))).toEqual(ALL);
  });

  it("does not take the answer for one format for that for another", async () => {
    const {run, output} = team();
    await run("build --format pdf");
    expect(unchangedIn(await run("build --format pdf,html"))).toEqual([]);
    expect(Object.keys(output())).toContain("trade/trade.zh.html");
  });
});

describe("--force", () => {
  it.each(["build", "check"])("makes all anew with %s, and keeps that", async (command) => {
    const {run} = team();
    await run(command);
    const forced = await run(`${command} --force`);
    expect(forced.workers).toBeGreaterThan(0);
    expect(unchangedIn(forced)).toEqual([]);
    expect(unchangedIn(await run(command))).toEqual(ALL);
  });
});

describe("the place of kept answers", () => {
  it.each([
    ["cut short", (file: string) => truncateSync(file, statSync(file).size - 3)],
    ["empty", (file: string) => writeFileSync(file, "")],
    ["changed in one byte", (file: string) => writeFileSync(file, flip(readFileSync(file)))],
    ["another file altogether", (file: string) => writeFileSync(file, "x".repeat(300))],
  ])("holds a file that is %s: it is made anew", async (_what, damage) => {
    const {run, cache, output} = team();
    await run("build");
    const before = output();
    for (const file of filesIn(cache)) damage(file);
    const again = await run("build");
    expect([again.exit, unchangedIn(again)]).toEqual([0, []]);
    expect(output()).toEqual(before);
    expect(unchangedIn(await run("build"))).toEqual(ALL);
  });

  it("is outside of the project, for its user alone", async () => {
    const {run, folder, cache} = team();
    await run("check");
    expect(Object.keys(contents(folder))).toEqual(Object.keys(SHEETS).sort());
    expect(readdirSync(cache)).toEqual(["factpress"]);
    expect(statSync(join(cache, "factpress")).mode & 0o777).toBe(0o700);
  });

  it.each([
    ["is unknown", {}],
    ["cannot be written", {XDG_CACHE_HOME: "/dev/null"}],
    ["is no absolute path", {XDG_CACHE_HOME: "cache"}],
  ])("%s: then all is built every time", async (_what, environment: Record<string, string>) => {
    const {run, folder} = team();
    for (const ran of [await run("build", {environment}), await run("build", {environment})])
      expect([ran.exit, unchangedIn(ran)]).toEqual([0, []]);
    expect(Object.keys(contents(folder)).filter((file) => file.includes("cache"))).toEqual([]);
  });

  it("is shared by builds that run at once", async () => {
    const {run} = team();
    const both = await Promise.all([run("build --output one"), run("build --output other")]);
    expect(both.map(({exit}) => exit)).toEqual([0, 0]);
    expect(unchangedIn(await run("build --output third"))).toEqual(ALL);
  });

  it("holds after a whole build what that used, and no more", async () => {
    const {run, folder, cache} = team();
    await run("build");
    const files = filesIn(cache).length;
    await run("build --format pdf --as-of 2018-01-01");
    await run("build trade --lang zh --as-of 2018-01-02");
    await run("build");
    expect(filesIn(cache)).toHaveLength(files);
    change(folder, {"data/ports.yaml": undefined});
    await run("build");
    expect(filesIn(cache).length).toBeLessThan(files);
  });

  it("holds no answer of a worker that crashed", async () => {
    const {run} = team({"data/trade.yaml": "en: crash\nzh: ok 26\n"});
    await run("build");
    const again = await run("build");
    expect([again.exit, again.workers > 0]).toEqual([1, true]);
    expect(again.logged).toContain("error[crashed]");
  });
});

function flip(bytes: Buffer): Buffer {
  const at = bytes.length - 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}
