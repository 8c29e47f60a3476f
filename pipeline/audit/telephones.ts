const written = /(?:\+\s?|\b00)?\(?[0-9]+\)?(?:[\s()-]{1,2}[0-9]+\)?)*/gu;

interface Telephone {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** What may be the number of a telephone: seven digits or more in groups, but no years. */
function telephonesIn(plain: string): readonly Telephone[] {
  return [...plain.matchAll(written)].flatMap(({index, 0: text}) => {
    const digits = text.replace("(0)", "").replace(/[^0-9]/gu, "");
    if (digits.length < 7 || /(?:19|20)[0-9]{2}-(?:19|20)[0-9]{2}/u.test(text)) return [];
    return [{start: index, end: index + text.length, digits: digits.replace(/^0+/u, "")}];
  });
}

/** A text without the telephone numbers that the other has as well, however each of them groups the digits. */
export function withoutSharedTelephones(plain: string, other: string): string {
  const there = telephonesIn(other);
  return telephonesIn(plain)
    .filter(({digits}) => there.some((some) => some.digits.endsWith(digits) || digits.endsWith(some.digits)))
    .reduce((text, {start, end}) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end), plain);
}
