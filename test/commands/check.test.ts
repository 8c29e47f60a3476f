import {describe, expect, it} from "vitest";
import {contents, factpress, project} from "./kit.ts";

describe("check", () => {
  it("writes nothing, says how many editions are sound and exits with 0", async () => {
    const files = {"data/trade.yaml": "en: ok 26\nzh: ok 26\n"};
    const folder = project(files);
    const {exit, logged} = await factpress(folder, "check");
    expect(exit).toBe(0);
    expect(logged).toContain("✓ trade zh\n");
    expect(logged).toContain("Checked 2 editions: 2 sound.\n1 warning\n");
    expect(contents(folder)).toEqual(files);
  });

  it("reports every problem of every sheet and exits with 1", async () => {
    const folder = project({"data/a.yaml": "broken: yes\n", "data/b.yaml": "en: ok 1\nzh: fail\nfr: fail\n"});
    const {exit, logged} = await factpress(folder, "check");
    expect(exit).toBe(1);
    expect([...logged.matchAll(/--> (\S+)/g)].map((match) => match[1])).toEqual([
      "data/a.yaml:1:1",
      "data/b.yaml:2:1",
      "data/b.yaml:3:1",
    ]);
    expect(logged).toContain("Checked 3 editions: 1 sound.\nSheets with errors (1): data/a.yaml\n3 errors\n");
  });

  it("names the sheets that no edition could be made of", async () => {
    const {logged} = await factpress(project({"data/a.yaml": "broken: yes\n"}), "check");
    expect(logged).toContain("\nNo edition was checked.\nSheets with errors (1): data/a.yaml\n1 error\n");
  });

  it("tells whoever put the sheet beside the settings where it belongs", async () => {
    const {exit, logged} = await factpress(project({"trade.yaml": "en: ok 1\n", "factpress.yaml": ""}), "check");
    expect(exit).toBe(1);
    expect(logged).toContain("= if trade.yaml is a fact sheet, move it to data/trade.yaml\n");
  });

  it("tells a translator who names a template how its sheet is named", async () => {
    const {exit, logged} = await factpress(project({"data/a.yaml": "en: ok 1\n"}), "check templates/a/fr.md.hbs");
    expect(exit).toBe(2);
    expect(logged).toContain("= a sheet is named, and not its template: a --lang fr\n");
  });

  it("checks the sheets and languages that it is asked for", async () => {
    const folder = project({"data/a.yaml": "broken: yes\n", "data/b.yaml": "en: ok 1\nzh: fail\n"});
    expect((await factpress(folder, "check b --lang en")).exit).toBe(0);
    expect((await factpress(folder, "check data/b.yaml --lang zh")).exit).toBe(1);
  });

  it("exits with 1 where the project is broken or has no sheet", async () => {
    expect((await factpress(project({"data/a.yaml": "en: ok 1\n", "factpress.yaml": "broken\n"}), "check")).exit).toBe(
      1,
    );
    expect((await factpress(project({"data/x/y": ""}), "check --lang en nothing")).exit).toBe(2);
  });
});

describe("two briefings of one id", () => {
  it("are an error at the second, since their files would overwrite each other", async () => {
    const folder = project({"data/a-b.yaml": "en: ok 1\n", "data/a.yaml": "each: b\nen: ok 2\n"});
    const {exit, logged} = await factpress(folder, "check");
    expect(exit).toBe(1);
    expect(logged).toContain('error[briefing-id]: The briefing\'s id "a-b" is already that of another');
    expect(logged).toContain("note: the other one is here\n  --> data/a-b.yaml:1:1");
  });

  it("that no file system can name are an error", async () => {
    const {exit, logged} = await factpress(project({"data/a.yaml": "each: Ünï/x\nen: ok 2\n"}), "check");
    expect(exit).toBe(1);
    expect(logged).toContain('"a-Ünï/x" cannot name a file');
  });
});

describe("inspect", () => {
  it("prints a chart as a spec, alone on standard output", async () => {
    const folder = project({"data/trade.yaml": "en: ok 26\n"});
    const {exit, printed, logged} = await factpress(folder, "inspect trade --chart exports");
    expect([exit, printed, logged]).toEqual([0, '{\n  "mark": "bar"\n}\n', ""]);
  });

  it("names the nearest chart", async () => {
    const {exit, logged} = await factpress(project({"data/trade.yaml": "en: ok 26\n"}), "inspect trade --chart export");
    expect(exit).toBe(2);
    expect(logged).toContain('there is no chart "export"\n  = did you mean "exports"?');
  });

  it("lists facts as JSON for programs", async () => {
    const {printed} = await factpress(project({"data/trade.yaml": "en: ok 26\nfr: draft\n"}), "inspect --json");
    expect(JSON.parse(printed)).toEqual({
      briefings: [
        {
          id: "trade",
          sheet: "trade",
          file: "data/trade.yaml",
          template: "trade",
          langs: ["en"],
          drafts: ["fr"],
          facts: [],
          charts: [{id: "exports", uses: []}],
          tables: [],
        },
      ],
    });
  });

  it("reports what is wrong with a sheet and exits with 1", async () => {
    expect((await factpress(project({"data/trade.yaml": "broken: yes\n"}), "inspect")).exit).toBe(1);
  });
});

describe("what is wrong with a project is told by its place seen from the folder of the command", () => {
  it.each(["check", "inspect", "status", "diff", "translate zh", "release trade"])("by %s", async (command) => {
    const folder = project({"site/factpress.yaml": "broken\n", "site/data/trade.yaml": "en: ok 26\n"});
    const {exit, logged} = await factpress(folder, `${command} --root site`);
    expect(logged).toContain("  --> site/factpress.yaml:1:1");
    expect(exit).toBe(1);
  });
});
