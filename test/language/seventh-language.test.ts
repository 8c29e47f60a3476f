import {describe, expect, test} from "vitest";
import {listLanguages, readLanguage} from "../../pipeline/language/read.ts";
import type {Voice} from "../../pipeline/model/language.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import {memoryFiles} from "./files.ts";
import {HEBREW, PORTUGUESE} from "./more-languages.ts";
import {factOf, seen} from "./shipped.ts";

/** A team's language, from its one file. */
function teamVoice(lang: string, definition: string): Voice {
  const problems: Problem[] = [];
  const files = memoryFiles({[`templates/languages/${lang}.yaml`]: definition});
  const language = readLanguage(lang, files, "templates", (problem) => problems.push(problem));
  expect(problems).toEqual([]);
  expect(listLanguages(files, "templates")).toEqual([lang]);
  if (!language) throw new Error(`${lang} cannot be read.`);
  return language.voice;
}

describe("a team adds Portuguese with one file", () => {
  const voice = teamVoice("pt", PORTUGUESE);
  const say = (value: string, form = {}, options = {}) => seen(voice.fact(factOf(value, form), options).text);

  test("and figures, units and scale words follow it", () => {
    expect(say("25.7", {unit: "percent"})).toBe("25,7%");
    expect(say("1.5", {unit: "percentage_point"})).toBe("1,5~ponto percentual");
    expect(say("270", {bound: "over"})).toBe("mais de 270");
    expect(say("1200000000", {unit: "USD"}, {short: true})).toBe("1,2~bilhão de dólares");
    expect(say("3000000000", {unit: "USD"}, {short: true})).toBe("3~bilhões de dólares");
    expect(say("12345")).toBe("12.345");
  });

  test("units that the file does not name come from Intl, with the preposition after millions", () => {
    expect(say("2", {unit: "kilometer"})).toBe("2~quilômetros");
    expect(say("3000000", {unit: "kilometer"}, {short: true})).toBe("3~milhões de quilômetros");
  });

  test("and dates and lists too", () => {
    expect(voice.date("2017-05-14/2017-05-15")).toBe("14 e 15 de maio de 2017");
    expect(voice.date("2016-07/2017-05")).toBe("julho de 2016 a maio de 2017");
    expect(voice.list(["China", "Rússia", "Irã"])).toBe("China, Rússia e Irã");
    expect(voice.own("page-of", {page: "1", pages: "4"})).toBe("Página 1 de 4");
    expect(voice.pluralCategories).toEqual(["one", "many", "other"]);
  });
});

describe("a team adds Hebrew, from right to left, with one file", () => {
  const voice = teamVoice("he", HEBREW);

  test("and it says figures and dates without bidi marks", () => {
    expect([voice.direction, voice.script]).toEqual(["rtl", "Hebr"]);
    expect(voice.fact(factOf("25.7", {unit: "percent"})).text).toBe("25.7%");
    expect(seen(voice.fact(factOf("270", {bound: "over"})).text)).toBe("יותר מ-270");
    expect(seen(voice.fact(factOf("2", {unit: "day"})).text)).toBe("2~ימים");
    expect(seen(voice.fact(factOf("1200000000", {unit: "USD"}), {short: true}).text)).toBe("1.2~מיליארד דולר");
    expect(voice.date("2017-05-14")).toBe("14 במאי 2017");
    expect(voice.date("2017-05")).toBe("מאי 2017");
    expect(voice.list(["א", "ב", "ג"])).toBe("א, ב וג");
  });
});

test("a language may have digits of its own", () => {
  const voice = teamVoice("he", HEBREW.replace("numbers:\n", "numbers:\n  digits: [٠, ١, ٢, ٣, ٤, ٥, ٦, ٧, ٨, ٩]\n"));
  expect(voice.fact(factOf("12345.6")).text).toBe("١٢,٣٤٥.٦");
  expect(voice.date("2017-05-14")).toBe("١٤ במאי ٢٠١٧");
  expect(voice.d3.number).toMatchObject({numerals: ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"]});
});
