import {type Said, textOf, words} from "../scene.ts";
import {figureToken, showFact} from "./figure.ts";
import type {Helper} from "./helper.ts";

/** `{{list leader_country "Poland" (name "VN")}}`: facts, texts and names in a row, as the language says a list. */
export const list: Helper = {
  takes: ["item"],
  takesMore: "item",
  options: {},
  plain: true,
  example: '{{list (name "MY") (name "TH") "ASEAN"}}',
  say({args, at}, scene) {
    const items = args.map((arg): Said => {
      if (typeof arg !== "string") return arg;
      const shown = scene.facts.has(arg) ? showFact(arg, {}, at, scene) : {text: arg};
      if (!shown) return [];
      return scene.facts.has(arg) ? figureToken(arg, shown, at, scene) : words(arg, at);
    });
    if (items.some((item) => item.length === 0)) return undefined;
    return spread(scene.voice.list(items.map(textOf)), items, (text) => words(text, at));
  },
};

// The words of a list between its items, with the items' own tokens put back in their places.
function spread(listed: string, items: readonly Said[], between: (text: string) => Said): Said {
  let at = 0;
  const parts = items.flatMap((item) => {
    const text = textOf(item);
    const found = listed.indexOf(text, at);
    if (found < 0) return [];
    const before = listed.slice(at, found);
    at = found + text.length;
    return [...(before === "" ? [] : between(before)), ...item];
  });
  return at < listed.length ? [...parts, ...between(listed.slice(at))] : parts;
}
