import {expect, test} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {leaveOutEchoes} from "../../pipeline/support/leave-out-echoes.ts";
import {error} from "../../pipeline/support/problem.ts";

const at = (line: number) => ({file: "templates/a/en.md.hbs", line, column: 1});

test("a text without translation is one problem, not one for each letter that the fonts lack", () => {
  const untranslated = error("untranslated", at(3), '"统计" has no translation into English (en)');
  const glyph = error("missing-glyph", at(3), 'no font of the language "en" has the character "统" (U+7EDF)');
  const other = error("unknown-fact", at(4), "there is no fact x");
  expect(leaveOutEchoes([glyph, untranslated, other])).toEqual([untranslated, other]);
});

test("a character that no font has is told once, though two printers miss it in several places", () => {
  const inPdf = error("missing-glyph", at(3), 'no font has the character "☃" (U+2603), "☄" (U+2604)');
  const inPage = error("missing-glyph", at(3), 'No font has the character "☃" (U+2603) in "A ☃".');
  const later = error("missing-glyph", at(9), 'no font has the character "☃" (U+2603)');
  const another = error("missing-glyph", at(9), 'no font has the character "☃" (U+2603), "☕" (U+2615)');
  expect(leaveOutEchoes([inPdf, inPage, later, another])).toEqual([inPdf, another]);
});

test("a year that is another than its figure's is told once, not also as another than the source's", () => {
  const year = error("wrong-year", at(3), "2022 is typed beside {{share}}, which is the figure of 2023");
  const other = error("parity", at(4), "2021 is typed here, and the source has 2023");
  expect(leaveOutEchoes([year, error("parity", at(3), "2022 is typed here, and the source has 2023"), other])).toEqual([
    year,
    other,
  ]);
});

test("a name that a file lacks is told where it is first asked for; other problems stay, each at its place", () => {
  expect(leaveOutEchoes([name(1), fact(2), name(3), fact(4)])).toEqual([name(1), fact(2), fact(4)]);
});

function name(line: number): Problem {
  return error("missing-name", at(line), "names.en.yaml does not say how ML is called");
}

function fact(line: number): Problem {
  return error("unknown-fact", at(line), "there is no fact x");
}
