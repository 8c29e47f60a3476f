import {chmodSync, existsSync, mkdirSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import process from "node:process";
import {describe, expect, it} from "vitest";
import {change, contents, factpress, project} from "./kit.ts";

const GOOD = {"data/trade.yaml": "en: ok 26\nzh: ok 26\n"};

function editions(folder: string): Record<string, string> {
  const {briefings} = JSON.parse(contents(folder)["output/manifest.json"] ?? "{}");
  return Object.fromEntries(
    briefings.flatMap((briefing: {id: string; editions: {lang: string; status: string}[]}) =>
      briefing.editions.map(({lang, status}) => [`${briefing.id} ${lang}`, status]),
    ),
  );
}

function interruptSoon(callback: (signal: "SIGINT") => void): () => void {
  const timer = setTimeout(() => callback("SIGINT"), 400);
  return () => clearTimeout(timer);
}

describe("build", () => {
  it("writes every edition, an index in each language and the manifest, and exits with 0", async () => {
    const folder = project(GOOD);
    const {exit, logged, printed} = await factpress(folder, "build");
    expect(exit).toBe(0);
    expect(printed).toBe("");
    expect(Object.keys(contents(join(folder, "output"))).filter((file) => !file.startsWith("."))).toEqual([
      "index.html",
      "index.zh.html",
      "manifest.json",
      "trade/trade.en.html",
      "trade/trade.en.pdf",
      "trade/trade.zh.html",
      "trade/trade.zh.pdf",
    ]);
    expect(logged).toContain("✓ trade zh  pdf 6 B, html 7 B, 2 pages\n");
    expect(logged).toMatch(/Built 2 editions of 1 briefing: 6 files \(\d+ kB, 4 PDF pages\) in output, \d+\.\d s\./);
    expect(logged).toContain("warning[unused-fact]");
  });

  it("writes the same bytes again, whatever the number of workers", async () => {
    const files = {...GOOD, "data/profiles.yaml": "each: vnm, khm, lao\nen: ok 1\nzh: ok 1\n"};
    const [one, other] = [project(files), project(files)];
    await factpress(one, "build --jobs 1");
    await factpress(other, "build --jobs 4");
    expect(contents(join(other, "output"))).toEqual(contents(join(one, "output")));
  });

  it("lets one bad sheet stop no other, names it, and exits with 1", async () => {
    const folder = project({...GOOD, "data/bad.yaml": "broken: yes\n", "data/worse.yaml": "en: fail\n"});
    const {exit, logged} = await factpress(folder, "build");
    expect(exit).toBe(1);
    expect(editions(folder)).toEqual({"trade en": "built", "trade zh": "built", "worse en": "failed"});
    expect(logged).toContain(
      "  --> data/bad.yaml:1:1\n    |\n  1 | broken: yes".replaceAll("    |", "  |").replace("  1", "1"),
    );
    expect(logged).toContain("Not built (1):\n  worse en: it has errors");
    expect(logged).toContain("Sheets with errors (1): data/bad.yaml");
  });

  it("publishes the languages together: one that fails keeps the old files of all", async () => {
    const folder = project(GOOD);
    await factpress(folder, "build");
    change(folder, {"data/trade.yaml": "en: ok 27\nzh: fail\n", "data/other.yaml": "en: ok 1\n"});
    const {exit, logged} = await factpress(folder, "build");
    expect(exit).toBe(1);
    expect(contents(folder)["output/trade/trade.en.html"]).toBe("html 26");
    expect(editions(folder)).toEqual({"other en": "built", "trade en": "kept", "trade zh": "kept"});
    expect(logged).toContain("  trade en: zh has errors, and the languages are published together");
  });

  it("with publish: each only the failed language keeps its old files", async () => {
    const folder = project({...GOOD, "factpress.yaml": "publish: each\n"});
    await factpress(folder, "build");
    change(folder, {"data/trade.yaml": "en: ok 27\nzh: fail\n"});
    expect((await factpress(folder, "build")).exit).toBe(1);
    expect(contents(folder)).toMatchObject({
      "output/trade/trade.en.html": "html 27",
      "output/trade/trade.zh.html": "html 26",
    });
    expect(editions(folder)).toEqual({"trade en": "built", "trade zh": "kept"});
  });

  it("keeps the old files of a sheet that can no longer be read", async () => {
    const folder = project(GOOD);
    await factpress(folder, "build");
    change(folder, {"data/trade.yaml": "broken: yes\n"});
    expect((await factpress(folder, "build")).exit).toBe(1);
    expect(contents(folder)["output/trade/trade.en.html"]).toBe("html 26");
    expect(editions(folder)).toEqual({"trade en": "kept", "trade zh": "kept"});
  });

  it("leaves no folder where no edition at all could be built", async () => {
    const folder = project({"data/trade.yaml": "en: fail\n"});
    const {exit, logged} = await factpress(folder, "build");
    expect(exit).toBe(1);
    expect(logged).toContain("No edition was built");
    expect(existsSync(join(folder, "output"))).toBe(false);
  });

  it.each([
    ["crash", 'error[crashed]: trade in zh ended without an answer while it was at "making zh": it ended with code 9'],
    ["hang", 'error[too-slow]: trade in zh took longer than 4 seconds and was stopped while it was at "making zh".'],
    ["memory", "error[too-large]: trade in zh took more memory than a briefing may have and was stopped"],
  ])("an edition that makes its worker %s fails alone", async (verb, message) => {
    const folder = project({"data/trade.yaml": `en: ok 26\nzh: ${verb}\n`, "data/other.yaml": "en: ok 1\n"});
    const timeout = verb === "hang" ? " --timeout 4" : "";
    const {exit, logged} = await factpress(folder, `build --jobs 1${timeout}`);
    expect(logged).toContain(message);
    expect(exit).toBe(1);
    expect(editions(folder)).toEqual({"other en": "built", "trade en": "failed", "trade zh": "failed"});
  });

  it("tells a bug of ours with its stack, builds the rest and exits with 70", async () => {
    const folder = project({"data/trade.yaml": "en: bug\n", "data/other.yaml": "en: ok 1\n"});
    const {exit, logged} = await factpress(folder, "build");
    expect(exit).toBe(70);
    expect(logged).toMatch(/This is a bug in Factpress, not in your files\.\n\nError: a stage threw\n {4}at /);
    expect(editions(folder)).toEqual({"other en": "built", "trade en": "failed"});
  });

  it("survives a promise that nobody caught, and gives its dying worker nothing more to do", async () => {
    const folder = project({"data/a.yaml": "en: reject\n", "data/b.yaml": "en: ok 1\n", "data/c.yaml": "en: ok 1\n"});
    const {exit, logged} = await factpress(folder, "build --jobs 1");
    expect(exit).toBe(70);
    expect(logged).toContain("Error: a promise nobody caught");
    expect(editions(folder)).toEqual({"a en": "failed", "b en": "built", "c en": "built"});
  });

  it("says what is wrong when the workers cannot even start, and ends", async () => {
    const folder = project({...GOOD, "factpress.yaml": "crash\n"});
    const {exit, logged} = await factpress(folder, "build");
    expect(exit).toBe(3);
    expect(logged).toContain("error[crashed]: Opening the project ended without an answer");
  });

  it("builds what it is asked for: sheets by id, file and row, languages, formats, shards", async () => {
    const folder = project({...GOOD, "data/profiles.yaml": "each: vnm, khm, lao\nen: ok 1\nzh: ok 1\n"});
    await factpress(folder, "build profiles#VNM trade --lang zh --format pdf --output all");
    const built = (output: string): string[] =>
      Object.keys(contents(join(folder, output))).filter((file) => /pdf$|html$/.test(file) && file.includes("/"));
    expect(built("all")).toEqual(["profiles-vnm/profiles-vnm.zh.pdf", "trade/trade.zh.pdf"]);
    await factpress(folder, "build data/trade.yaml --lang en --format html --output one");
    expect(built("one")).toEqual(["trade/trade.en.html"]);
    for (const part of [1, 2])
      await factpress(folder, `build --shard ${part}/2 --lang en --format pdf --output half${part}`);
    expect([...built("half1"), ...built("half2")].sort()).toEqual([
      "profiles-khm/profiles-khm.en.pdf",
      "profiles-lao/profiles-lao.en.pdf",
      "profiles-vnm/profiles-vnm.en.pdf",
      "trade/trade.en.pdf",
    ]);
  });

  it("a part of a project leaves the rest in manifest and index, and says which files are older", async () => {
    const folder = project({...GOOD, "data/other.yaml": "en: ok 1\n"});
    await factpress(folder, "build");
    const before = contents(folder);
    expect((await factpress(folder, "build other")).exit).toBe(0);
    expect(contents(folder)).toEqual(before);
    const {logged} = await factpress(folder, "build trade --lang en");
    expect(logged).toContain("since this one was not asked for them: trade/trade.zh.pdf, trade/trade.zh.html");
  });

  it("removes what the project no longer has, but no file that somebody else changed", async () => {
    const folder = project({...GOOD, "data/gone.yaml": "en: ok 1\n"});
    await factpress(folder, "build");
    change(folder, {
      "data/gone.yaml": undefined,
      "data/trade.yaml": "en: ok 26\n",
      "output/trade/trade.zh.html": "mine",
    });
    await factpress(folder, "build");
    expect(Object.keys(contents(join(folder, "output")))).toEqual([
      ".factpress/pictures/trade.en.svg",
      "index.html",
      "manifest.json",
      "trade/trade.en.html",
      "trade/trade.en.pdf",
      "trade/trade.zh.html",
    ]);
  });

  it.each([
    ["build --lang xx", 'no briefing has the language "xx"'],
    ["build --lang fr", "the template trade is still a draft in fr"],
    ["build trad", 'there is no fact sheet "trad"\n  = did you mean "trade"?'],
    ["build profiles#XYZ", 'data/profiles.yaml makes no briefing for "XYZ"'],
    ["build --root nowhere", '--root: there is no folder "nowhere"'],
  ])("%s is wrong use: exit 2 and nothing written", async (argv, message) => {
    const folder = project({
      "data/trade.yaml": "en: ok 26\nfr: draft\n",
      "data/profiles.yaml": "each: vnm\nen: ok 1\n",
    });
    const {exit, logged} = await factpress(folder, argv);
    expect(logged).toContain(message);
    expect(exit).toBe(2);
    expect(existsSync(join(folder, "output"))).toBe(false);
  });

  it("makes of drafts a proof, and says that they are drafts", async () => {
    const folder = project({"data/trade.yaml": "en: ok 26\nfr: draft\n"});
    const {exit, printed} = await factpress(folder, "build --proof --format html --lang fr --reporter json");
    expect(exit).toBe(0);
    expect(JSON.parse(printed).editions).toEqual([{briefing: "trade", lang: "fr", status: "built", draft: true}]);
    expect(contents(join(folder, "proof"))).toHaveProperty(["trade/trade.fr.html"]);
  });

  it("reports as JSON on standard output and nothing else", async () => {
    const folder = project({...GOOD, "data/bad.yaml": "en: fail\n"});
    const {exit, printed, logged} = await factpress(folder, "build --reporter json");
    expect(logged).toBe("");
    expect(JSON.parse(printed)).toMatchObject({
      exit,
      problems: [{code: "false-claim", place: {file: "data/bad.yaml", line: 1}}, {code: "unused-fact"}],
      editions: expect.arrayContaining([{briefing: "trade", lang: "zh", status: "built"}]),
    });
  });

  it("annotates the lines of a pull request, seen from the folder of the command", async () => {
    const folder = project({"site/data/bad.yaml": "en: ok 1\nzh: fail\n"});
    const {printed} = await factpress(folder, "build --root site --reporter github");
    expect(printed).toBe(
      "::error file=site/data/bad.yaml,line=2,col=1,title=false-claim::A error of site/data/bad.yaml.\n".replace(
        "A error of site/",
        "A error of ",
      ),
    );
  });

  it("exits with 3 where the project has no sheet", async () => {
    const folder = project({"data/.gitkeep": ""});
    change(folder, {"data/.gitkeep": undefined});
    const {exit, logged} = await factpress(folder, "build");
    expect(logged).toContain("error[no-sheets]: There is no fact sheet in data/");
    expect(exit).toBe(3);
  });

  it("exits with 3 where the project itself is broken", async () => {
    const {exit, logged} = await factpress(project({...GOOD, "factpress.yaml": "broken\n"}), "build");
    expect(logged).toContain("error[broken-settings]");
    expect(exit).toBe(3);
  });
});

describe("the output folder", () => {
  it("that cannot be made is named, with exit 3", async () => {
    const folder = project({...GOOD, output: "a file"});
    const {exit, logged} = await factpress(folder, "build");
    expect(logged).toMatch(
      /error\[cannot-write\]: Nothing could be written to .*output: a part of its path is a file\./,
    );
    expect(exit).toBe(3);
  });

  it.skipIf(process.getuid?.() === 0)("that may not be written to is named, with exit 3", async () => {
    const folder = project(GOOD);
    mkdirSync(join(folder, "output"));
    chmodSync(join(folder, "output"), 0o555);
    const {exit, logged} = await factpress(folder, "build");
    expect(logged).toContain("it may not be written to");
    expect(exit).toBe(3);
  });

  it("is not shared by two builds", async () => {
    const folder = project(GOOD);
    const {identity} = await import("../../pipeline/effects.ts").then(({diskEffects}) => diskEffects());
    change(folder, {"output/.factpress/lock": JSON.stringify({...identity, process: process.ppid})});
    const {exit, logged} = await factpress(folder, "build");
    expect(logged).toContain("error[output-locked]: Another build is writing to");
    expect(exit).toBe(3);
    expect(Object.keys(contents(join(folder, "output")))).toEqual([".factpress/lock"]);
  });

  it("is taken over from a build that was killed, and its temporaries are swept", async () => {
    const folder = project(GOOD);
    const {identity} = await import("../../pipeline/effects.ts").then(({diskEffects}) => diskEffects());
    change(folder, {
      "output/.factpress/lock": JSON.stringify({...identity, process: 4_194_304 + 7}),
      "output/trade/.trade.en.pdf.factpress-99-0.tmp": "half",
    });
    expect((await factpress(folder, "build")).exit).toBe(0);
    expect(Object.keys(contents(folder)).filter((file) => /tmp$|lock$/.test(file))).toEqual([]);
  });

  it("writes nothing through a link that leads out of it", async () => {
    const [folder, elsewhere] = [project(GOOD), project({})];
    mkdirSync(join(folder, "output"));
    symlinkSync(elsewhere, join(folder, "output/trade"));
    const {exit, logged} = await factpress(folder, "build");
    expect(logged).toContain("would be written outside the output folder, through a link");
    expect(exit).toBe(3);
    expect(contents(elsewhere)).toEqual({});
  });

  it("is left whole when the build is stopped: old files, no lock, no temporaries, exit 130", async () => {
    const folder = project(GOOD);
    await factpress(folder, "build");
    change(folder, {"data/trade.yaml": "en: ok 27\nzh: wait\n"});
    const before = contents(join(folder, "output"));
    const {exit, logged} = await factpress(folder, "build", {onStop: interruptSoon});
    expect(exit).toBe(130);
    expect(logged).toContain("Stopped.");
    expect(contents(join(folder, "output"))).toEqual(before);
  });
});
