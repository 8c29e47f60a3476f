import type {HeardText} from "../model/audit.ts";
import type {Lang, Say, Voice} from "../model/language.ts";
import type {Place, Report} from "../model/problem.ts";
import type {Words} from "../model/project.ts";
import type {Template} from "../model/prose.ts";
import type {Briefing} from "../model/sheet.ts";
import {expressionScope} from "../support/expression/scope.ts";
import {error} from "../support/problem.ts";
import {type Filled, fillText} from "./fill.ts";
import type {Scene} from "./scene.ts";
import {createWordLookup, foldText, hasLetters} from "./words.ts";

export interface SayContext {
  readonly briefing: Briefing;
  readonly template: Template;
  readonly words: Words;
  readonly voice: Voice;
  readonly source: Lang;
  /** Hears each text that is said, in the words that it is said with and where they stand. */
  readonly hear?: (heard: HeardText) => void;
}

/**
 * How an edition says the texts of its sheet, as gettext does: by the source text, first under the id of the chart or
 * table in the template's `words:`, then in `words:` itself, then in `words.<lang>.yaml`.
 *
 * Line wraps do not count. A text without a letter needs no translation. What lacks one is an error, once for each
 * text, that gives the line to add.
 */
export function createSay({briefing, template, words, voice, source, hear}: SayContext, report: Report): Say {
  const lookUp = createWordLookup(template.front.words, words);
  const filled = new Map<string, Filled>();
  const reported = new Set<string>();
  const scene: Scene = {
    briefing,
    facts: expressionScope(briefing),
    voice,
    say: (...args) => say(...args),
    folder: "",
    exists: () => false,
    report,
  };
  return say;

  function say(text: string, {scope, at}: {scope?: string; at: Place}): string {
    const translated = voice.lang === source ? {text, at} : translate(text, scope, at);
    const {text: said, figures, claims} = filled.get(translated.text) ?? fill(translated);
    const own = {figures: placed(figures, translated.at), claims: placed(claims, translated.at)};
    hear?.({
      ...translated,
      source: text,
      translated: translated.text !== text,
      said,
      ...own,
      ...(scope !== undefined && {scope}),
    });
    return said;
  }

  function fill({text, at}: {text: string; at: Place}): Filled {
    const plain = foldText(text);
    const said = fillText(plain, at, scene) ?? {text: plain, figures: [], claims: []};
    filled.set(text, said);
    return said;
  }

  function translate(text: string, scope: string | undefined, at: Place): {text: string; at: Place} {
    const key = foldText(text);
    const found = lookUp(text, scope);
    if (found) return {text: found.text, at: found.at ?? template.front.placeOf(found.path)};
    if (!hasLetters(text) || reported.has(key)) return {text, at};
    reported.add(key);
    report(
      error(
        "untranslated",
        at,
        `"${key}" has no translation into ${voice.name} (${voice.lang})`,
        `add this line to ${template.file} under words:, or to words.${voice.lang}.yaml: ${JSON.stringify(key)}: "…"`,
      ),
    );
    return {text, at};
  }
}

// The same words may stand in several places.
function placed<Item extends {readonly at: Place}>(items: readonly Item[], at: Place): readonly Item[] {
  return items.map((item) => ({...item, at}));
}
