import {describe, expect, test} from "vitest";
import {merge} from "./kit.ts";

describe("a slip that Markdown would print as it stands is an error at its place", () => {
  test.each([
    [
      "We signed {letters}.",
      "en.md.hbs:3:11 single-brace: {letters} would be printed as it stands: a fact stands in two braces",
    ],
    ["Some ~~old~~ words.", "en.md.hbs:3:6 outside-vocabulary: struck text has no place in a briefing"],
    ["- [ ] a task", "en.md.hbs:3:3 outside-vocabulary: a check box has no place in a briefing"],
    ["A note[^2].\n\n[^1]: One.", "en.md.hbs:3:7 unknown-note: there is no note [^2]"],
    ["See [the report][nowhere].", 'en.md.hbs:3:5 unknown-target: there is no target "nowhere" of a link'],
    ["##Trade", "en.md.hbs:3:1 glued-heading: # without a space makes no heading"],
    ["A \u202Ereversed\u202C word", "en.md.hbs:3:3 invisible-character: the invisible character U+202E"],
    ["A &#x202E;reversed word", "en.md.hbs:3:3 invisible-character: the invisible character &#x202E;"],
    ["A\u0000 word", "en.md.hbs:3:2 invisible-character: the invisible character U+0000"],
  ])("%j", (text, problem) => {
    const {problems} = merge(`# Title\n\n${text}\n`);
    expect(problems.filter((line) => line.startsWith(problem))).toHaveLength(1);
  });
});

test("what only looks like a slip is none", () => {
  const text = String.raw`# Title

Of {nothing}, \{letters}, [words](https://example.org), [a target][there], a note[^1], C#5, #5 and ~ 5.

1. [x]y

[there]: https://example.org
[^1]: One.
`;
  expect(merge(text).problems).toEqual([]);
});

test("spaces around what stands alone in its block are no words", () => {
  expect(merge('# Title\n\n{{chart "trade_share"}}  \n\n  {{key_figures "letters"}}\t\n').problems).toEqual([]);
});
