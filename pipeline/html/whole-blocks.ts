/**
 * A set of characters rounded up to whole alphabets: with many letters of a small alphabet come all.
 *
 * The editions of a series differ in a letter or two; rounded up they share one subset of a font, made once. A name
 * in another script, or a script with thousands of characters, stays as it is. Sorted, each character once.
 */
export function wholeBlocks(characters: Iterable<string>): string {
  const used = new Set(characters);
  const whole = blocks.filter((block) => block.filter((character) => used.has(character)).length >= many);
  return [...new Set([...used, ...whole.flat()])].sort().join("");
}

// More than the name of any language has.
const many = 10;

const blocks: readonly (readonly string[])[] = [
  [...range(0x20, 0x7e), ..."\u00a0–—‘’“”…−"],
  [...range(0xc0, 0xff), ..."Œœ«»¿¡"],
  [...range(0x410, 0x44f), ..."Ёё№"],
  [...range(0x621, 0x63a), ...range(0x641, 0x652), ..."،؛؟"],
];

function range(first: number, last: number): string[] {
  return Array.from({length: last - first + 1}, (_, index) => String.fromCodePoint(first + index));
}
