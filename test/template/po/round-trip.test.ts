import fc from "fast-check";
import {expect, test} from "vitest";
import type {Problem} from "../../../pipeline/model/problem.ts";
import {readPo, writePo} from "../../../pipeline/support/gettext.ts";
import {readInterlinear} from "../../../pipeline/template/interlinear/stamps.ts";
import {findBlocks} from "../../../pipeline/template/layout/blocks.ts";
import {exportUnits} from "../../../pipeline/template/po/export.ts";
import {importMatches} from "../../../pipeline/template/po/import.ts";
import {matchEntries} from "../../../pipeline/template/po/match.ts";
import {unitsOf} from "../../../pipeline/template/po/units.ts";
import {type OpenTemplate, readOpen} from "../../../pipeline/template/update/open.ts";
import {updateTranslation} from "../../../pipeline/template/update/translation.ts";

function open(text: string, file: string): OpenTemplate {
  const read = readOpen(text, file, "", ({message}) => {
    throw new Error(message);
  });
  if (!read) throw new Error(`${file} cannot be read`);
  return read;
}

const block = fc.constantFrom(
  "# Trade",
  "One {{a}}.",
  "One {{a}}.",
  "Two lines\nof {{b}} words.",
  "> [!editor] A note.",
  "- rails,\n- roads.",
  '{{chart "trade"}}',
  "| a | b |\n| - | - |\n| 1 | 2 |",
);
const word = fc.constantFrom("", "一{{a}}。", "一\u00a0\u200f二\n三{{b}}", "“引”\\n", "- 甲\n- 乙", "译\n\n译二");

test("a translation that is exported and imported stays as it is, to the byte", () => {
  fc.assert(
    fc.property(
      fc.array(block, {maxLength: 8}),
      fc.array(block, {maxLength: 8}),
      fc.infiniteStream(word),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom(
        "",
        '---\nwords:\n  Year: 年\n  ? >-\n    A long\n    key\n  : "值\\"\\u00a0"\n  empty: ""\n---\n',
      ),
      (before, after, words, eol, head) => {
        const all = words[Symbol.iterator]();
        const [first, second] = [before, after].map((each) => open(`${each.join("\n\n")}\n`, "templates/a/en.md.hbs"));
        if (!first || !second) return;
        const context = {source: "en", ownCalls: false};
        const begun = updateTranslation(first.layout, head, context);
        const filled = begun.replace(/--\}\}\n/g, (close) => {
          const own = all.next().value;
          return own === "" || own === undefined ? close : `${close}${own}\n`;
        });
        const written = updateTranslation(second.layout, filled, context).replaceAll("\n", eol);
        // Two lists that run into one cannot be read as two passages: both commands refuse such a file.
        if (readInterlinear(findBlocks(written), "en").faults.length > 0) return;
        const translation = open(written, "templates/a/zh.md.hbs");
        const units = unitsOf("a", second, translation, "en");
        const po = writePo({language: "zh", entries: exportUnits([{units, figures: new Map()}])}, []);
        const problems: Problem[] = [];
        const report = (problem: Problem): void => void problems.push(problem);
        const matches = matchEntries(readPo(po)?.entries ?? [], units, "zh.po", report);
        expect(matches).toHaveLength(units.length);
        expect(importMatches(translation, matches, "zh.po", report)).toEqual({text: written, taken: []});
        expect(problems).toEqual([]);
      },
    ),
    {numRuns: 150},
  );
}, 60_000);
