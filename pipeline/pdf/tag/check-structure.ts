import type {Block, Document, Figure, Section, TableBlock} from "../../model/document.ts";
import type {Inline} from "../../model/inline.ts";
import type {Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";
import {plainText} from "../../support/plain-text.ts";

/** Reports what would break the rules of PDF/UA-1: such a file is not written. */
export function checkStructure(document: Document, report: Report): void {
  if (document.titleText.trim() === "")
    report(error("empty-heading", document.at, "the document has no title", "write a line “# Title” above the text"));
  checkBlocks(document.children, 1, report);
}

function checkBlocks(blocks: readonly Block[], level: number, report: Report): void {
  for (const block of blocks) checkBlock(block, level, report);
}

function checkBlock(block: Block, level: number, report: Report): void {
  switch (block.type) {
    case "section":
      return checkSection(block, level, report);
    case "figure":
      return checkFigure(block, report);
    case "table":
      return checkTable(block, report);
    case "editors-note":
      return checkBlocks(block.children, level, report);
    case "list":
      for (const item of block.items) checkBlocks(item.children, level, report);
      return;
    case "paragraph":
    case "lede":
      return checkInlines(block.children, report);
    default:
  }
}

function checkSection(section: Section, level: number, report: Report): void {
  if (plainText(section.title).trim() === "")
    report(error("empty-heading", section.at, "this heading has no words", "write its words, or delete it"));
  if (section.level > level + 1) {
    const what = `this heading is of level ${section.level}, the one above it of level ${level}`;
    report(
      error(
        "heading-skips-level",
        section.at,
        what,
        `make it a heading of level ${level + 1}: "${"#".repeat(level + 1)} …"`,
      ),
    );
  }
  checkBlocks(section.children, section.level, report);
}

function checkFigure({alternative, id, at}: Figure, report: Report): void {
  if (alternative.trim().length > 2) return;
  const what = `the picture "${id}" has no alternative text: who cannot see it learns nothing of it`;
  report(
    error("no-alternative", at, what, "describe what it shows in `description:` of the chart, or `alt=` of the photo"),
  );
}

function checkTable({head, rows, at}: TableBlock, report: Report): void {
  const hasHead = [...head, ...rows].some((row) => row.some((cell) => cell.scope !== undefined));
  if (!hasHead)
    report(error("table-without-head", at, "this table has no head", "give its columns names in the first row"));
}

function checkInlines(nodes: readonly Inline[], report: Report): void {
  for (const node of nodes) {
    if (node.type === "link" && plainText(node.children).trim() === "")
      report(
        error(
          "empty-link",
          node.at,
          `the link to ${node.href} has no words`,
          "write between the square brackets what it leads to",
        ),
      );
    if ("children" in node) checkInlines(node.children, report);
  }
}
