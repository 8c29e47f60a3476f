import type {Inline} from "../model/inline.ts";

/** The words of inline nodes without their form; references are left out, since they are no part of the sentence. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(wordsOf).join("");
}

function wordsOf(node: Inline): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.text;
    case "figure-value":
    case "date":
      return node.shown;
    case "proof-mark":
      return "";
    case "line-break":
      return " ";
    case "reference":
      return "";
    default:
      return plainText(node.children);
  }
}
