import {cpSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {disk} from "../pipeline/effects.ts";
import type {Input} from "../pipeline/model/inputs.ts";
import type {Press} from "../pipeline/model/press.ts";
import {openPress} from "../pipeline/press.ts";
import {openFiles} from "../pipeline/support/files.ts";
import {answerRequest} from "../pipeline/worker-answers.ts";
import type {Request} from "../pipeline/worker-messages.ts";

const ROOT = join(import.meta.dirname, "..");
const root = mkdtempSync(join(tmpdir(), "factpress-inputs-"));
for (const name of ["data", "templates"]) cpSync(join(ROOT, name), join(root, name), {recursive: true});
afterAll(() => rmSync(root, {recursive: true}));

type Asked = Exclude<Request, {readonly do: "open"}>;

const sheet = "data/international-cooperation.yaml";
const briefing = "international-cooperation";
const LANGS = ["en", "fr", "zh"] as const;
const edition = (lang: string, langs: readonly string[] = LANGS): Asked => ({
  do: "edition",
  sheet,
  briefing,
  lang,
  langs,
  formats: ["html"],
  proof: false,
});

function open(): Press {
  const files = openFiles({disk, root, defaults: ROOT, templates: "templates", packages: [ROOT]});
  const press = openPress(files, (problem) => expect(problem).toBeUndefined());
  if (!press) throw new Error("the samples cannot be opened");
  return press;
}

const inputsOf = async (press: Press, request: Asked): Promise<readonly Input[]> =>
  (await answerRequest(press, request, () => {})).inputs;
const namesOf = (inputs: readonly Input[]): string[] => inputs.map(({name}) => name);

describe("the inputs of an answer", () => {
  it.each<[string, Asked]>([
    ["a scan", {do: "scan", sheet}],
    ["an edition", edition("fr")],
    ["what is judged after all editions", {do: "finish", sheet, briefing}],
    ["an inspection", {do: "inspect", sheet, briefing}],
    ["a chart's spec", {do: "chart", sheet, briefing, chart: "trade_share"}],
    ["an index", {do: "index", lang: "fr", contents: {languages: [{lang: "fr", href: "index.html"}], briefings: []}}],
  ])("of %s are all there, whatever its worker has done before", async (_what, request) => {
    const alone = await inputsOf(open(), request);
    const worked = open();
    for (const before of [edition("zh"), edition("en"), request]) await inputsOf(worked, before);
    expect(await inputsOf(worked, request)).toEqual(expect.arrayContaining([...alone]));
  });

  it("of an edition are its template and its source, and no other language's", async () => {
    const names = namesOf(await inputsOf(open(), edition("fr")));
    const templates = ["en", "fr", "zh"].map((lang) => `templates/${briefing}/${lang}.md.hbs`);
    expect(templates.map((file) => names.includes(file))).toEqual([true, true, false]);
    expect(names).toEqual(expect.arrayContaining([sheet, "data/trade.csv", "templates/brand.yml", "factpress.yaml"]));
  });

  it("of an edition are its own, whatever other sheets its worker has read", async () => {
    const press = open();
    await inputsOf(press, {do: "scan", sheet: "data/country-profiles.yaml"});
    await inputsOf(press, edition("zh"));
    const names = namesOf(await inputsOf(press, edition("en")));
    expect(names).not.toContain("data/countries.csv");
    expect(names).not.toContain(`templates/${briefing}/zh.md.hbs`);
  });
});
