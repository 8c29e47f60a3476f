const COMMENT = /\{\{!--[\s\S]*?--~?\}\}|\{\{![^}]*\}\}/g;
const OWN_LINES = new RegExp(`^[ \\t]*(?:(?:${COMMENT.source})[ \\t]*)+(?:\\r\\n?|\\n|$)`, "gm");

/** A part of a template without its comments; lines that hold nothing else go with them, as Handlebars drops them. */
export function withoutComments(text: string): string {
  return text.includes("{{!") ? text.replace(OWN_LINES, "").replace(COMMENT, "") : text;
}
