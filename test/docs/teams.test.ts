import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {compiledCli, start, type Ended} from "../cli/compiled.ts";
import {fencedBlocks, pageNamed} from "./pages.ts";

describe("the briefing of docs/communications-teams.md, typed as it stands there:", () => {
  const page = pageNamed("docs/communications-teams.md");
  const folder = mkdtempSync(join(tmpdir(), "factpress-docs-"));
  const run = (line: string): Promise<Ended> => start(compiledCli(), line.split(" "), {cwd: folder});
  const wordsOf = (file: string): string =>
    readFileSync(join(folder, "output/harvest", file), "utf8")
      .replace(/[\s\S]*<main[^>]*>/, "")
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ");

  const commands = [...new Set(page.text.match(/(?<=npx factpress )(?:check|build|inspect)[^`\n]*/g))];
  const ended = new Map<string, Ended>();

  beforeAll(async () => {
    for (const {about, text} of fencedBlocks(page).filter((block) => block.about !== "")) {
      mkdirSync(dirname(join(folder, about)), {recursive: true});
      writeFileSync(join(folder, about), text);
    }
    for (const line of commands) ended.set(line, await run(line));
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  test.each(commands)("factpress %s is done without a word of complaint", (line) => {
    const {code, stderr} = ended.get(line) ?? {};
    expect([code, stderr?.match(/^(?:warning|error).*/gm)]).toEqual([0, null]);
  });

  test("the words are those that the page promises", () => {
    expect(wordsOf("harvest.en.html")).toContain("The harvest rose by 15.5 tonnes to 325.9.");
    expect(wordsOf("harvest.en.html")).toContain("The survey asked more than 1,200 farms.");
    expect(wordsOf("harvest.fr.html")).toContain("La récolte a augmenté de 15,5 tonnes, à 325,9.");
  });

  test("one cell changed changes sentence, card, chart data and description, in each language", async () => {
    const cells = join(folder, "data/yields.csv");
    writeFileSync(cells, readFileSync(cells, "utf8").replace("325.9", "301.2"));
    expect((await run("build --format html")).code).toBe(0);
    for (const [lang, sentence, figure] of [
      ["en", "The harvest fell by 9.2 tonnes to 301.2.", "301.2"],
      ["fr", "La récolte a reculé de 9,2 tonnes, à 301,2.", "301,2"],
    ] as const) {
      const html = readFileSync(join(folder, `output/harvest/harvest.${lang}.html`), "utf8");
      expect(wordsOf(`harvest.${lang}.html`)).toContain(sentence);
      expect(html).not.toMatch(/325[.,]9/);
      expect(html.split(figure).length - 1).toBeGreaterThanOrEqual(4);
    }
  });
});
