import {describe, expect, test} from "vitest";
import type {Fact} from "../../pipeline/model/fact.ts";
import type {FigureOptions, PluralCategory, Voice} from "../../pipeline/model/language.ts";
import {factOf, seen, shippedVoice, type ShippedLang} from "./shipped.ts";

type CellForm = NonNullable<Parameters<Voice["number"]>[1]>;

/** What a language makes of facts, each row with the text first. */
export interface Expectations {
  readonly figures: readonly (readonly [string, string | Fact["value"], Partial<Fact>?, FigureOptions?])[];
  readonly cells: readonly (readonly [string, string, CellForm])[];
  /** Text, unit and scale. */
  readonly heads: readonly (readonly [string, string, number?])[];
  /** Date, long and short. */
  readonly dates: readonly (readonly [string, string, string])[];
  readonly plurals: Readonly<Record<string, PluralCategory>>;
}

/** Tests the voice of a language that Factpress ships against a table of texts. */
export function describeVoice(lang: ShippedLang, {figures, cells, heads, dates, plurals}: Expectations): void {
  const voice = shippedVoice(lang);
  describe(`the ${lang} voice says`, () => {
    for (const [text, value, form = {}, options = {}] of figures)
      test(`the fact ${text} for ${JSON.stringify([value, form, options])}`, () => {
        expect(seen(voice.fact(factOf(value, form), options).text)).toBe(text);
      });
    for (const [text, value, form] of cells)
      test(`the cell ${text} for ${JSON.stringify([value, form])}`, () => {
        expect(seen(voice.number(value, form))).toBe(text);
      });
    for (const [text, unit, scale] of heads)
      test(`the head ${text} for ${unit} ${scale}`, () => {
        expect(seen(voice.unit(unit === "" ? undefined : unit, scale))).toBe(text);
      });
    for (const [date, long, short] of dates)
      test(`the date ${long} for ${date}`, () => {
        expect([seen(voice.date(date)), seen(voice.date(date, "short"))]).toEqual([long, short]);
      });
    for (const [number, category] of Object.entries(plurals))
      test(`that ${number} is ${category}`, () => {
        expect(voice.plural(number)).toBe(category);
      });
  });
}
