import createBidi from "bidi-js";
import fc from "fast-check";
import {expect, test} from "vitest";
import {mirror, resolveLevels, visualRuns} from "../../pipeline/support/bidi.ts";

/** The line as it is seen, from left to right. */
function seen(text: string, direction: "ltr" | "rtl" | "auto", start = 0, end = text.length): string {
  return visualRuns(text, resolveLevels(text, direction), start, end)
    .map((run) => {
      const part = text.slice(run.start, run.end);
      return run.level % 2 === 1 ? mirror([...part].toReversed().join("")) : part;
    })
    .join("");
}

test("numbers and Latin words keep their order within Hebrew, brackets are mirrored", () => {
  expect(seen("אבג 123 (abc) דה", "rtl")).toBe("הד (abc) 123 גבא");
  expect(seen("abc (אב) def", "ltr")).toBe("abc (בא) def");
});

test("without a direction the first strong letter decides", () => {
  expect(seen("12 אב", "auto")).toBe("בא 12");
  expect(seen("a אב ג", "auto")).toBe("a ג בא");
});

test("an isolated number keeps its sign at its left", () => {
  expect(seen("א \u2068-5%\u2069 ב", "rtl").replaceAll(/[\u2068\u2069]/g, "")).toBe("ב -5% א");
});

test("white space at the end of a line goes to the end of the paragraph's direction", () => {
  expect(seen("אב cd ef", "rtl", 0, 6)).toBe(" cd בא");
});

test("left-to-right text is one run", () => {
  expect(visualRuns("plain words", resolveLevels("plain words", "ltr"), 0, 5)).toEqual([{start: 0, end: 5, level: 0}]);
  expect(resolveLevels("plain words", "ltr").base).toBe(0);
});

test("every line of a text is ordered as the reference implementation orders it alone", () => {
  const letters = fc.constantFrom(
    "a",
    "B",
    "א",
    "ב",
    "ع",
    "ب",
    "1",
    "٢",
    " ",
    "(",
    ")",
    ".",
    ",",
    "-",
    "%",
    "/",
    "\u2067",
    "\u2068",
    "\u2069",
  );
  const reference = (createBidi as unknown as () => ReturnType<typeof createBidi.default>)();
  fc.assert(
    fc.property(
      fc.array(letters, {minLength: 1, maxLength: 24}),
      fc.constantFrom("ltr" as const, "rtl" as const),
      (chosen, direction) => {
        const text = chosen.join("");
        const expected = reference.getReorderedString(text, reference.getEmbeddingLevels(text, direction));
        expect(seen(text, direction)).toBe(expected);
      },
    ),
    {seed: 7, numRuns: 500},
  );
});
