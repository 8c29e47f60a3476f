import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {compiledCli, type Ended, start} from "../cli/compiled.ts";
import {change, contents, project} from "./kit.ts";

let cli = "";
beforeAll(() => void (cli = compiledCli()));
const run = (cwd: string, line: string): Promise<Ended> => start(cli, line.split(" "), {cwd});

const SHEET = `published: 2017-08-11
facts:
  letters: {label: letters of intent, value: 270, bound: over}
data:
  trade: {rows: [{year: "2015", share: 25.4}, {year: "2016", share: 25.7}], columns: {share: {label: Share, unit: percent}}}
tables:
  shares: {data: trade, columns: [year, share]}
`;
const EN = `# Trade

{{!-- note: keep it short --}}

China signed {{letters}} letters.

Same.

{{table "shares"}}

Same.

One more.
`;
const ZH = "templates/trade/zh.md.hbs";
const FILES = {
  "data/trade.yaml": SHEET,
  "templates/trade/en.md.hbs": EN,
  [ZH]: `---
words:
  year: 年份
  Share:   "比重"
  shares:
    "Share": 份额
---
{{!-- en: # Trade --}}
# 贸易

{{!-- note: keep it short --}}
{{!-- was: China has {{letters}} letters. --}}
{{!-- en: China signed {{letters}} letters. --}}
中国有{{letters}}份意向书。

{{!-- en: Same. --}}
同甲。

{{table "shares"}}

{{!-- en: Same. --}}
同乙。

{{!-- en: One more. --}}
`,
};

async function exported(): Promise<{readonly cwd: string; po(): string; edit(from: string, to: string): void}> {
  const cwd = project(FILES);
  const {code, stdout, stderr} = await run(cwd, "translate zh --export zh.po");
  expect([code, stdout, stderr]).toEqual([0, "zh.po: 8 messages, 1 to translate, 1 to revise\n", ""]);
  const po = (): string => readFileSync(join(cwd, "zh.po"), "utf8");
  return {
    cwd,
    po,
    edit(from, to) {
      expect(po()).toContain(from);
      writeFileSync(join(cwd, "zh.po"), po().replace(from, to));
    },
  };
}

describe("factpress translate --export and --import", () => {
  test("writes each block and word with figures, notes, what is stale as fuzzy, what repeats with its context", async () => {
    const {cwd, po} = await exported();
    expect(po()).toContain(`#: templates/trade/en.md.hbs:5
#. keep it short
#. {{letters}} prints: more than 270
#, fuzzy
#| msgid "China has {{letters}} letters."
msgid "China signed {{letters}} letters."
msgstr "中国有{{letters}}份意向书。"

#: templates/trade/en.md.hbs:7
msgctxt "trade 1"
msgid "Same."
msgstr "同甲。"
`);
    expect(po()).toContain('msgctxt "trade words shares"\nmsgid "Share"\nmsgstr "份额"\n');
    expect(contents(cwd)[ZH]).toBe(FILES[ZH]);
  });

  test("back unchanged, changes nothing", async () => {
    const {cwd} = await exported();
    const {code, stdout} = await run(cwd, "translate zh --import zh.po");
    expect([code, stdout, contents(cwd)[ZH]]).toEqual([0, "zh.po: nothing that is not there already\n", FILES[ZH]]);
  });

  test("back translated, is written below each source and into words:; what is no longer fuzzy is no longer stale", async () => {
    const {cwd, edit} = await exported();
    edit("#, fuzzy\n", "");
    edit("中国有{{letters}}份意向书。", "中国签署了{{letters}}份意向书。");
    edit('msgid "One more."\nmsgstr ""', 'msgid "One more."\nmsgstr "又一。\\n\\n再一。"');
    edit("同乙。", "同丙。");
    edit('"年份"', '"年度"');
    edit('"份额"', '"占比"');
    const {code, stdout} = await run(cwd, "translate zh --import zh.po");
    expect([code, stdout]).toEqual([0, `${ZH}: took 5 messages; nothing is left to do\n`]);
    expect(contents(cwd)[ZH]).toBe(
      FILES[ZH]?.replace("{{!-- was: China has {{letters}} letters. --}}\n", "")
        .replace("中国有", "中国签署了")
        .replace("同乙", "同丙")
        .replace("One more. --}}\n", "One more. --}}\n又一。\n\n再一。\n")
        .replace("  year: 年份", '  "year": "年度"')
        .replace('    "Share": 份额', '    "Share": "占比"'),
    );
  });

  test("does not take what would say other figures, break the page or belongs to nothing, and says so at its line", async () => {
    const {cwd, edit} = await exported();
    edit("#, fuzzy\n", "");
    edit("中国有{{letters}}份意向书。", "中国有270份意向书。");
    edit("同甲。", "同{{letters}}甲。");
    edit('msgid "# Trade"', 'msgid "# Commerce"');
    edit('msgid "One more."\nmsgstr ""', 'msgid "One more."\nmsgstr "{{letters"');
    const {code, stderr} = await run(cwd, "translate zh --import zh.po");
    expect([code, contents(cwd)[ZH]]).toEqual([1, FILES[ZH]]);
    expect([...stderr.matchAll(/^(?:error|warning).*/gm)].map(([line]) => line)).toEqual([
      "warning[po-unknown]: the source has no such text today: “# Commerce”",
      "error[po-entry]: this translation lacks {{letters}}, so it was not taken: “China signed {{letters}} letters.”",
      "error[po-entry]: this translation has {{letters}} besides, so it was not taken: “Same.”",
      "error[po-entry]: this mustache is opened and never closed, so it was not taken: “One more.”",
    ]);
    expect(stderr).toMatch(/zh\.po:\d+:1/);
  });

  test("does not take a code block that would swallow what stands below", async () => {
    const {cwd, edit} = await exported();
    edit("同甲。", "```\\n同甲。");
    const {code, stderr} = await run(cwd, "translate zh --import zh.po");
    expect([code, contents(cwd)[ZH]]).toEqual([1, FILES[ZH]]);
    expect(stderr).toContain("this translation changes how the blocks below it are read");
  });

  test("keeps CRLF, and brings the template up to date on the way", async () => {
    const {cwd, edit} = await exported();
    change(cwd, {[ZH]: FILES[ZH]?.replaceAll("\n", "\r\n"), "templates/trade/en.md.hbs": `${EN}\nLast.\n`});
    edit("同甲。", "同\\n甲。");
    expect((await run(cwd, "translate zh --import zh.po")).code).toBe(0);
    expect(contents(cwd)[ZH]).toBe(
      `${FILES[ZH]?.replace("同甲。", "同\n甲。")}\n{{!-- en: Last. --}}\n`.replaceAll("\n", "\r\n"),
    );
  });

  test.each([
    ["--import none.po", 'there is no file "none.po"'],
    ["--import templates/trade/en.md.hbs", "is no PO file that can be read"],
    ["--import fr.po", "says that its language is fr, not zh"],
    ["--import fr.po --export x.po", "exclude each other"],
    ["--all --export x.po", "a PO file holds one language"],
  ])("%s is wrong use", async (flags, message) => {
    const cwd = project({...FILES, "fr.po": 'msgid ""\nmsgstr "Language: fr\\n"\n'});
    const {code, stderr} = await run(cwd, `translate zh ${flags}`);
    expect(stderr).toContain(message);
    expect([code, contents(cwd)[ZH]]).toEqual([2, FILES[ZH]]);
  });
});
