/**
 * What an edition says, read back from its page or its PDF, so that the two can be compared: all letters in their order,
 * without spaces, a heading or a cell in brackets with its kind, "⟦h2 Trade⟧". Charts and their data are left out.
 */
export interface Said {
  readonly lang: string;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly letters: string;
  /** Of headings below the title. */
  readonly headings: readonly string[];
  readonly alternatives: readonly string[];
}

/** Without spaces and without the signs that only order a line. */
export function squeeze(text: string): string {
  return text.replaceAll(/[\s\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}

/** Letters of a block; kinds that are not told apart are no more than their letters. */
export function sayBlock(kind: string, letters: string): string {
  return /^(?:h\d|th|td)$/.test(kind) && letters !== "" ? `⟦${kind} ${letters}⟧` : letters;
}
