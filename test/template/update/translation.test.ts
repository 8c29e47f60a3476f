import {describe, expect, test} from "vitest";
import {readInterlinear} from "../../../pipeline/template/interlinear/stamps.ts";
import {findBlocks} from "../../../pipeline/template/layout/blocks.ts";
import {updateTranslation} from "../../../pipeline/template/update/translation.ts";

const update = (source: string, written: string, lang = "en"): string =>
  updateTranslation(findBlocks(source), written, {source: lang, ownCalls: false});

const crlf = (text: string): string => text.replaceAll("\n", "\r\n");

const source = '# Trade\n\nIt grew to {{share}}.\n\n{{chart "trade"}}\n\n- rails,\n- roads.\n\nLast words.\n';
const written =
  '{{!-- en: # Trade --}}\n# 贸易\n\n{{!-- en: It grew to {{share}}. --}}\n增至{{share}}。\n\n{{chart "trade"}}\n\n{{!-- en: - rails,\n- roads. --}}\n- 铁路\n- 公路\n\n{{!-- en: Last words. --}}\n末语。\n';

describe("updateTranslation", () => {
  test("leaves a translation of today's source as it is", () => {
    expect(update(source, written)).toBe(written);
    expect(update(source.replace("It grew", "It\ngrew"), written)).toBe(written);
  });

  test("begins an empty one: each source above nothing, calls as they are", () => {
    expect(update(source, "")).toBe(
      '{{!-- en: # Trade --}}\n\n{{!-- en: It grew to {{share}}. --}}\n\n{{chart "trade"}}\n\n{{!-- en: - rails,\n- roads. --}}\n\n{{!-- en: Last words. --}}\n',
    );
  });

  test("keeps what a changed block was translated from, and the first of it through further changes", () => {
    const once = update(source.replace("grew to", "rose to"), written);
    expect(once).toBe(
      written.replace(
        "{{!-- en: It grew to {{share}}. --}}",
        "{{!-- was: It grew to {{share}}. --}}\n{{!-- en: It rose to {{share}}. --}}",
      ),
    );
    const twice = update(source.replace("grew to", "climbed to"), once);
    expect(twice).toBe(once.replace("en: It rose", "en: It climbed"));
    expect(update(source, twice)).toBe(written);
  });

  test("puts a new block where the source has it", () => {
    const more = source.replace("- rails", "In all, {{total}}.\n\n- rails");
    expect(update(more, written)).toBe(
      written.replace("{{!-- en: - rails", "{{!-- en: In all, {{total}}. --}}\n\n{{!-- en: - rails"),
    );
  });

  test("puts a new first block above all, below front matter and the comment on the whole file", () => {
    const head = "---\ndraft: true\n---\n{{! Translated by the Geneva office. }}\n\n";
    expect(update(`New.\n\n${source}`, head + written)).toBe(`${head}{{!-- en: New. --}}\n\n${written}`);
  });

  test("keeps the words of a block that is gone below what they were made from", () => {
    const less = source.replace("It grew to {{share}}.\n\n", "");
    const orphaned = written.replace("en: It grew", "was: It grew");
    expect(update(less, written)).toBe(orphaned);
    expect(update(less, orphaned)).toBe(orphaned);
    expect(update(source, orphaned)).toBe(written);
  });

  test("takes out a block that is gone and never had words", () => {
    const begun = update(source, "");
    expect(update(source.replace("Last words.\n", ""), begun)).toBe(
      begun.replace("\n\n{{!-- en: Last words. --}}", ""),
    );
  });

  test("moves a passage to where the source has moved it, its words with it", () => {
    const turned = '# Trade\n\nLast words.\n\nIt grew to {{share}}.\n\n{{chart "trade"}}\n\n- rails,\n- roads.\n';
    expect(update(turned, written)).toBe(
      '{{!-- en: # Trade --}}\n# 贸易\n\n{{!-- en: Last words. --}}\n末语。\n\n{{!-- en: It grew to {{share}}. --}}\n增至{{share}}。\n\n{{chart "trade"}}\n\n{{!-- en: - rails,\n- roads. --}}\n- 铁路\n- 公路\n',
    );
  });

  test("keeps every word where a move lets two lists run into one, which a check names", () => {
    const lists = "- rails,\n- roads.\n\nBetween them.\n\n* ports,\n* ships.\n";
    const apart =
      "{{!-- en: - rails,\n- roads. --}}\n- 铁路\n- 公路\n\n{{!-- en: Between them. --}}\n其间。\n\n{{!-- en: * ports,\n* ships. --}}\n- 港口\n- 船舶\n";
    expect(update(lists, apart)).toBe(apart);
    const turned = "Between them.\n\n- rails,\n- roads.\n\n* ports,\n* ships.\n";
    const moved = update(turned, apart);
    for (const words of ["- 铁路\n- 公路\n", "其间。\n", "- 港口\n- 船舶\n"])
      expect(moved.split(words)).toHaveLength(2);
    expect(readInterlinear(findBlocks(moved), "en").faults).toHaveLength(1);
    expect(update(turned, moved)).toBe(moved);
    expect(update(lists, moved)).toBe(moved);
  });

  test("puts in, replaces, moves and takes out calls that hold no words", () => {
    const other = source
      .replace('{{chart "trade"}}\n\n', "")
      .concat('\n{{chart "trade"}}\n\n{{key_figures "a" "b"}}\n');
    const moved = update(other, written);
    expect(moved).toBe(
      `${written.replace('{{chart "trade"}}\n\n', "")}\n{{chart "trade"}}\n\n{{key_figures "a" "b"}}\n`,
    );
    expect(update(other.replace('"b"', '"c"'), moved)).toBe(moved.replace('"b"', '"c"'));
    expect(update(source, moved)).toBe(written);
  });

  test("leaves a call with a translator's words where it is, also when the source has lost it", () => {
    const photo = '{{photo "port.jpg" alt="港口"}}';
    const pictured = `${written}\n${photo}\n`;
    expect(update(`${source}\n{{photo "port.jpg" alt="A port"}}\n`, pictured)).toBe(pictured);
    expect(update(source, pictured)).toBe(pictured);
  });

  test("tells repeated blocks apart by their order", () => {
    const twice = "Same.\n\nOne.\n\nSame.\n";
    const both = "{{!-- en: Same. --}}\n甲\n\n{{!-- en: One. --}}\n一\n\n{{!-- en: Same. --}}\n乙\n";
    expect(update(twice, both)).toBe(both);
    expect(update("Same.\n\nOne.\n\nSame.\n\nSame.\n", both)).toBe(`${both}\n{{!-- en: Same. --}}\n`);
    expect(update("One.\n\nSame.\n", both)).toBe(both.replace("en: Same", "was: Same"));
  });

  test("takes a new block apart from the changed one beside it by their likeness", () => {
    const grown = source.replace("It grew to", "Ships carry most of it.\n\nOver the year it grew to");
    expect(update(grown, written)).toBe(
      written.replace(
        "{{!-- en: It grew to {{share}}. --}}",
        "{{!-- en: Ships carry most of it. --}}\n\n{{!-- was: It grew to {{share}}. --}}\n{{!-- en: Over the year it grew to {{share}}. --}}",
      ),
    );
  });

  test("keeps two blocks joined in one, and one split in two", () => {
    const joined =
      "{{!-- en: One {{a}}. --}}\n{{!-- en: Two {{b}}. --}}\n一{{a}}和二{{b}}。\n\n{{!-- en: Three. --}}\n三\n\n三之二\n";
    expect(update("One {{a}}.\n\nTwo {{b}}.\n\nThree.\n", joined)).toBe(joined);
    expect(update("One {{a}}.\n\nTwo, {{b}}.\n\nThree.\n\nFour.\n", joined)).toBe(
      `${joined.replace("{{!-- en: Two {{b}}. --}}", "{{!-- was: Two {{b}}. --}}\n{{!-- en: Two, {{b}}. --}}")}\n{{!-- en: Four. --}}\n`,
    );
  });

  test("brings the notes of the source along, and leaves its other comments out", () => {
    const noted = source.replace(
      "Last words.",
      "{{!-- note: keep it short --}}\n\n{{!-- check with Li --}}\n\nLast {{!-- hm --}}words.",
    );
    const along = written.replace("{{!-- en: Last", "{{!-- note: keep it short --}}\n{{!-- en: Last");
    expect(update(noted, written)).toBe(along);
    expect(update(noted, along)).toBe(along);
    expect(update(noted, "")).toContain("{{!-- note: keep it short --}}\n{{!-- en: Last words. --}}\n");
  });

  test("keeps CRLF, and writes it", () => {
    expect(update(source, crlf(written))).toBe(crlf(written));
    const more = `${source}\nAn end\nin two lines.\n`;
    expect(update(more, crlf(written))).toBe(crlf(`${written}\n{{!-- en: An end\nin two lines. --}}\n`));
    expect(update(crlf(more), written)).toBe(`${written}\n{{!-- en: An end\nin two lines. --}}\n`);
  });

  test("serves any source language", () => {
    const arabic = "{{!-- zh: # 贸易 --}}\n# التجارة\n\n{{!-- zh: 增至{{share}}。 --}}\nارتفعت إلى {{share}}.\n";
    expect(update("# 贸易\n\n升至{{share}}。\n\n末语。\n", arabic, "zh")).toBe(
      "{{!-- zh: # 贸易 --}}\n# التجارة\n\n{{!-- was: 增至{{share}}。 --}}\n{{!-- zh: 升至{{share}}。 --}}\nارتفعت إلى {{share}}.\n\n{{!-- zh: 末语。 --}}\n",
    );
  });

  test("puts the source above a translation that never had it, where both have the same blocks", () => {
    const bare = written.replaceAll(/\{\{!--[\s\S]*?--\}\}\n/g, "");
    expect(update(source, bare)).toBe(written);
  });
});
