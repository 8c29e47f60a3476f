import {describe, expect, test} from "vitest";
import {markClaim} from "../../pipeline/template/mark-claim.ts";
import {merge} from "./kit.ts";

const chain =
  'Trade {{#claim "share_2016 > share_2015"}}rose to{{else claim "share_2016 < share_2015"}}fell to{{else}}stayed at{{/claim}} {{share_2016}}.';

describe("claim", () => {
  test("prints the words whose expression holds, between its tokens", () => {
    expect(merge(chain).text).toBe("Trade ⟦claim⟧rose to⟦/claim⟧ ⟦share_2016 25.7%⟧.");
  });

  test("goes on along its else chain", () => {
    expect(merge(chain.replace(">", "==")).text).toBe("Trade ⟦claim⟧stayed at⟦/claim⟧ ⟦share_2016 25.7%⟧.");
    expect(merge(chain.replace(">", "==").replace("<", ">")).text).toBe(
      "Trade ⟦claim⟧rose to⟦/claim⟧".replace("rose", "fell") + " ⟦share_2016 25.7%⟧.",
    );
  });

  test("without else fails where it is false, with the values", () => {
    expect(merge('It\n{{#claim "share_2016 < share_2015"}}fell{{/claim}}.').problems).toEqual([
      'en.md.hbs:2:1 false-claim: the claim "share_2016 < share_2015" is false: share_2016 is 25.7%, share_2015 is 25.4%',
    ]);
  });

  test("fails where the answer cannot be known, else or not", () => {
    const {text, problems} = merge('{{#claim "letters > 300"}}many{{else}}few{{/claim}}');
    expect(text).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^en\.md\.hbs:1:1 unknown-claim: whether "letters > 300" holds cannot be known: /);
  });

  test("judges exact decimals", () => {
    expect(merge('{{#claim "share_2016 - share_2015 == 0.3"}}so{{/claim}}').text).toBe("⟦claim⟧so⟦/claim⟧");
  });

  test("on lines of its own picks whole blocks", () => {
    const template =
      '{{#claim "letters > 250"}}\n## Many\n\n{{chart "trade_share"}}\n{{else}}\n## Few\n{{/claim}}\n\nEnd';
    expect(merge(template)).toMatchObject({text: "## Many\n\n⟦chart trade_share⟧\n\nEnd", problems: []});
  });

  test("on lines of its own within a paragraph leaves it one paragraph", () => {
    const template =
      'Trade was\n{{#claim "share_2016 > share_2015"}}\nmore than\n{{else}}\nless than\n{{/claim}}\nbefore.';
    expect(merge(template).prose?.markdown).toBe(
      "<!--@templates/a/en.md.hbs:1-->\nTrade was\n\uE0000\uE001more than\uE0001\uE001\nbefore.",
    );
  });

  test.each([
    ['{{#claim "lettrs > 1"}}x{{/claim}}', '1:11 unknown-fact: there is no fact "lettrs"'],
    ['{{#claim "letters >"}}x{{/claim}}', '1:20 claim: the claim "letters >" cannot be read: '],
    ["{{#claim letters}}x{{/claim}}", "1:10 missing-quotes: the claim letters lacks quotation marks"],
    ["{{#claim}}x{{/claim}}", "1:1 missing-argument: {{#claim}} does not say what it asks"],
    ['{{#claim "visits > 1" "x"}}x{{/claim}}', "1:23 extra-argument: {{#claim}} takes one thing only"],
    ["{{#if vists}}x{{/if}}", '1:7 unknown-fact: there is no fact "vists"'],
  ])("%s is an error", (template, problem) => {
    const {problems} = merge(template);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`en.md.hbs:${problem}`);
  });

  test("a magnitude without its sign is told only where a claim fixes the sign", () => {
    const bare = merge("It moved by {{share_change abs=true}}.");
    expect(bare.problems).toEqual([
      "en.md.hbs:1:28 unsigned-magnitude: abs=true leaves out the sign of share_change, and no claim around it says whether it rose or fell",
    ]);
    expect(
      merge('{{#claim "share_change > 0"}}up {{share_change abs=true}}{{else}}down {{share_change abs=true}}{{/claim}}')
        .problems,
    ).toEqual([]);
    expect(merge('{{#claim "share_2016 > share_2015"}}up {{share_change abs=true}}{{/claim}}').problems).toEqual([]);
    expect(merge('{{#claim "visits > 1"}}up {{share_change abs=true}}{{/claim}}').problems).toHaveLength(1);
  });
});

describe("markClaim", () => {
  test.each([
    ["more", "<more>"],
    [" more ", " <more> "],
    ["**more**", "**<more>**"],
    ["more than **ever**", "more than **ever**"],
    ["**ever** more", "**ever** more"],
    ["“more”", "<“more”>"],
    ["- a\n- b\n", "- a\n- b\n"],
    ["## Head\n", "## Head\n"],
    ["one\n\ntwo", "one\n\ntwo"],
    ["1. one", "1. one"],
    ["<!--@f:3-->\nmore\n", "<!--@f:3-->\n<more>\n"],
    ["", ""],
  ])("%j becomes %j", (words, marked) => {
    expect(markClaim(words, "<", ">")).toBe(marked);
  });
});
