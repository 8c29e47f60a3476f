import {expect, test} from "vitest";
import {listLanguages, readLanguage} from "../../pipeline/language/read.ts";
import {FileError} from "../../pipeline/model/files.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import {memoryFiles, shippedFile} from "./files.ts";
import {LANGS} from "./shipped.ts";

const FRENCH = shippedFile("languages/fr.yaml");

/** Reads French with a change, and what is reported: "line: message (hint)". */
function readFrench(change: (text: string) => string, more: Readonly<Record<string, string>> = {}) {
  const problems: Problem[] = [];
  const text = change(FRENCH);
  const files = memoryFiles({"templates/languages/fr.yaml": text, ...more});
  const language = readLanguage("fr", files, "templates", (problem) => problems.push(problem));
  const lines = text.split("\n");
  return {
    language,
    problems: problems.map(
      ({place, message, hint}) => `${lines[(place?.line ?? 0) - 1]?.trim()} → ${message}${hint ? ` (${hint})` : ""}`,
    ),
    places: problems.map(({place}) => `${place?.file}:${place?.line}:${place?.column}`),
    codes: problems.map(({code}) => code),
  };
}

test.each(LANGS)("the shipped %s opens without a problem, with names and words", (lang) => {
  const problems: Problem[] = [];
  const files = memoryFiles({
    [`templates/languages/${lang}.yaml`]: shippedFile(`languages/${lang}.yaml`),
    [`templates/names.${lang}.yaml`]: shippedFile(`names.${lang}.yaml`),
    [`templates/words.${lang}.yaml`]: '"Share of trade": "X"\n',
  });
  const language = readLanguage(lang, files, "templates", (problem) => problems.push(problem));
  expect(problems).toEqual([]);
  expect(language?.voice.lang).toBe(lang);
  expect(language?.voice.direction).toBe(lang === "ar" ? "rtl" : "ltr");
  expect(language?.voice.country("CN")).toMatch(/\S/u);
  expect(language?.words.get("Share of trade")).toMatchObject({text: "X", at: {line: 1}});
});

test("names and words may lack", () => {
  const {language, problems} = readFrench((text) => text);
  expect(problems).toEqual([]);
  expect(language?.words.size).toBe(0);
  expect(language?.voice.country("CN")).toBeUndefined();
});

test("languages are listed by their files, in order; other files are none", () => {
  const files = memoryFiles({
    "t/languages/zh.yaml": "",
    "t/languages/ar.yaml": "",
    "t/languages/pt-BR.yaml": "",
    "t/languages/README.md": "",
    "t/languages/en.yml": "",
  });
  expect(listLanguages(files, "t")).toEqual(["ar", "pt-BR", "zh"]);
});

test("a language without a file is an error that names the file and the nearest language", () => {
  const problems: Problem[] = [];
  const files = memoryFiles({"templates/languages/fr.yaml": FRENCH});
  expect(readLanguage("fra", files, "templates", (problem) => problems.push(problem))).toBeUndefined();
  expect(problems.map(({code, message, hint}) => [code, message, hint])).toEqual([
    [
      "unknown-language",
      'No file says how "fra" is written: templates/languages/fra.yaml is missing.',
      'did you mean "fr"?',
    ],
  ]);
});

test("a language that resembles none is told which there are, and what another one needs", () => {
  const problems: Problem[] = [];
  const files = memoryFiles({"templates/languages/fr.yaml": FRENCH, "templates/languages/ar.yaml": FRENCH});
  readLanguage("gr", files, "templates", (problem) => problems.push(problem));
  expect(problems[0]?.hint).toBe("known: ar, fr; another language needs that file and a font");
});

test("what could be a path is no language", () => {
  const problems: Problem[] = [];
  const files = memoryFiles({"templates/languages/../secret.yaml": FRENCH});
  expect(readLanguage("../secret", files, "templates", (problem) => problems.push(problem))).toBeUndefined();
  expect(problems.map(({code}) => code)).toEqual(["unknown-language"]);
});

test("a file that cannot be read is an error that names it", () => {
  const problems: Problem[] = [];
  const files = {
    ...memoryFiles({"templates/languages/fr.yaml": FRENCH}),
    text: (file: string) => {
      throw new FileError(file, "not-utf8", `${file} is not UTF-8.`);
    },
  };
  expect(readLanguage("fr", files, "templates", (problem) => problems.push(problem))).toBeUndefined();
  expect(problems.map(({code, message}) => [code, message])).toEqual([
    ["unreadable-file", "templates/languages/fr.yaml is not UTF-8."],
  ]);
});

test("every mistake of a language file is reported at its line, in one run", () => {
  const {language, problems} = readFrench((text) =>
    text
      .replace("direction: ltr", "direction: left")
      .replace("group_from: 4", "group_from: four")
      .replace("  over: plus de {n}", "  over: plus de")
      .replace("  under:", "  udner:")
      .replace(", décembre]", "]")
      .replace("{page} sur {pages}", "{page} sur {total}")
      .replace("  chart: Graphique\n", "")
      .replace("  USD:\n", "  US:\n")
      .replace("units:\n", 'units:\n  Furlong: {text: "{n}~furlongs", name: furlongs}\n')
      .replace('{one: "{n}~yuan",', '{few: "{n}~yuan",'),
  );
  expect(language).toBeUndefined();
  expect(problems).toEqual([
    'direction: left → "direction" is one of ltr, rtl, not "left".',
    'group_from: four → "numbers.group_from" is a whole number from 4 to 9, not "four".',
    'Furlong: {text: "{n}~furlongs", name: furlongs} → "Furlong" is not a unit\'s name, in small letters with hyphens, e.g. tonne.',
    'US: → "US" is not an ISO 4217 code or "other".',
    'text: {few: "{n}~yuan", many: "{n}~de yuans", other: "{n}~yuans"} → "few" is no plural category of this language. (known: one, many, other)',
    'udner: moins de {n} → "bounds.udner" is no key of a language file. (did you mean "under"?)',
    'over: plus de → "bounds.over" is a text with {n}, not "plus de".',
    'bounds: → "bounds.under" is missing: a text with {n}.',
    'months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre] → "dates.months" is a list of 12, not a list of 11.',
    'page-of: Page {page} sur {total} → "words.page-of" is a text with {page}, {pages}, not "Page {page} sur {total}".',
    'words: → "words.chart" is missing: a text without placeholders.',
  ]);
});

test("a thin space or a bidi mark is an error: not all fonts have it", () => {
  const {problems} = readFrench((text) => text.replace('figures: "{low} à {high}"', 'figures: "{low}\\u202fà {high}"'));
  expect(problems).toEqual([
    'figures: "{low}\\u202fà {high}" → "ranges.figures" holds the invisible character U+202F, which not all fonts have. (write ~ for a space that does not break)',
  ]);
});

test("a date pattern says each part, and no others", () => {
  const {problems} = readFrench((text) =>
    text
      .replace('    two_days: "{d1} et {d2} {month} {y}"', '    two_days: "{d1} et {d2} {month}"')
      .replace('    years: "{y1}-{y2}"', '    years: "{y1}-{y2} {d}"'),
  );
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('"dates.long.two_days" is a text with {y}');
  expect(problems[1]).toContain('"dates.long.years" is a text that may hold {y1}, {y2}, not');
});

test("scale words stand by rising power", () => {
  const {problems} = readFrench((text) => text.replace("  - power: 6", "  - power: 10"));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('"scales" is a list by rising power');
});

test("a tag that Intl does not know, or that is none, is an error", () => {
  expect(readFrench((text) => text.replace("intl: fr", "intl: xx")).problems).toEqual([
    'intl: xx → "intl" is the tag of a language that Intl knows, such as "pt-BR", not "xx". (see docs/languages.md)',
  ]);
  expect(readFrench((text) => text.replace("intl: fr", "intl: f_r!")).codes).toEqual(["wrong-value"]);
  expect(readFrench((text) => text.replace("intl: fr\n", "")).problems[0]).toContain("it is missing");
});

test("a doubled key of YAML stops the language, not the program", () => {
  const {language, codes} = readFrench((text) => `${text}\nname: Français\n`);
  expect(language).toBeUndefined();
  expect(codes).toHaveLength(1);
});

test("names are by ISO 3166 code or an own code, once, with a name", () => {
  const names =
    "CN: {name: Chine, in: en Chine}\nXX: Nulle part\nCHN: Chine\nVN: {in: au Viet Nam}\nASEAN: ASEAN\nRU: 7\n";
  const {language, problems, places} = readFrench((text) => text, {"templates/names.fr.yaml": names});
  expect(language).toBeUndefined();
  expect(places).toEqual([
    "templates/names.fr.yaml:2:1",
    "templates/names.fr.yaml:3:1",
    "templates/names.fr.yaml:4:1",
    "templates/names.fr.yaml:6:5",
  ]);
  expect(problems.map((text) => text.split(" → ")[1])).toEqual([
    '"XX" is no ISO 3166 code of a country. (write two or three capital letters such as VN or VNM; an own code, such as "ASEAN", has four or more)',
    '"CHN" is the second entry for CHN. (keep one of the two)',
    '"VN.name" is missing: the name by itself.',
    '"RU" is a name, or a mapping of forms to names, not 7.',
  ]);
});

test("a word without translation is an error at its line", () => {
  const words = 'Source: "Source"\nTable: ""\nChart: 7\n';
  const {language, places} = readFrench((text) => text, {"templates/words.fr.yaml": words});
  expect(language).toBeUndefined();
  expect(places).toEqual(["templates/words.fr.yaml:2:8", "templates/words.fr.yaml:3:8"]);
});
