import {describe, expect, test} from "vitest";
import type {Prose} from "../../pipeline/model/prose.ts";
import {HELPER_NAMES} from "../../pipeline/support/helper-names.ts";
import {merge} from "../template/kit.ts";
import {fencedBlocks, pageNamed} from "./pages.ts";

// What Handlebars brings along and templates do not use.
const unused: ReadonlySet<string> = new Set(["each", "with", "lookup", "log", "this"]);

describe("the examples of docs/templates.md", () => {
  const blocks = fencedBlocks(pageNamed("docs/templates.md"));
  const sheet = blocks.find(({about}) => about.startsWith("data/"))?.text ?? "";
  const files = {
    ...Object.fromEntries(
      blocks.filter(({about}) => about.startsWith("templates/")).map(({about, text}) => [about, text]),
    ),
    "templates/a/port.jpg": "",
  };
  const examples = blocks.filter(({language, about}) => language === "hbs" && !about.startsWith("templates/"));

  for (const {about, text, line} of examples) {
    const next = blocks[blocks.findIndex((block) => block.line === line) + 1];
    const promised = next?.language === "text" ? next.text.trim() : undefined;
    test(`line ${line} ${promised === undefined ? "can be written" : `prints ${promised}`}`, () => {
      const {prose, problems} = merge(text, {lang: about === "" ? "en" : about, sheet, files});
      expect(problems).toEqual([]);
      if (promised !== undefined) expect(prose && wordsOf(prose)).toBe(promised);
    });
  }

  test("show every helper", () => {
    const shown = examples.map(({text}) => text).join("\n");
    const missing = HELPER_NAMES.filter(
      (name) => !unused.has(name) && !new RegExp(`\\{\\{#?(?:else )?${name}\\b|\\(${name}\\b`).test(shown),
    );
    expect(missing).toEqual([]);
  });

  test("every key of the front matter is explained", () => {
    const {text} = pageNamed("docs/templates.md");
    for (const key of ["kicker", "description", "keywords", "words", "draft"]) expect(text).toMatch(`| \`${key}\``);
  });
});

/** The words that a reader sees, in one line. */
function wordsOf({markdown, tokens}: Prose): string {
  return markdown
    .replaceAll(/^<!--@.*-->\n/gm, "")
    .replaceAll(/\uE000(\d+)\uE001/g, (_, index: string) => {
      const token = tokens[Number(index)];
      return token === undefined ? "" : "shown" in token ? token.shown : "text" in token ? token.text : "";
    })
    .replaceAll(/\s+/g, " ")
    .trim();
}
