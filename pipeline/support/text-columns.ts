const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns a terminal gives to a text: two to Chinese characters and emoji, none to combining marks. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) if (!WITHOUT_WIDTH.test(character)) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

/**
 * A text as a terminal may show it: nothing in it can move the cursor, colour the screen or turn the order of the
 * letters. Such characters are written by their number, a tab as a space; line breaks are control characters too.
 */
export function inert(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replace(
      /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]|[\ud800-\udfff]/gu,
      (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
    );
}
