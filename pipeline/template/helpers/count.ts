import type {PluralCategory} from "../../model/language.ts";
import {error} from "../../support/problem.ts";
import {type Said, type Scene, words} from "../scene.ts";
import {figureOptions, figureToken, showFact} from "./figure.ts";
import {type Helper, type HelperCall, nameIn} from "./helper.ts";

const pluralOptions = {
  zero: "plural",
  one: "plural",
  two: "plural",
  few: "plural",
  many: "plural",
  other: "plural",
} as const;

/**
 * `{{count "visits" one="visit" other="visits"}}`: figure and word.
 *
 * `#` in a word is where the figure goes, for languages that put it elsewhere or leave it out, as Arabic does for one
 * and two; without it the figure comes first.
 */
export const count: Helper = {
  takes: ["number"],
  options: {...figureOptions, ...pluralOptions},
  plain: true,
  example: '{{count "visits" one="visit" other="visits"}}',
  say(call, scene) {
    const picked = pick(call, scene);
    if (!picked) return undefined;
    const {figure, word} = picked;
    const placed = Object.keys(pluralOptions).some((category) => String(call.options[category] ?? "").includes("#"));
    if (!placed) return [...figure, ...words(joined(word), call.at)];
    return word
      .split("#")
      .flatMap((part, index) => [...(index > 0 ? figure : []), ...(part === "" ? [] : words(part, call.at))]);
  },
};

/** `{{plural "visits" one="visit" other="visits"}}`: the word alone, as the figure wants it. */
export const plural: Helper = {
  ...count,
  example: '{{plural "visits" one="visit" other="visits"}}',
  say(call, scene) {
    const picked = pick(call, scene);
    return picked && words(picked.word, call.at);
  },
};

// The figure as shown picks, since readers say "1.0 points" of what they see.
function pick(call: HelperCall, scene: Scene): {figure: Said; word: string} | undefined {
  const id = nameIn(call);
  const shown = showFact(id, call.options, call.at, scene);
  if (!shown) return undefined;
  if (shown.rounded === undefined) {
    scene.report(error("not-a-number", call.at, `${id} is "${shown.text}", and only a number can be counted`));
    return undefined;
  }
  const category: PluralCategory = shown.plural ?? scene.voice.plural(shown.rounded);
  return {figure: figureToken(id, shown, call.at, scene), word: String(call.options[category] ?? "")};
}

// A figure stays on the line of its word. Chinese and Japanese write the two without a space.
function joined(word: string): string {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\s]/u.test(word) ? word : `\u00a0${word}`;
}
