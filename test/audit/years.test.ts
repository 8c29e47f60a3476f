import {describe, expect, test} from "vitest";
import {audit} from "./kit.ts";

/** The years that are found to stand beside a figure of another. */
function wrongYears(sentence: string): readonly string[] {
  return audit({en: `# T\n\n${sentence}\n`}).flatMap((found) => {
    const [, code = "", year = ""] = /^\S+ ([a-z-]+): (.+?) is typed/u.exec(found) ?? [];
    return code === "wrong-year" ? [year] : [];
  });
}

describe("a year typed beside a figure of another year", () => {
  test("is an error at the year that tells how to let it move", () => {
    expect(audit({en: "# T\n\nIt was {{share_2016}} in 2015.\n"})).toEqual([
      "en.md.hbs:3:26 wrong-year: 2015 is typed beside {{share_2016}}, which is the figure of 2016",
    ]);
  });

  test.each([
    ["In 2015, trade made up {{share_2016}} of it.", ["2015"]],
    ["It was {{share_2015}} in 2016 and {{share_2016}} in 2016.", ["2016"]],
    ["It was {{share_2016}} in 2014, up from {{share_2015}} the year before.", ["2014"]],
    ["Leaders came {{visits}} times between 2013 and 2015.", ["2013 and 2015"]],
    ["Between 2014 and 2015, it rose from {{share_2015}} to {{share_2016}}.", ["2014 and 2015"]],
  ])("is found in: %s", (sentence, years) => {
    expect(wrongYears(sentence)).toEqual(years);
  });

  test.each([
    "In 2016, trade made up {{share_2016}} of it.",
    "In 2016 it was {{share_2016}}, and in 2015 it was {{share_2015}}.",
    "It was {{share_2016}} in 2016, {{share_2015}} the year before.",
    "It rose from {{share_2015}} in 2015 to {{share_2016}} in 2016.",
    "Between 2015 and 2016 it rose from {{share_2015}} to {{share_2016}}.",
    "Leaders came {{visits}} times in 2016 and 2017.",
    "Since 2013, it has risen to {{share_2016}}.",
    "It is {{share_2016}}, more than in 2010.",
    "It was {{letters}} in 2011.",
    "From 2015 to 2017, it rose from {{share_2015}} to {{share_2016}}.",
    "The report of 2017 came late. It says {{share_2016}}.",
    '{{share_2016}} is less than {{literal "2015"}} promised.',
  ])("is none in: %s", (sentence) => {
    expect(wrongYears(sentence)).toEqual([]);
  });

  test("stands in a label too, which is set beside its figure", () => {
    const says = [{text: "visits in 2016", line: 11}];
    expect(audit({en: "# T\n"}, {says})).toEqual([]);
    const zh = "---\nwords:\n  visits in 2016: 2014年访问次数\n---\n# 题\n";
    expect(audit({en: "# T\n", zh}, {says})[0]).toBe(
      "zh.md.hbs:3:19 wrong-year: 2014 is typed beside {{visits}}, which is the figure of 2016年7月至2017年5月",
    );
  });
});
