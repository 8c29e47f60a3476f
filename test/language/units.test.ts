import {expect, test} from "vitest";
import {checkUnits} from "../../pipeline/language/check-units.ts";
import {readLanguage} from "../../pipeline/language/read.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import {readSheet} from "../../pipeline/sheet/read.ts";
import {memoryFiles, shippedFile} from "./files.ts";
import {factOf, LANGS, seen, shippedVoice} from "./shipped.ts";

const SHEET = {
  "data/a.yaml": "published: 2024-05-02\nfacts:\n  fleet:\n    {label: lorries, value: 12, unit: lorry}\n",
};

function openEnglish(units?: string) {
  const problems: Problem[] = [];
  const files = memoryFiles({
    "templates/languages/en.yaml": shippedFile("languages/en.yaml"),
    ...(units !== undefined && {"templates/units.en.yaml": units}),
  });
  const language = readLanguage("en", files, "templates", (problem) => problems.push(problem));
  return {voice: language?.voice, problems};
}

test("a team adds a unit of its own in units.en.yaml, with a form for each plural category", () => {
  const {voice, problems} = openEnglish('lorry: {text: {one: "{n}~lorry", other: "{n}~lorries"}, name: lorries}\n');
  expect(problems).toEqual([]);
  expect(["1", "12"].map((value) => seen(voice?.fact(factOf(value, {unit: "lorry"})).text ?? ""))).toEqual([
    "1~lorry",
    "12~lorries",
  ]);
  expect(voice?.unit("lorry", 6)).toBe("million lorries");
});

test("units.en.yaml also rewords units that Factpress has, and leaves all others as they are", () => {
  const {voice} = openEnglish('percent: {text: "{n}~per~cent", name: per cent}\nUSD: {text: "${n}", name: dollars}\n');
  expect(seen(voice?.fact(factOf("3", {unit: "percent"})).text ?? "")).toBe("3~per~cent");
  expect(voice?.fact(factOf("3", {unit: "USD"})).text).toBe("$3");
  expect(voice?.fact(factOf("3", {unit: "EUR"})).text).toBe("€3");
});

test("a mistake in units.en.yaml is reported at its line", () => {
  const {voice, problems} = openEnglish(
    'lorry: {text: "lorries", name: lorries}\nLorry Park: {text: "{n}", name: p}\n',
  );
  expect(voice).toBeUndefined();
  expect(problems.map(({place, message}) => [place?.file, place?.line, message])).toEqual([
    ["templates/units.en.yaml", 1, '"lorry.text" is a text with {n}, of {sign}, {code} what is wanted, not "lorries".'],
    [
      "templates/units.en.yaml",
      2,
      '"Lorry Park" is not a unit: percent, percentage_point, a currency code such as USD, or a name such as tonne.',
    ],
  ]);
});

test("a language without words for a unit of the briefing says which lines to add, once for each unit", () => {
  const problems: Problem[] = [];
  const [briefing] = readSheet("data/a.yaml", memoryFiles(SHEET), () => {}, undefined, new Set(["lorry"]));
  if (!briefing) throw new Error("the sheet cannot be read");
  expect(checkUnits(briefing, shippedVoice("fr"), "templates", (problem) => problems.push(problem))).toBe(false);
  expect(problems.map(({code, place, message, hint}) => [code, place?.line, message, hint])).toEqual([
    [
      "unknown-unit",
      3,
      'There are no words in Français (fr) for the unit "lorry".',
      'write them into templates/units.fr.yaml: lorry: {text: "{n}~…", name: …}',
    ],
  ]);
});

test("all languages that Factpress ships have words for the same units of statistics", () => {
  const statistical = [
    ..."square-meter square-kilometer cubic-meter person-per-square-kilometer tonne barrel".split(" "),
    ..."megawatt gigawatt kilowatt-hour terawatt-hour".split(" "),
  ];
  for (const lang of LANGS)
    expect(
      statistical.filter((unit) => !shippedVoice(lang).units.has(unit)),
      lang,
    ).toEqual([]);
});

test.each([
  ["en", "36.4~billion tonnes", "145.5~people per square kilometre"],
  ["zh", "364亿吨", "每平方公里145.5人"],
  ["fr", "36,4~milliards de tonnes", "145,5~habitants par kilomètre carré"],
  ["ru", "36,4~миллиарда тонн", "145,5~человека на квадратный километр"],
  ["es", "36.400~millones de toneladas", "145,5~habitantes por kilómetro cuadrado"],
  ["ar", "36.4~مليار طن", "145.5~نسمة في الكيلومتر المربع"],
] as const)("tonnes and people per square kilometre are said in %s", (lang, tonnes, people) => {
  const voice = shippedVoice(lang);
  expect(seen(voice.fact(factOf("36400000000", {unit: "tonne", digits: 0}), {short: true}).text)).toBe(tonnes);
  expect(seen(voice.fact(factOf("145.5", {unit: "person-per-square-kilometer", digits: 1})).text)).toBe(people);
});
