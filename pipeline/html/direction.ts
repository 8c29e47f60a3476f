import type {Direction, Lang} from "../model/language.ts";
import {directionOf} from "../support/bidi.ts";
import type {Attributes} from "./markup.ts";

/** The direction of a short text by its first letter; a text without letters, e.g. "−0.3", runs left to right. */
export function directionOfText(text: string): Direction {
  const letter = /\p{Letter}/u.exec(text)?.[0];
  return letter !== undefined && rightToLeftLetter.test(letter) ? "rtl" : "ltr";
}

/** `lang` and `dir` of an element whose language differs from that around it. */
export function languageAttributes(lang: Lang | undefined): Attributes {
  return lang === undefined ? {} : {lang, dir: directionOf(lang)};
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
