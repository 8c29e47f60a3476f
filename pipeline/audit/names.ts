/** A part of a text whose digits are no number: a date in digits, a time, a version, an address, a name such as COVID-19. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

const letter = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]`;

const patterns = [
  // Addresses, and numbers of documents and telephones.
  /\b(?:https?:\/\/|www\.|mailto:)\S+|[^\s@]+@[^\s@]+\.[^\s@]+|[#@][\p{L}\p{N}_]+/gu,
  /\b(?:ISBN|ISSN|DOI|ISO|IEC|GB\/T|EN|RFC|A\/RES)[\s:/-]*[0-9][0-9./:-]*[0-9]/gu,
  /(?:\+|(?<![0-9.,])00)[0-9]{1,3}[\s()-]+[0-9][0-9\s()-]{5,}[0-9]/gu,
  /(?<![0-9.,-])(?:0[0-9]{1,4}|[48]00)(?:[-–][0-9]{3,8}){1,3}(?![0-9.,-])/gu,
  // 2017-05-14, 14.05.2017, 14/05/17, 2017/5, 14:30; 2016/17 and 2016–17 are years.
  /(?<![0-9])[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])/gu,
  /(?<![0-9])[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}(?![0-9])/gu,
  /(?<![0-9])(?:19|20)[0-9]{2}\/(?:[0-9]{2}|[0-9]{4})(?![0-9])/gu,
  /(?<![0-9])[0-9]{1,2}[:：][0-5][0-9](?::[0-5][0-9])?(?![0-9])/gu,
  // 9 h 30; 2017-256; 9·11; 16+1, 10:1.
  /(?<![0-9.,])[0-9]{1,2}(?:\.[0-5][0-9])?\s?h(?:\s?[0-5][0-9])?(?![\p{L}0-9])/gu,
  /(?<![0-9])(?:19|20)[0-9]{2}-[0-9]{3,5}(?![0-9])/gu,
  /(?<![0-9.,])[0-9]{1,3}[·+:：][0-9]{1,3}(?![0-9.,])/gu,
  // 1/3 and 24/7, "24 h/24" and "7j/7"; 3.2.1.
  /(?<![0-9])(?:24\s?h|7\s?j)\s?(?:\/|sur)\s?(?:24|7)(?![0-9])/gu,
  /(?<![0-9])[0-9]{1,2}\/[0-9]{1,3}(?![0-9])/gu,
  /(?<![0-9.])(?![0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.]))v?[0-9]+\.[0-9]+\.[0-9]+(?:\.[0-9]+)?(?![0-9])/gu,
  // COVID-19, G20, H1N1, PM2.5, Ту-154: letters right before, one of them a capital. Codes of currencies are none.
  new RegExp(
    `(?<!${letter})(?!(?:USD|EUR|CNY|RMB|GBP|RUB|US|EU|R)[0-9])(?=${letter}*\\p{Lu})${letter}+[0-9]+(?:[.-][0-9]+)*${letter}*[0-9]*`,
    "gu",
  ),
  new RegExp(`(?<!${letter})(?=${letter}*\\p{Lu})${letter}+-[0-9]+(?:[.-][0-9]+)*(?!\\s?%)`, "gu"),
  /[\p{Script=Arabic}]{3,}-[0-9]+/gu,
  // 5G, 3D, 737X: a capital right behind, though not one of those that stand for millions.
  new RegExp(`(?<![0-9.,])[0-9]{1,3}(?![MBKTМ])\\p{Lu}(?!${letter})`, "gu"),
];

/** The spans of a text, whose digits are plain, that are names for certain. */
export function findNames(plain: string): readonly NameSpan[] {
  if (!/[0-9]/u.test(plain)) return [];
  return patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map((match) => ({start: match.index, end: match.index + match[0].length})),
  );
}
