import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {compiledCli, start, type Ended} from "../cli/compiled.ts";
import type {Manifest} from "../../pipeline/model/manifest.ts";
import {readPage} from "./read-page.ts";
import {readPdf} from "./read-pdf.ts";
import {squeeze} from "./said.ts";

const ROOT = join(import.meta.dirname, "../..");

describe("the samples, built by the compiled program in a far time zone:", () => {
  const output = mkdtempSync(join(tmpdir(), "factpress-samples-"));
  const read = (name: string): Buffer => readFileSync(join(output, name));
  let built: Ended;
  let manifest: Manifest;

  beforeAll(async () => {
    const env = {TZ: "Pacific/Apia", LC_ALL: "C", LANG: "ar_EG.UTF-8"};
    built = await start(compiledCli(), ["build", "--output", output], {cwd: ROOT, env});
    expect(built.code, built.stderr).toBe(0);
    manifest = JSON.parse(read("manifest.json").toString());
  }, 600_000);
  afterAll(() => rmSync(output, {recursive: true}));

  test("each edition is built, and nobody is warned of anything", () => {
    expect(built.stderr.match(/^(?:error|warning).*/gm)).toBeNull();
    const editions = manifest.briefings.flatMap((briefing) => briefing.editions);
    expect(editions.length).toBeGreaterThanOrEqual(22);
    expect(editions.filter(({status, warnings}) => status !== "built" || warnings.length > 0)).toEqual([]);
  });

  test("the first installment appears in all six languages", () => {
    const {editions} = manifest.briefings.find(({id}) => id === "international-cooperation") ?? {editions: []};
    expect(editions.map(({lang}) => lang).toSorted()).toEqual(["ar", "en", "es", "fr", "ru", "zh"]);
  });

  test("each PDF says what its page says, in the same order, with the same headings, heads of tables and alternatives", async () => {
    const differences: string[] = [];
    for (const name of pages()) {
      const page = readPage(read(name).toString());
      const pdf = await readPdf(read(name.replace(".html", ".pdf")));
      for (const part of ["letters", "headings", "alternatives"] as const) {
        const difference = firstDifference(String(page[part]), String(pdf[part]));
        if (difference !== undefined) differences.push(`${name}: the ${part} are ${difference}`);
      }
    }
    expect(differences).toEqual([]);
  });

  test("each PDF bears the metadata of its page", async () => {
    for (const name of pages()) {
      const {lang, title, author, subject, keywords} = readPage(read(name).toString());
      expect(await readPdf(read(name.replace(".html", ".pdf"))), name).toMatchObject({
        lang,
        title,
        author,
        subject,
        keywords,
      });
      expect(
        [lang, title, author, subject, keywords].filter((each) => each === ""),
        name,
      ).toEqual([]);
    }
  });

  test("the foot of each page of a PDF tells its number and how many there are", async () => {
    for (const name of pages()) {
      const {running, lang} = await readPdf(read(name.replace(".html", ".pdf")));
      const pattern = /^ {2}page-of: "?(.*?)"?$/m.exec(
        readFileSync(join(ROOT, `templates/languages/${lang}.yaml`), "utf8"),
      )?.[1];
      running.forEach((text, index) => {
        const foot = pattern?.replace("{page}", String(index + 1)).replace("{pages}", String(running.length));
        expect(text, `${name}, page ${index + 1}`).toContain(squeeze(foot ?? "no pattern"));
      });
    }
  });

  function pages(): readonly string[] {
    const names = readdirSync(output, {recursive: true, encoding: "utf8"});
    return names.filter((name) => /\/[^/]+\.[a-z]+\.html$/.test(name) && !name.includes(".factpress")).toSorted();
  }
});

function firstDifference(page: string, pdf: string): string | undefined {
  if (page === pdf) return undefined;
  const index = [...page].findIndex((letter, at) => letter !== [...pdf][at]);
  const at = index < 0 ? [...page].length : index;
  const excerpt = (text: string): string => [...text].slice(Math.max(at - 30, 0), at + 30).join("");
  return `"${excerpt(page)}" in the page, "${excerpt(pdf)}" in the PDF`;
}
