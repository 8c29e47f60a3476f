import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Bound, Fact} from "../../pipeline/model/fact.ts";
import type {FigureOptions} from "../../pipeline/model/language.ts";
import {alpha3Of} from "../../pipeline/language/country-codes.ts";
import {OWN_WORDS} from "../../pipeline/language/own-words.ts";
import {compare, multiply, round, shift} from "../../pipeline/support/decimal.ts";
import {LANGS, factOf, seen, shippedVoice, type ShippedLang} from "./shipped.ts";

const UNPRINTABLE = /[\u2000-\u200f\u2028-\u202f\u2060-\u2069\u061c]/u;

const lang = fc.constantFrom(...LANGS);
const unit = fc.constantFrom(
  undefined,
  "percent",
  "percentage_point",
  "USD",
  "CNY",
  "JPY",
  "kilometer",
  "day",
  "liter",
);
const bound = fc.constantFrom<(Bound | undefined)[]>(undefined, "over", "at_least", "about", "under", "up_to");
const decimal = fc
  .tuple(fc.bigInt({min: -(10n ** 24n), max: 10n ** 24n}), fc.nat(12))
  .map(([whole, places]) => shift(String(whole), -places));
const options = fc.record(
  {digits: fc.nat(6), short: fc.boolean(), sign: fc.boolean(), bare: fc.boolean(), abs: fc.boolean()},
  {requiredKeys: []},
);

function plural(tag: ShippedLang, value: string, form: Partial<Fact> = {}, options: FigureOptions = {}) {
  return shippedVoice(tag).fact(factOf(value, form), options).plural;
}

function list(tag: ShippedLang, ...items: string[]): string {
  return shippedVoice(tag).list(items);
}

/** Reads a printed number back: the language's marks become the plain ones. */
function readBack(text: string, voice: ReturnType<typeof shippedVoice>): string {
  const {decimal: point, thousands} = voice.d3.number as {decimal: string; thousands: string};
  const digits = text.replaceAll(thousands, "").replace(point, ".").replace("−", "-");
  return /-?[0-9]+(?:\.[0-9]+)?/u.exec(digits)?.[0] ?? "no number";
}

describe("in every language", () => {
  test("a bare number reads back as the rounded decimal, at any length", () => {
    fc.assert(
      fc.property(lang, decimal, fc.nat(8), (tag, value, digits) => {
        const voice = shippedVoice(tag);
        const shown = voice.fact(factOf(value, {digits}));
        expect(compare(readBack(shown.text, voice), round(value, digits))).toBe(0);
        expect(shown.rounded).toBe(round(value, digits));
      }),
    );
  });

  test("a number with a scale is said exactly: the scale word makes up for the digits", () => {
    const words: Record<string, Record<string, string>> = {
      en: {million: "6", billion: "9", trillion: "12"},
      zh: {万亿: "12", 亿: "8", 万: "4"},
      ar: {ألف: "3", آلاف: "3", مليون: "6", ملايين: "6", مليار: "9", مليارات: "9", تريليون: "12", تريليونات: "12"},
    };
    fc.assert(
      fc.property(
        fc.constantFrom("en" as const, "zh" as const, "ar" as const),
        fc.integer({min: 1, max: 99_999}),
        fc.nat(2),
        fc.constantFrom(3, 6, 9),
        (tag, whole, places, scale) => {
          const voice = shippedVoice(tag);
          const value = shift(String(whole), -places);
          const {text} = voice.fact(factOf(value, {scale}));
          const word = text.replace(/[0-9.,\u00a0]/gu, "");
          const power = word === "" ? "0" : words[tag]?.[word];
          expect(multiply(readBack(text, voice), shift("1", Number(power)))).toBe(shift(value, scale));
        },
      ),
    );
  });

  test("nothing holds a thin space, a bidi mark or a minus zero, whatever the fact", () => {
    fc.assert(
      fc.property(
        lang,
        decimal,
        unit,
        bound,
        options,
        fc.constantFrom(undefined, 3, 6, 9),
        (tag, value, unit, bound, options, scale) => {
          const voice = shippedVoice(tag);
          const form = {...(unit && {unit}), ...(scale && {scale})};
          const fact = factOf(value, {...form, ...(bound && {bound})});
          for (const text of [voice.fact(fact, options).text, voice.number(value, {...form, ...options})]) {
            expect(text).not.toMatch(UNPRINTABLE);
            expect(text).not.toMatch(/[-−]\D{0,4}0(?:[.,]0*)?(?![0-9.,])/u);
            expect(text).toMatch(/[0-9]/u);
          }
        },
      ),
    );
  });

  test.each(LANGS)("%s gives every plural category that its facts take to the words around them", (tag) => {
    const voice = shippedVoice(tag);
    fc.assert(
      fc.property(decimal, bound, options, (value, bound, options) => {
        const shown = voice.fact(factOf(value, bound ? {bound} : {}), options);
        expect(voice.pluralCategories).toContain(shown.plural);
      }),
    );
  });

  test.each(LANGS)("%s has all its own words, and fills them", (tag) => {
    const voice = shippedVoice(tag);
    for (const [word, names] of Object.entries(OWN_WORDS)) {
      const said = voice.own(word as keyof typeof OWN_WORDS, Object.fromEntries(names.map((name) => [name, "X"])));
      expect(said.split("X")).toHaveLength(names.length + 1);
      expect(said.trim()).not.toBe("");
    }
  });
});

test("a word without the value that it needs is a bug, not a gap in the page", () => {
  expect(() => shippedVoice("en").own("page-of", {page: "1"})).toThrow("{pages}");
});

test("a word counted by a figure takes the form that the words before it govern", () => {
  expect(plural("ru", "43")).toBe("few");
  expect(plural("ru", "43", {bound: "over"})).toBe("many");
  expect(plural("ru", "43", {bound: "over"}, {bare: true})).toBe("few");
  expect(plural("ru", "21", {bound: "over"})).toBe("other");
  expect(plural("ru", "2000000", {}, {short: true})).toBe("many");
  expect(plural("fr", "1230000", {}, {short: true})).toBe("many");
  expect(plural("en", "1000000", {}, {short: true})).toBe("other");
  expect(plural("ar", "3", {scale: 6})).toBe("other");
  expect(plural("en", "1", {}, {digits: 1})).toBe("other");
});

test("a range has no one number, an estimate with its interval has", () => {
  const voice = shippedVoice("en");
  expect(voice.fact(factOf({kind: "range", low: "25", high: "27"})).rounded).toBeUndefined();
  expect(voice.fact(factOf({kind: "range", low: "25", high: "27", value: "26.04"}), {digits: 1}).rounded).toBe("26");
});

test("a short figure is rounded in the fact's own scale", () => {
  const voice = shippedVoice("en");
  expect(voice.fact(factOf("1234567"), {short: true}).rounded).toBe("1230000");
  expect(voice.fact(factOf("1234.567", {scale: 3}), {short: true}).rounded).toBe("1230");
  expect(voice.fact(factOf("-0.3"), {abs: true}).rounded).toBe("0.3");
});

test("texts, dates and countries are said, what is missing reads as missing", () => {
  const voice = shippedVoice("fr");
  expect(voice.fact(factOf({kind: "text", text: "Moscou"}, {type: "text"}))).toEqual({text: "Moscou"});
  expect(voice.fact(factOf({kind: "date", date: "2017-05"}, {type: "date"}))).toEqual({text: "mai 2017"});
  expect(voice.fact(factOf({kind: "country", code: "VN"}, {type: "country"}))).toEqual({text: "Viet Nam"});
  expect(seen(voice.fact(factOf({kind: "missing", why: "empty"})).text)).toBe("n.~d.");
  expect(seen(voice.fact(factOf({kind: "country", code: "NZ"}, {type: "country"})).text)).toBe("n.~d.");
});

test("a name has the form that is asked for, by either code, or none", () => {
  const ru = shippedVoice("ru");
  expect(ru.country("VN")).toBe("Вьетнам");
  expect(ru.country("VNM", "in")).toBe("во Вьетнаме");
  expect(ru.country("PHL", "in")).toBe("на Филиппинах");
  expect(ru.country("ASEAN", "of")).toBe("АСЕАН");
  expect(ru.country("VN", "about")).toBeUndefined();
  expect(ru.country("NZ")).toBeUndefined();
  expect(ru.country("XX")).toBeUndefined();
  expect(shippedVoice("fr").country("KAZ", "in")).toBe("au Kazakhstan");
  expect(shippedVoice("en").country("PH", "the")).toBe("the Philippines");
  expect(shippedVoice("ar").country("CHN", "in")).toBe("في الصين");
});

test.each(LANGS)("the countries of the samples have names in %s", (tag) => {
  const codes = "CHN RUS KAZ TUR MNG VNM GBR POL SAU MYS THA IDN LAO PAK IND IRN EGY PHL BGD SGP UZB GEO ASEAN EU";
  for (const code of codes.split(" ")) expect(shippedVoice(tag).country(code)).toMatch(/\S/u);
});

test("lists are joined as the language joins them", () => {
  expect(list("en")).toBe("");
  expect(list("en", "A")).toBe("A");
  expect(list("en", "A", "B")).toBe("A and B");
  expect(list("en", "A", "B", "C")).toBe("A, B and C");
  expect(list("zh", "泰国", "老挝", "越南")).toBe("泰国、老挝和越南");
  expect(list("fr", "A", "B", "C")).toBe("A, B et C");
  expect(list("ru", "A", "B", "C")).toBe("A, B и C");
  expect(list("es", "Rusia", "Kazajstán")).toBe("Rusia y Kazajstán");
  expect(list("es", "Rusia", "Irán")).toBe("Rusia e Irán");
  expect(list("es", "China", "Rusia", "Indonesia")).toBe("China, Rusia e Indonesia");
  expect(list("es", "agua", "hielo")).toBe("agua y hielo");
  expect(list("ar", "الصين", "روسيا", "تركيا")).toBe("الصين وروسيا وتركيا");
});

test("Vega's own formats get the language's marks and months in the nominative", () => {
  expect(shippedVoice("ru").d3.number).toMatchObject({
    decimal: ",",
    thousands: "\u00a0",
    minus: "−",
    percent: "\u00a0%",
  });
  expect(shippedVoice("ru").d3.time).toMatchObject({months: expect.arrayContaining(["май"]), date: "%d.%m.%Y"});
  expect(shippedVoice("zh").d3.time).toMatchObject({dateTime: "%Y年%-m月%-d日 %H:%M"});
});

test("a text that is no ISO date is a bug of the caller", () => {
  for (const text of ["14.05.2017", "2017-5-14", "2017-05/2017", "2017/2018/2019", ""])
    expect(() => shippedVoice("en").date(text)).toThrow("ISO 8601");
});

test("a unit that neither the language nor Intl knows is a bug of the caller", () => {
  expect(() => shippedVoice("en").number("5", {unit: "furlong"})).toThrow();
});

test("the codes of ISO 3166 are complete and known to Intl", () => {
  const names = new Intl.DisplayNames("en", {type: "region", fallback: "none"});
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => alpha3Of(code));
  expect(codes).toHaveLength(249);
  for (const code of codes) expect(names.of(code)).toBeDefined();
  expect(new Set(codes.map((code) => alpha3Of(code))).size).toBe(249);
  expect([alpha3Of("VN"), alpha3Of("VNM"), alpha3Of("XX"), alpha3Of("vn")]).toEqual([
    "VNM",
    "VNM",
    undefined,
    undefined,
  ]);
});
