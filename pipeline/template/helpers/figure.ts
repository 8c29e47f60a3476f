import type {Fact, ListItem} from "../../model/fact.ts";
import type {FigureOptions, Shown} from "../../model/language.ts";
import type {Place} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";
import {valueText} from "../../support/value-text.ts";
import type {Said, Scene} from "../scene.ts";
import {sayCountry} from "./country.ts";
import {type Helper, nameIn} from "./helper.ts";

/** The options of every helper that says a figure. */
export const figureOptions = {digits: "digits", short: "flag", sign: "flag", bare: "flag", abs: "flag"} as const;

/** `{{letters}}`: a fact, said in the reader's language. */
export const figure: Helper = {
  takes: ["fact"],
  options: figureOptions,
  plain: true,
  example: "{{letters digits=1}}",
  say(call, scene) {
    const id = nameIn(call);
    const shown = showFact(id, call.options, call.at, scene);
    return shown && figureToken(id, shown, call.at, scene);
  },
};

/** A fact as a reader sees it; one that has no value is an error at the place that wants it. */
export function showFact(id: string, options: FigureOptions, at: Place, scene: Scene): Shown | undefined {
  const fact = scene.facts.get(id);
  if (!fact) return undefined;
  switch (fact.value.kind) {
    case "missing":
      scene.report(missing(id, fact, at));
      return undefined;
    case "text":
      return {text: scene.say(fact.value.text, {at: fact.at})};
    case "country":
      return showCountry(fact.value.code, undefined, at, scene);
    case "list":
      return showList(fact.value.items, (value) => showItem({...fact, value}, options, at, scene), scene);
    default:
      return showNumber(fact, options, at, scene);
  }
}

/** The items of a list as the language says lists; `undefined` where one of them cannot be said. */
export function showList(
  items: readonly ListItem[],
  show: (item: ListItem) => Shown | undefined,
  {voice}: Scene,
): Shown | undefined {
  const shown = items.flatMap((item) => show(item)?.text ?? []);
  return shown.length === items.length ? {text: voice.list(shown)} : undefined;
}

export function showCountry(code: string, form: string | undefined, at: Place, scene: Scene): Shown | undefined {
  const name = sayCountry(code, form, at, scene);
  return name === undefined ? undefined : {text: name};
}

function showItem(fact: Fact, options: FigureOptions, at: Place, scene: Scene): Shown | undefined {
  if (fact.value.kind === "text") return {text: scene.say(fact.value.text, {at: fact.at})};
  if (fact.value.kind === "country") return showCountry(fact.value.code, undefined, at, scene);
  return showNumber(fact, options, at, scene);
}

// A direction without a distance: "rose by 0.0 points".
function showNumber(fact: Fact, options: FigureOptions, at: Place, {voice, report}: Scene): Shown | undefined {
  const shown = voice.fact(fact, pickFigureOptions(options));
  if (!options.abs || shown.rounded !== "0") return shown;
  report(
    error(
      "zero-magnitude",
      at,
      `${fact.id} is shown as ${shown.text}, and has no direction for the words around it to tell`,
      "print more digits (digits=), or let the claim ask for more than 0, and say after {{else}} that nothing changed",
    ),
  );
  return undefined;
}

export function figureToken(id: string, {text, rounded}: Shown, at: Place, scene: Scene): Said {
  const fact = scene.facts.get(id);
  if (!fact) return [];
  const raw = valueText(fact.value) ?? rounded ?? text;
  const {sources} = fact;
  return [{kind: "figure", fact: id, shown: text, raw, ...(rounded !== undefined && {rounded}), sources, at}];
}

function missing(id: string, fact: Fact, at: Place) {
  const why = fact.value.kind === "missing" ? fact.value.why : "";
  const problem = error(
    "missing-value",
    at,
    `${id} has no value: ${why}`,
    `print it only where it is known, {{#if ${id}}}…{{/if}}, or fill it in`,
  );
  return {...problem, related: [{message: `${id} is defined here`, place: fact.at}]};
}

function pickFigureOptions(options: FigureOptions): FigureOptions {
  const {digits, short, sign, bare, abs} = options;
  return {
    ...(digits !== undefined && {digits}),
    ...(short !== undefined && {short}),
    ...(sign !== undefined && {sign}),
    ...(bare !== undefined && {bare}),
    ...(abs !== undefined && {abs}),
  };
}
