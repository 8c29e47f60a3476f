import fc from "fast-check";
import {dump} from "js-yaml";
import {describe, expect, test} from "vitest";
import {parseYaml} from "../../../pipeline/support/yaml/yaml.ts";
import {at, readYaml} from "./kit.ts";

describe("parseYaml reads", () => {
  test("the core schema of YAML 1.2: no is a text, dates stay texts, numbers are numbers", () =>
    expect(
      readYaml("a: no\nb: 2017-08-11\nc: 25.70\nd: true\ne:\nf: ~\ng: 1e3\nh: -0\ni: 1:30\nj: .5\n").value,
    ).toEqual({
      a: "no",
      b: "2017-08-11",
      c: 25.7,
      d: true,
      e: null,
      f: null,
      g: 1000,
      h: 0,
      i: "1:30",
      j: 0.5,
    }));

  test("quotes, blocks and tags as texts, and tells that they are", () => {
    const {document, value, problems} = readYaml(
      "a: '26'\nb: \"x\\ty\"\nc: |\n  one\n  two\nd: >-\n  one\n  two\ne: !!str 26\nf: 26\n",
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({a: "26", b: "x\ty", c: "one\ntwo\n", d: "one two", e: "26", f: 26});
    expect("abcdef".split("").map((key) => document?.quoted([key]))).toEqual([true, true, true, true, true, false]);
  });

  test("scalars as they were written", () => {
    const {document} = readYaml("a: 25.70\nb: '012'\nc: [1e3]\nd: {}\n");
    expect([["a"], ["b"], ["c", 0], ["d"], ["nothing"]].map((path) => document?.raw(path))).toEqual([
      "25.70",
      "012",
      "1e3",
      undefined,
      undefined,
    ]);
  });

  test("an alias as its anchor's value", () =>
    expect(readYaml("a: &x {b: 1}\nc: *x\n").value).toEqual({a: {b: 1}, c: {b: 1}}));

  test("JSON, indented with tabs too", () =>
    expect(readYaml('{\n\t"a": [1,\n\t\t{"b": "\\ud83d\\ude00\\/"}]\n}').value).toEqual({a: [1, {b: "😀/"}]}));

  test("objects without prototype", () =>
    expect(Object.getPrototypeOf(readYaml("a: {b: 1}").document?.value)).toBeNull());

  test("what js-yaml writes, whatever it is", () =>
    fc.assert(
      fc.property(documents(), (value) => {
        const {value: read, problems} = readYaml(dump(value));
        expect(problems).toEqual([]);
        expect(read).toEqual(value);
      }),
      {numRuns: 300},
    ));

  test("what JSON writes, whatever it is", () =>
    fc.assert(
      fc.property(documents(), (value) => {
        expect(readYaml(JSON.stringify(value, undefined, 1)).value).toEqual(value);
      }),
      {numRuns: 300},
    ));
});

describe("placeOf", () => {
  const {document} = readYaml(
    "# head\nfacts:\n  visits: {label: 'visits by leaders', value: 26}\n  letters:\n    value: 270\n    source:\nlist:\n  - a\n  - b: |\n      text\n",
  );
  const place = (path: (string | number)[], part?: "key" | "value") =>
    at(document?.placeOf(path, part) ?? {file: "", line: 0, column: 0});

  test("points at a scalar, quotes included", () => {
    expect(place(["facts", "visits", "label"])).toBe("3:19+19");
    expect(place(["facts", "letters", "value"])).toBe("5:12+3");
    expect(place(["list", 0])).toBe("8:5+1");
  });

  test("points at the first line of a block of text", () => expect(place(["list", 1, "b"])).toBe("10:7+4"));

  test("points at keys where asked to, and where mappings, lists and nothing stand", () => {
    expect(place(["facts", "letters", "value"], "key")).toBe("5:5+5");
    expect(place(["facts", "letters"])).toBe("4:3+7");
    expect(place(["facts", "letters", "source"])).toBe("6:5+6");
    expect(place(["list"])).toBe("7:1+4");
    expect(place(["list", 1])).toBe("9:5");
    expect(place([])).toBe("2:1");
  });

  test("points at the nearest ancestor of what is not there", () => {
    expect(place(["facts", "letters", "unit", "x"])).toBe("4:3+7");
    expect(place(["facts", "letters", "value", "x"])).toBe("5:12+3");
    expect(place(["charts"])).toBe("2:1");
  });

  test("counts CRLF and CR as line breaks", () => {
    const crlf = readYaml("a: 1\r\nb: 2\r\n").document;
    expect(at(crlf?.placeOf(["b"]) ?? {file: "", line: 0, column: 0})).toBe("2:4+1");
  });
});

describe("parseYaml never", () => {
  test("throws, nor points outside the file, whatever it is given", () => {
    const pieces = [
      "a",
      ":",
      " ",
      "\n",
      "  ",
      "- ",
      "{",
      "}",
      "[",
      "]",
      ",",
      '"',
      "'",
      "&x ",
      "*x",
      "!!str ",
      "#",
      "|",
      ">",
      "\t",
      "{{",
      "}}",
      "é",
      "\u202e",
      "012",
      "? ",
      "---",
      "%",
      "@",
      "\\",
      "<<",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 40}), (parts) => {
        const text = parts.join("");
        const lines = text.split(/\r\n|\n|\r/u);
        const document = parseYaml(text, "f.yaml", ({place, message}) => {
          expect(message).not.toBe("");
          expect(place?.line).toBeLessThanOrEqual(lines.length);
          expect(place?.column).toBeLessThanOrEqual((lines[(place?.line ?? 1) - 1]?.length ?? 0) + 1);
        });
        if (document) document.placeOf(["a", 0, "b"]);
      }),
      {numRuns: 3000},
    );
  });
});

function documents(): fc.Arbitrary<Record<string, unknown>> {
  const key = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/u);
  const text = fc.string({unit: fc.constantFrom(..."aZ09 -:#'\"{}[],&*!|>%@é中ع\n")});
  const number = fc.oneof(
    fc.integer(),
    fc.double({noNaN: true, noDefaultInfinity: true}).map((each) => each + 0),
  );
  const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
  const {node} = fc.letrec<{node: unknown}>((tie) => ({
    node: fc.oneof(
      {maxDepth: 3},
      scalar,
      fc.array(tie("node"), {maxLength: 4}),
      fc.dictionary(key, tie("node"), {maxKeys: 4, noNullPrototype: true}),
    ),
  }));
  return fc.dictionary(key, node, {minKeys: 1, maxKeys: 5, noNullPrototype: true});
}
