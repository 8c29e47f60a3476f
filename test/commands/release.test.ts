import {describe, expect, it} from "vitest";
import {change, contents, factpress, project} from "./kit.ts";

const SHEET = {"data/trade.yaml": "en: ok 26\nzh: ok 26\n"};

describe("factpress release", () => {
  it("writes the record beside the sheet, and again only when something is new", async () => {
    const folder = project(SHEET);
    const first = await factpress(folder, "release trade");
    expect(first.exit).toBe(0);
    expect(first.logged).toContain("Release 1 of trade, 2017-08-11: data/trade.record.yaml. Commit it.");
    const record = contents(folder)["data/trade.record.yaml"];
    expect(record).toContain('zh: ["26 letters"]');
    expect((await factpress(folder, "release trade")).logged).toContain("Nothing is new");
    expect(contents(folder)["data/trade.record.yaml"]).toBe(record);
    change(folder, {"data/trade.yaml": "en: ok 27\nzh: ok 27\n"});
    expect((await factpress(folder, "release trade")).logged).toContain("Release 2 of trade");
  });

  it("writes nothing for a sheet with an edition that failed", async () => {
    const folder = project({...SHEET, "data/bad.yaml": "en: ok 1\nzh: fail\n"});
    const {exit, logged} = await factpress(folder, "release bad trade");
    expect(exit).toBe(1);
    expect(logged).toContain("Not released: data/bad.yaml has errors.");
    expect(Object.keys(contents(folder)).filter((file) => file.includes("record"))).toEqual(["data/trade.record.yaml"]);
  });

  it.each([
    ["release", "release needs the sheet"],
    ["release trade#vnm", "a sheet is released whole"],
  ])("%s is wrong use", async (argv, message) => {
    const {exit, logged} = await factpress(project(SHEET), argv);
    expect([exit, logged]).toEqual([2, expect.stringContaining(message)]);
  });
});

async function changed(): Promise<string> {
  const folder = project({...SHEET, "data/other.yaml": "en: ok 1\n"});
  await factpress(folder, "release trade");
  change(folder, {"data/trade.yaml": "en: ok 19\nzh: ok 19\n"});
  return folder;
}

describe("factpress diff", () => {
  it("tells what moved since the release: figures, the sentences that say them, tables, claims, editions, charts", async () => {
    const {exit, printed, logged} = await factpress(await changed(), "diff");
    expect(exit).toBe(0);
    expect(logged).toContain("Never released: other.");
    expect(printed).toBe(`From release 1 of trade (2017-08-11) to today

trade
  Figures (1)
    letters 26 → 19
      en: 26 letters → 19 letters
        trade.en:3: The Forum signed 19 letters.
      zh: 26 letters → 19 letters
        trade.zh:3: The Forum signed 19 letters.
  Tables (1)
    signed
      2017: letters 26 → 19
  Claims that changed side (4)
    en: letters > 20 is said no longer
    en: !(letters > 20) is said now
      trade.en:5: That is few.
    zh: letters > 20 is said no longer
    zh: !(letters > 20) is said now
      trade.zh:5: That is few.
  Editions rewritten (2)
    en, zh
  Charts redrawn (1)
    exports in en, zh
`);
  });

  it("tells it as Markdown and as JSON", async () => {
    const folder = await changed();
    const markdown = await factpress(folder, "diff trade --markdown");
    expect(markdown.printed).toContain("### trade\n\n**Figures (1)**\n\n- `letters` 26 → 19\n  - en: 26 letters → 19");
    const {briefings} = JSON.parse((await factpress(folder, "diff trade --json")).printed);
    expect(briefings[0]).toMatchObject({id: "trade", rewritten: ["en", "zh"], redrawn: [{chart: "exports"}]});
    expect((await factpress(folder, "diff --json --markdown")).exit).toBe(2);
  });

  it("compares two output folders", async () => {
    const folder = await changed();
    await factpress(folder, "build trade --output after");
    change(folder, SHEET);
    await factpress(folder, "build trade --output before");
    const {exit, printed} = await factpress(folder, "diff before after");
    expect(exit).toBe(0);
    expect(printed).toMatch(/^From before to after\n\ntrade\n {2}Figures \(1\)\n {4}letters 26 → 19\n/);
    expect((await factpress(folder, "diff before before")).printed).toContain("Nothing moved.");
    expect((await factpress(folder, "diff before data")).logged).toContain("data holds no manifest.json");
  });
});
