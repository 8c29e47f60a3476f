import type {Nodes, Root, RootContent} from "mdast";
import type {Place} from "../model/problem.ts";

const marker = /^<!--@(.+):(\d+)-->$/;

/**
 * Take the line markers out of a merged template's tree, and tell from them where each node stands.
 *
 * A marker stands above each top-level block; the lines within a block are counted from its first. A block that a
 * partial or a claim wrote thus gets a line that is near, and its tokens know their own.
 */
export function readPlaces(root: Root, file: string): {blocks: readonly RootContent[]; place: (node: Nodes) => Place} {
  const spans: {start: number; file: string; line: number}[] = [];
  const blocks: RootContent[] = [];
  for (const node of root.children) {
    const found = node.type === "html" ? marker.exec(node.value.trim()) : null;
    const line = node.position?.start.line ?? 1;
    if (found) spans.push({start: line + 1, file: found[1] ?? file, line: Number(found[2])});
    else blocks.push(node);
  }
  return {
    blocks,
    place: (node) => {
      const {line, column} = node.position?.start ?? {line: 1, column: 1};
      const span = spans.findLast((candidate) => candidate.start <= line);
      return span ? {file: span.file, line: span.line + line - span.start, column} : {file, line, column};
    },
  };
}
