import type {Decimal, Fact} from "../model/fact.ts";
import type {FigureOptions, Shown, Voice} from "../model/language.ts";
import {d3Locales} from "./d3.ts";
import {sayDate} from "./date.ts";
import type {LanguageDefinition} from "./definition.ts";
import {sayFigure, sayPhrase} from "./figure.ts";
import {fill} from "./fill.ts";
import {createGrammar, type Grammar} from "./grammar.ts";
import {sayHead} from "./head.ts";
import {sayList} from "./list.ts";
import {findName, type Names} from "./names.ts";
import {cutNumeral} from "./numeral.ts";
import {sayRange} from "./range.ts";
import {readingOf} from "./reading.ts";

/**
 * The voice of a language: its definition put to work.
 *
 * What it says holds no thin or narrow space, no bidi mark and no minus zero. A missing fact and a country without name
 * read as the word for "missing"; whoever prints them reports that first.
 */
export function createVoice(definition: LanguageDefinition, names: Names): Voice {
  const grammar = createGrammar(definition);
  return {
    lang: definition.lang,
    name: definition.name,
    direction: definition.direction,
    script: definition.script,
    quotes: definition.quotes,
    fact: (fact, options = {}) => sayFact(fact, options, grammar, names),
    number: (value, form = {}) => sayCell(value, form, grammar),
    unit: (unit, scale = 0) => sayHead(unit, scale, grammar),
    date: (date, style = "long") => sayDate(date, style, definition),
    units: new Set(definition.units.keys()),
    list: (items) => sayList(items, definition.lists),
    plural: (rounded) => grammar.plurals.of(rounded),
    pluralCategories: grammar.plurals.categories,
    country: (code, form = "name") => findName(names, code, form),
    own: (word, values = {}) => fill(definition.words[word], values),
    d3: d3Locales(definition),
    reading: readingOf(definition),
  };
}

function sayFact(fact: Fact, options: FigureOptions, grammar: Grammar, names: Names): Shown {
  const {definition} = grammar;
  const {value} = fact;
  switch (value.kind) {
    case "number":
      return sayFigure(value.value, fact, options, grammar);
    case "range":
      return sayRange(value, fact, options, grammar);
    case "text":
      return {text: value.text};
    case "date":
      return {text: sayDate(value.date, options.short ? "short" : "long", definition)};
    case "country":
      return {text: findName(names, value.code, "name") ?? definition.words.missing};
    case "list": {
      const items = value.items.map((item) => sayFact({...fact, value: item}, options, grammar, names).text);
      return {text: sayList(items, definition.lists)};
    }
    case "missing":
      return {text: definition.words.missing};
  }
}

function sayCell(value: Decimal, form: NonNullable<Parameters<Voice["number"]>[1]>, grammar: Grammar): string {
  const mode = form.short ? "short" : form.bare ? "own" : "full";
  const numeral = cutNumeral(value, {digits: form.digits, scale: form.scale, mode}, grammar);
  const unit = form.bare ? undefined : form.unit;
  return sayPhrase(numeral, unit, form.sign, "cell", grammar);
}
