import {expect, test} from "vitest";
import {strayTemplates} from "../../pipeline/template/strays.ts";
import {memoryFiles} from "../sheet/memory-files.ts";
import {sayProblem} from "./kit.ts";

function strays(...names: readonly string[]): readonly string[] {
  const files = memoryFiles(Object.fromEntries(names.map((name) => [`templates/${name}`, "# A"])));
  // Of a folder only its own entries are listed, those that are folders too.
  const list = (folder: string): readonly string[] => [
    ...new Set(files.list(folder).map((name) => name.replace(/\/.*/, ""))),
  ];
  return strayTemplates("trade", {...files, list}, "templates", ["en", "fr", "pt-BR"]).map((problem) => {
    expect(problem.severity).toBe("warning");
    return `${sayProblem(problem)} — ${problem.hint}`;
  });
}

test.each([
  ["FR.md.hbs", "rename it to fr.md.hbs"],
  ["fr.hbs", "rename it to fr.md.hbs"],
  ["fr.md", "rename it to fr.md.hbs"],
  ["fr.md.hbs.txt", "rename it to fr.md.hbs"],
  ["pt_BR.md.hbs", "rename it to pt-BR.md.hbs"],
  ["fr/trade.md.hbs", "rename it to fr.md.hbs"],
  ["french.md.hbs", "name it after its language, e.g. fr.md.hbs"],
])("%s in the folder of a template is told, since no edition is made of it", (name, hint) => {
  const file = name.replace(/\/.*/, "");
  expect(strays("trade/en.md.hbs", `trade/${name}`)).toEqual([
    `templates/trade/${file}:1:1 stray-template: templates/trade/${file} is not read: a template is a file of its language's name. — ${hint}`,
  ]);
});

test("a template that lies beside the folders is told, with where it belongs", () => {
  expect(strays("en.md.hbs")).toEqual([
    "templates/en.md.hbs:1:1 stray-template: templates/en.md.hbs is not read: a template lies in the folder of its briefing. — move it, e.g. to templates/trade/en.md.hbs",
  ]);
});

test("pictures, notes and old versions beside templates are nobody's mistake", () => {
  expect(
    strays("trade/fr.md.hbs", "trade/port.fr.jpg", "trade/README.md", "trade/img/a.png", "trade/notes.txt"),
  ).toEqual([]);
  expect(strays("page.hbs", "page.css", "partials/contact.hbs", "words.fr.yaml", "trade/en.md.hbs")).toEqual([]);
});
