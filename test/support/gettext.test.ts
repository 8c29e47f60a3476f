import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type PoEntry, readPo, writePo} from "../../pipeline/support/gettext.ts";

const entry = (changes: Partial<PoEntry>): PoEntry => ({
  id: "One",
  text: "",
  fuzzy: false,
  notes: [],
  references: [],
  line: 0,
  ...changes,
});

describe("writePo", () => {
  test("writes messages in their order, lines unfolded, without a date", () => {
    const long = `${"A long sentence. ".repeat(20)}End`;
    const entries = [
      entry({id: long, text: "二\n三", notes: ["short"], references: ["templates/a/en.md.hbs:3"]}),
      entry({id: "A", context: "a 1", text: "译", previous: 'was "this"\nand', fuzzy: true}),
    ];
    expect(writePo({language: "zh", entries}, [entry({id: "Lost", text: "失"})])).toBe(`msgid ""
msgstr ""
"Project-Id-Version: factpress\\n"
"Language: zh\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Generator: factpress\\n"

#: templates/a/en.md.hbs:3
#. short
msgid "${long}"
msgstr ""
"二\\n"
"三"

#, fuzzy
#| msgid ""
#| "was \\"this\\"\\n"
#| "and"
msgctxt "a 1"
msgid "A"
msgstr "译"

#~ msgid "Lost"
#~ msgstr "失"
`);
  });
});

describe("readPo", () => {
  test("reads what was written, no-break spaces and marks of direction included", () => {
    const text = fc.string({unit: fc.constantFrom(...'aé中ع \u00a0\u200e\u200f\n\t"\\{}%#')});
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({id: text.filter((id) => id !== ""), text, previous: text, fuzzy: fc.boolean()}), {
          selector: ({id}) => id,
        }),
        (all) => {
          const entries = all.map(({previous, ...rest}) => entry({...rest, ...(previous !== "" && {previous})}));
          const read = readPo(writePo({language: "ar", entries}, []));
          expect(read?.language).toBe("ar");
          expect(read?.entries.map((each) => ({...each, line: 0}))).toEqual(entries);
        },
      ),
    );
  });

  test("tells the line of each message, and leaves out what is commented out", () => {
    const po =
      'msgid ""\nmsgstr ""\n"Language: zh\\n"\n\n# mine\n#: a\nmsgid "One"\nmsgstr "一"\n"二"\nmsgid "Two"\nmsgstr ""\n\n#~ msgid "Three"\n#~ msgstr "三"\n';
    expect(readPo(po)?.entries.map(({id, line}) => [id, line])).toEqual([
      ["One", 5],
      ["Two", 10],
    ]);
  });
});
