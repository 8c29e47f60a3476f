import {describe, expect, test} from "vitest";
import {merge, type Merged} from "./kit.ts";

const SHEET = `published: 2017-08-11
data:
  trade:
    rows: [{year: 2015, share: 25.41, usd: 85320}, {year: 2016, share: 25.44, usd: 85290}]
    columns: {share: {unit: percent, digits: 1}, usd: {unit: USD, digits: 0}}
  months: {rows: [{month: 2017-05, usd: 900}], columns: {usd: {unit: USD}}}
facts:
  a: {from: trade.share, where: {year: 2016}}
  b: {from: trade.share, where: {year: 2015}}
  change: {formula: a - b, digits: 1}
  usd_2015: {from: trade.usd, where: {year: 2015}}
  usd_2016: {from: trade.usd, where: {year: 2016}}
  may: {from: months.usd, where: {month: 2017-05}}
  yuan: {value: 3, unit: CNY}
  letters: {value: 270, bound: over}
  low: {low: 1.04, high: 1.06}
  unknown: {from: gaps.n}
  motto: {value: forward}
data2: {}
`
  .replace("data2: {}\n", "")
  .replace("  months:", "  gaps: {rows: [{n: null}], columns: {n: {type: number}}}\n  months:");

const say = (template: string): Merged => merge(template, {sheet: SHEET});
const problem = (template: string): string | undefined => say(template).problems[0];

describe("a claim", () => {
  test("that is true only before rounding fails, with both values", () => {
    expect(say('It\n{{#claim "a > b"}}rose to {{a}} from {{b}}{{/claim}}.').problems).toEqual([
      'en.md.hbs:2:1 false-claim: the claim "a > b" is true only before rounding, and readers see the rounded figures: a is 25.44, shown as 25.4, b is 25.41, shown as 25.4',
    ]);
  });

  test("that is true only after rounding fails too", () => {
    expect(problem('{{#claim "a == b"}}stayed at {{a}}{{/claim}}')).toContain(
      'false-claim: the claim "a == b" is true only after rounding, and false of the exact values: ',
    );
  });

  test("goes on along its else chain where rounding hides what it says", () => {
    const chain = '{{#claim "a > b"}}rose{{else claim "a < b"}}fell{{else}}stayed{{/claim}} at {{a}}';
    expect(say(chain).text).toBe("⟦claim⟧stayed⟦/claim⟧ at ⟦a 25.4%⟧");
  });

  test("sees the digits that its own words print", () => {
    expect(say('{{#claim "a > b"}}rose from {{b digits=2}} to {{a digits=2}}{{/claim}}').text).toContain("25.44%");
    expect(problem('{{#claim "a > b"}}rose from {{b digits=0}} to {{a digits=2}}{{/claim}}')).toBeUndefined();
  });

  test("sees the figures beside it in its block, and none of another block", () => {
    expect(say('{{a digits=2}} is {{#claim "a > b"}}more{{/claim}} than {{b digits=2}}').problems).toEqual([]);
    expect(problem('{{a digits=2}} and {{b digits=2}}\n\nIt {{#claim "a > b"}}rose{{/claim}}')).toContain(
      "false-claim",
    );
  });

  test("sees what short=true leaves of a figure", () => {
    expect(say('{{#claim "usd_2015 > usd_2016"}}from {{usd_2015}} to {{usd_2016}}{{/claim}}').problems).toEqual([]);
    const million = SHEET.replace("usd: {unit: USD, digits: 0}", "usd: {unit: USD, digits: 0, scale: 3}");
    const short = '{{#claim "usd_2015 > usd_2016"}}from {{usd_2015 short=true}} to {{usd_2016 short=true}}{{/claim}}';
    expect(merge(short, {sheet: million}).problems[0]).toContain(
      "usd_2015 is 85320, shown as 85300, usd_2016 is 85290",
    );
  });

  test("about a change is judged by the figures that tell of the change", () => {
    expect(problem('{{#claim "change > 0"}}rose by {{change digits=2}}{{/claim}}')).toBeUndefined();
    expect(problem('{{#claim "change > 0"}}rose by {{change}}{{/claim}}')).toContain("change is 0.03, shown as 0");
    expect(problem('{{#claim "change > 0"}}rose from {{b}} to {{a}}{{/claim}}')).toContain(
      "change is 0.03, shown as 0",
    );
    expect(problem('{{#claim "change > 0"}}rose from {{b digits=2}} to {{a digits=2}}{{/claim}}')).toBeUndefined();
  });

  test("rounds both ends of a range", () => {
    expect(problem('{{#claim "low < 1.1"}}low, {{low}}{{/claim}}')).toBeUndefined();
    expect(problem('{{#claim "low < 1.1"}}low, {{low digits=1}}{{/claim}}')).toContain(
      'unknown-claim: whether "low < 1.1" holds cannot be known: of the figures as shown, low is from 1 to 1.1',
    );
  });

  test.each([
    ["may > usd_2016", "may speaks of one month (2017-05) and usd_2016 speaks of one year (2016)"],
    ["yuan > usd_2016", "yuan is CNY and usd_2016 is USD"],
    ["motto > 3", "motto is a text and 3 is a number, which cannot be compared"],
    ["unknown > 3", "unknown is missing"],
    ["letters > 300", "letters is more than 270"],
  ])("%s cannot be known, else or not", (claim, why) => {
    const {text, problems} = say(`{{#claim "${claim}"}}x{{else}}y{{/claim}}`);
    expect(text).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`en.md.hbs:1:1 unknown-claim: whether "${claim}" holds cannot be known: ${why}`);
  });

  test("whose units do not fit is an error in words that are not printed too", () => {
    expect(problem('{{#claim "a < b"}}{{#claim "yuan > usd_2016"}}x{{/claim}}{{else}}y{{/claim}}')).toContain(
      "yuan is CNY",
    );
  });

  test("of what is more than 270 holds for 250", () => {
    expect(say('{{#claim "letters > 250"}}many{{/claim}}').problems).toEqual([]);
  });
});

describe("a magnitude without sign", () => {
  test("stands in the branch of the claim that fixes its sign", () => {
    const chain =
      '{{#claim "a > b"}}from {{b digits=2}} to {{a digits=2}}, up {{change abs=true digits=2}}{{else claim "a < b"}}down {{change abs=true}}{{/claim}}';
    expect(say(chain.replace("a > b", "a > 25 && change > 0")).problems).toEqual([]);
    expect(problem('{{#claim "a > 3"}}up {{change abs=true}}{{/claim}}')).toContain("unsigned-magnitude");
  });

  test("that is shown as zero has no direction", () => {
    expect(problem('{{#claim "change >= 0"}}rose by {{change abs=true}}{{else}}fell{{/claim}}')).toContain(
      "zero-magnitude: change is shown as 0.0\u00a0percentage points, and has no direction",
    );
  });
});
