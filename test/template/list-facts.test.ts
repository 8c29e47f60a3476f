import {describe, expect, test} from "vitest";
import {merge} from "./kit.ts";

const SHEET = `published: 2017-08-11
data:
  trade:
    rows:
      - {year: 2015, country: VN, name: Vietnam, exports: 10}
      - {year: 2016, country: VN, name: Vietnam, exports: 40.5}
      - {year: 2016, country: TH, name: Thailand, exports: 30}
      - {year: 2016, country: MY, name: Malaysia, exports: 20}
    columns: {country: {type: country}, exports: {unit: percent}}
facts:
  largest: {from: trade.country, where: {year: 2016}, at: {max: exports}, top: 3}
  names: {from: trade.name, where: {year: 2016}, at: {max: exports}, top: 2}
  shares: {from: trade.exports, where: {year: 2016}, at: {max: exports}, top: 2}
  years: {from: trade.year, where: {country: VN}, at: {max: exports}, top: 2}
  leader: {from: trade.country, at: {max: exports}}
`;

const say = (template: string, lang = "en", files: Readonly<Record<string, string>> = {}) =>
  merge(template, {sheet: SHEET, lang, files});

describe("a fact that is a list", () => {
  test("is said as the language says lists", () => {
    expect(say("{{largest}}").text).toBe("⟦largest Vietnam, Thailand and Malaysia⟧");
    expect(say('{{shares}} in {{period "shares"}}').text).toBe("⟦shares 40.5% and 30.0%⟧ in ⟦2016 2016⟧");
    expect(say("{{date years}}").text).toBe("⟦years 2016 and 2015⟧");
    expect(say("---\nwords: {Vietnam: 越南, Thailand: 泰国}\n---\n{{largest}}：{{names}}", "zh").text).toBe(
      "⟦largest 越南、泰国和马来西亚⟧：⟦names 越南和泰国⟧",
    );
  });

  test("has names in the form that is asked for", () => {
    const names =
      "VN: {name: Вьетнам, with: с Вьетнамом}\nTH: {name: Таиланд, with: с Таиландом}\nMY: {name: Малайзия, with: с Малайзией}\n";
    expect(say('{{name largest form="with"}}', "ru", {"templates/names.ru.yaml": names}).text).toBe(
      "⟦largest с Вьетнамом, с Таиландом и с Малайзией⟧",
    );
  });

  test("can be neither counted nor compared", () => {
    expect(say('{{count "shares" one="share" other="shares"}}').problems).toEqual([
      expect.stringContaining('not-a-number: shares is "40.5% and 30.0%", and only a number can be counted'),
    ]);
    expect(say('{{#claim "shares > 3"}}x{{/claim}}').problems).toEqual([
      expect.stringContaining(
        'unknown-claim: whether "shares > 3" holds cannot be known: shares is a list and 3 is a number',
      ),
    ]);
  });

  test("can be added up", () => {
    expect(
      say('{{#claim "sum(shares) == 70.5 && count(shares) == 2 && mean(shares) > 35"}}x{{/claim}}').problems,
    ).toEqual([]);
  });
});

test("who is first is a fact like any other", () => {
  expect(say('{{leader}} led in {{period "leader"}}').text).toBe("⟦leader Vietnam⟧ led in ⟦2016 2016⟧");
});
