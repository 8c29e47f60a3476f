import type {Inline} from "../model/inline.ts";

/** The words of inlines as one line of plain text; references and marks of statuses are left out. */
export function plainText(inlines: readonly Inline[]): string {
  return exactText(inlines).replaceAll(/\s+/g, " ").trim();
}

/** The words of inlines with their white space as it stands. */
export function exactText(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join("");
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "code":
      return inline.text;
    case "figure-value":
    case "date":
      return inline.shown;
    case "line-break":
      return " ";
    case "reference":
    case "proof-mark":
      return "";
    case "superscript":
      return inline.status ? "" : exactText(inline.children);
    default:
      return exactText(inline.children);
  }
}
