import {expect, test} from "vitest";
import {openPress} from "../pipeline/press.ts";
import {disk} from "../pipeline/effects.ts";
import {openFiles} from "../pipeline/support/files.ts";
import {join} from "node:path";
import {project} from "./commands/kit.ts";

const home = join(import.meta.dirname, "..");
const SHEET = "published: 2017-08-11\nfacts:\n  visits: {label: visits, value: 26}\n";

async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly (readonly [string, string[]])[]> {
  const root = project({"data/trade.yaml": SHEET, ...files});
  const opened = openFiles({disk, root, defaults: home, templates: "templates", packages: [home]});
  const press = openPress(opened, ({message}) => {
    throw new Error(message);
  });
  const [briefing] = press?.briefings("data/trade.yaml").briefings ?? [];
  if (!press || !briefing) throw new Error("the sheet cannot be read");
  const editions = press.languages(briefing).langs.map((lang) => press.edition(briefing, lang, []));
  return (await Promise.all(editions)).map(
    ({lang, problems}) => [lang, problems.map(({code, place}) => `${place?.file}: ${code}`)] as const,
  );
}

test("a briefing without a template in the source language fails, though the sheet names no languages", async () => {
  const found = await problemsOf({"templates/trade/fr.md.hbs": "# Commerce\n\n{{visits}} visites.\n"});
  expect(Object.fromEntries(found)).toMatchObject({en: ["templates/trade/en.md.hbs: no-template"]});
});

test("a briefing without any template says which file to write", async () => {
  expect(await problemsOf({})).toEqual([["en", ["templates/trade/en.md.hbs: no-template"]]]);
});

test("a language that the sheet names and nobody has written is one mistake", async () => {
  const found = await problemsOf({
    "data/trade.yaml": `languages: [en, gr]\n${SHEET}`,
    "templates/trade/en.md.hbs": "# Trade\n\n{{visits}} visits.\n",
  });
  expect(found).toEqual([
    ["en", []],
    ["gr", ["templates/trade/gr.md.hbs: no-template"]],
  ]);
});
