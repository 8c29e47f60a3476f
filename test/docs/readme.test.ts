import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {compiledCli, start, type Ended} from "../cli/compiled.ts";
import {fencedBlocks, pageNamed, ROOT} from "./pages.ts";

describe("the example of README.md", () => {
  const page = pageNamed("README.md");
  const folder = mkdtempSync(join(tmpdir(), "factpress-readme-"));
  const run = (line: string): Promise<Ended> => start(compiledCli(), line.split(" "), {cwd: folder});

  beforeAll(() => {
    for (const {about, text} of fencedBlocks(page).filter((block) => block.about !== "")) {
      mkdirSync(dirname(join(folder, about)), {recursive: true});
      writeFileSync(join(folder, about), text);
    }
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  test("says what it promises", async () => {
    expect((await run("build --format html")).code).toBe(0);
    const said = /say: "(.*?)"/s.exec(page.text)?.[1]?.replaceAll(/\s+/g, " ");
    const html = readFileSync(join(folder, "output/trade/trade.en.html"), "utf8");
    const main = html.replace(/[\s\S]*<main[^>]*>/, "").replaceAll(/<[^>]*>/g, "");
    expect(main.replaceAll(/\s+/g, " ")).toContain(said);
  });

  test("fails with the very message after the change that it tells of", async () => {
    const [, from = "", to = ""] = /corrects ([\d.]+) to ([\d.]+)/.exec(page.text) ?? [];
    const sheet = join(folder, "data/trade.yaml");
    writeFileSync(sheet, readFileSync(sheet, "utf8").replace(from, to));
    const message = fencedBlocks(page).find(({language}) => language === "text")?.text ?? "no message";
    const {code, stderr} = await run("check");
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});

test("README.md asks for the Node that package.json asks for", () => {
  const {engines} = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  expect(pageNamed("README.md").text).toContain(`Node ${engines.node.replace(">=", "")} or later`);
});
