import {withoutComments} from "./comments.ts";

/**
 * A block's source in the form in which it is compared: wraps and inner spaces folded, comments left out.
 *
 * What white space means in Markdown stays: the indent and the lines of lists, tables and quotes, hard line breaks,
 * and all of a code block.
 */
export function normaliseBlock(source: string): string {
  const lines = withoutComments(source.replace(/\r\n?/g, "\n")).split("\n");
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (fence !== undefined || mark !== undefined) {
      kept.push(line.trimEnd());
      if (fence === undefined) fence = mark;
      else if (mark !== undefined && mark.startsWith(fence)) fence = undefined;
      continue;
    }
    const last = kept.at(-1);
    const folded = line.trim().replace(/\s+/g, " ");
    if (last !== undefined && last !== "" && continues(line) && !breaks(last))
      kept[kept.length - 1] = `${last} ${folded}`;
    else kept.push(`${indentOf(line)}${folded}${/\S {2,}$/.test(line) ? "  " : ""}`);
    if (last !== undefined && continues(line) && /\S {2,}$/.test(line)) kept.push(`${kept.pop()?.trimEnd() ?? ""}  `);
  }
  return kept
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

// A line that starts no block of its own goes on with the paragraph above it.
function continues(line: string): boolean {
  return line.trim() !== "" && !/^\s*([-*+>#|]|\d+[.)]\s|\[\^|={2,}\s*$|<!--)/.test(line);
}

function breaks(line: string): boolean {
  return line.endsWith("  ") || line.endsWith("\\") || /^\s*(#|\|)/.test(line);
}

function indentOf(line: string): string {
  return continues(line) ? "" : (/^[ \t]*/.exec(line)?.[0] ?? "");
}
