/**
 * Put the tokens of a claim around the words that it picked: within white space and line markers, and within emphasis
 * that spans them all, since a token beside an asterisk would change what the asterisk means.
 *
 * Words that start a block of their own (a heading, a list, a chart), or that emphasis opens or closes on one side, stay
 * as they are: there a token would change the Markdown.
 */
export function markClaim(words: string, start: string, end: string): string {
  const before = /^(?:\s|<!--@[^\n]*-->\n)*/.exec(words)?.[0] ?? "";
  const text = words.slice(before.length).trimEnd();
  const after = words.slice(before.length + text.length);
  const [, opening = ""] = /^([*_]*)/.exec(text) ?? [];
  const closing = [...opening].toReversed().join("");
  const inner = text.slice(opening.length, text.length - closing.length);
  const balanced = text.endsWith(closing) && text.length > 2 * opening.length;
  if (
    text === "" ||
    !balanced ||
    /[*_]$/.test(inner) ||
    /\n[ \t]*\n/.test(text) ||
    !/^[\p{L}\p{N}\p{P}\uE000]/u.test(inner)
  )
    return words;
  if (/^([#>+|`~<=[!\\-]|\d+[.)]|\uE000\d+\uE001$)/.test(text) || inner.includes("<!--@")) return words;
  return `${before}${opening}${start}${inner}${end}${closing}${after}`;
}
