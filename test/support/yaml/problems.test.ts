import {describe, expect, test} from "vitest";
import {readYaml} from "./kit.ts";

/** A text beside what is said of it, and beside the value that reading goes on with. */
type Case = readonly [title: string, text: string, problems: readonly string[], value?: unknown];

function check(cases: readonly Case[]): void {
  for (const [title, text, problems, value] of cases)
    test(title, () => {
      const read = readYaml(text);
      expect(read.problems).toEqual(problems);
      expect(read.value).toEqual(value);
      expect(read.document?.sound ?? false).toBe(problems.length === 0);
    });
}

describe("what YAML lets pass is refused:", () => {
  check([
    [
      "a key that stands twice, with the place of the first",
      "a: 1\nb: {c: 1, c: 2}\na: 3\n",
      [
        '2:11+1 duplicate-key: The key "c" stands twice in one mapping. — rename or delete one of them (first defined here: 2:5+1)',
        '3:1+1 duplicate-key: The key "a" stands twice in one mapping. — rename or delete one of them (first defined here: 1:1+1)',
      ],
      {a: 1, b: {c: 1}},
    ],
    [
      "keys that reach into JavaScript's objects",
      "__proto__: {x: 1}\nconstructor: 1\na: {prototype: 2}\n",
      ["__proto__", "constructor", "prototype"].map(
        (key, index) =>
          `${index + 1}:${index === 2 ? 5 : 1}+${key.length} forbidden-key: "${key}" cannot be a key. — choose another name`,
      ),
      {a: {}},
    ],
    [
      "merge keys",
      "a: &x {b: 1}\nc:\n  <<: *x\n",
      ['3:3+2 merge-key: Mappings are not merged: "<<" has no meaning here. — write the keys out'],
      {a: {b: 1}, c: {}},
    ],
    [
      "tags",
      "a: !!js/function x\nb: !mine y\n",
      [
        "1:4+13 unknown-tag: Tags such as !!js/function have no meaning here. — write a text that starts with ! in quotes",
        "2:4+5 unknown-tag: Tags such as !mine have no meaning here. — write a text that starts with ! in quotes",
      ],
      {a: "x", b: "y"},
    ],
    [
      "keys that are no text",
      "? [a]\n: b\nc: 1\n",
      ["1:3+1 key-form: A key is a text of one line. — write a name before the colon"],
      {c: 1},
    ],
    [
      "a second document",
      "a: 1\n---\nb: 2\n",
      ["2:1+3 many-documents: A file holds one document; a second one starts here. — make it a file of its own"],
      {a: 1},
    ],
    [
      "directives",
      "%YAML 1.1\n---\na: yes\n",
      ["1:1 yaml-directive: Directives such as %YAML 1.1 are not used here. — delete the line"],
      {a: "yes"},
    ],
    ["an empty file", "# nothing\n", ["1:1 empty-file: The file is empty. — fill it in, or delete it"]],
    [
      "a file over 2 MB",
      `a: ${"x".repeat(2_000_000)}`,
      ["1:1 yaml-limit: The file is larger than 2 MB. — move its tables to CSV files"],
    ],
    [
      "nesting beyond 32",
      `a: ${"[".repeat(40)}`,
      ["1:35+1 yaml-limit: Mappings and lists stand more than 32 deep in each other here. — keep the file flatter"],
    ],
  ]);
});

describe("numbers that would not print as they are written are refused:", () => {
  check([
    [
      "a leading zero",
      "a: 012\n",
      [
        '1:4+3 leading-zero: 012 starts with a zero: as a number it would be 12. — write "012" in quotes if it is a code, or leave the zero out',
      ],
      {a: 12},
    ],
    [
      "other bases",
      "a: 0x1F\n",
      ['1:4+4 number-form: 0x1F would be read as 31. — write "0x1F" in quotes if it is a code'],
      {a: 31},
    ],
    [
      "no number and infinity",
      "a: .nan\nb: -.inf\n",
      [
        "1:4+4 not-finite: .nan is no number that can be printed. — leave the value empty where there is none",
        "2:4+5 not-finite: -.inf is no number that can be printed. — leave the value empty where there is none",
      ],
      {a: 0, b: 0},
    ],
    [
      "what is too large",
      "a: 1e999\n",
      ['1:4+5 not-finite: 1e999 is too large a number. — write "1e999" in quotes if it is a code'],
      {a: 0},
    ],
    [
      "digits beyond what a number holds",
      "a: 12345678901234567890\nb: 0.1000000000000000055\n",
      [
        '1:4+20 number-precision: 12345678901234567890 has more digits than a number can hold; it would become 12345678901234567000. — round it, give it a scale, or write "12345678901234567890" in quotes if it is a code',
        '2:4+21 number-precision: 0.1000000000000000055 has more digits than a number can hold; it would become 0.1. — round it, give it a scale, or write "0.1000000000000000055" in quotes if it is a code',
      ],
      {a: 12345678901234567000, b: 0.1},
    ],
    [
      "but not those that come back whole",
      "a: 9007199254740991\nb: 1.10\nc: 100000000000000000000\nd: 0.30000000000000004\ne: 0.0\n",
      [],
      {a: 9007199254740991, b: 1.1, c: 1e20, d: 0.30000000000000004, e: 0},
    ],
  ]);
});

describe("aliases are bounded:", () => {
  const bomb = "abcdefghij".split("").reduce((text, name, index, names) => {
    const before = names[index - 1];
    return `${text}${name}: &${name} [${Array.from({length: 10}, () => (before === undefined ? "1" : `*${before}`)).join(", ")}]\n`;
  }, "");

  test("a bomb is refused once, at the alias that is too much", () =>
    expect(readYaml(bomb).problems).toEqual([
      "5:36+2 yaml-limit: With *d the file would hold more than 100000 values, or stand more than 32 deep. — write the values out (&d is defined here: 4:4+2)",
    ]));

  test("more than a hundred are refused", () =>
    expect(readYaml(`a: &x 1\nb: [${Array.from({length: 101}, () => "*x").join(", ")}]`).problems).toEqual([
      "2:405+2 yaml-limit: A file may use 100 aliases; this is one more. — write the values out (&x is defined here: 1:4+2)",
    ]));

  check([
    [
      "a value that holds itself is refused",
      "a: &x [*x]\n",
      ["1:8+2 alias-cycle: *x stands inside its own value. — write the value out (&x is defined here: 1:4+2)"],
      {a: [null]},
    ],
    [
      "an unknown one is refused",
      "a: &share 1\nb: *shaer\n",
      ['2:4+6 unknown-alias: There is no anchor &shaer above *shaer. — did you mean "share"?'],
      {a: 1, b: null},
    ],
  ]);
});

describe("characters that nobody sees are refused:", () => {
  check([
    [
      "in the file, comments included",
      "# \u202Ea\nb: x\u0007y\nc: \uE000\n",
      [
        "1:3+1 forbidden-character: The character U+202E (it reverses the text that a reader sees) stands here; it cannot be seen and is not allowed. — delete it and type the place anew",
        "2:5+1 forbidden-character: The character U+0007 (a control character) stands here; it cannot be seen and is not allowed. — delete it and type the place anew",
        "3:4+1 forbidden-character: The character U+E000 (private use: no font shows it) stands here; it cannot be seen and is not allowed. — delete it and type the place anew",
      ],
      {b: "x y", c: "\uE000"},
    ],
    [
      "behind an escape",
      'a: "x\\u202ey"\n',
      [
        "1:4+10 forbidden-character: The text holds the character U+202E (it reverses the text that a reader sees), which is not allowed. — leave it out",
      ],
      {a: "x\u202Ey"},
    ],
    [
      "isolates that are not closed",
      "a: x \u2067y\n",
      [
        "1:6+1 forbidden-character: A mark that isolates a direction of writing (U+2066 to U+2069) has no counterpart on this line. — delete it, or close it with U+2069",
      ],
      {a: "x \u2067y"},
    ],
    ["but not isolates that are", "a: x \u2067y\u2069 z\n", [], {a: "x \u2067y\u2069 z"}],
  ]);
});
