import {describe, expect, test} from "vitest";
import type {Fact} from "../../pipeline/model/fact.ts";
import {readAs} from "./memory-files.ts";

const trade = `published: 2017-08-11
sources: {report: {title: R}, customs: {title: C}}
data:
  trade:
    file: trade.csv
    missing: [".."]
    source: customs
    columns:
      share: {label: Share, unit: percent, digits: 1}
      usd: {unit: USD, scale: 6}
      cny: {unit: CNY, scale: 6}
  plain: {rows: [{name: a, n: 1}, {name: b, n: 2}]}
facts:
`;
const csv = {
  "trade.csv":
    "year,region,share,usd,cny,visits\n2014,Asia,..,100,600,1\n2015,Asia,25.4,110.5,700,2\n2015,Europe,12.30,50,350,3\n2016,Asia,25.70,120,800,10\n",
};

function facts(yaml: string): {facts: Record<string, Fact>; problems: readonly string[]} {
  const indented = yaml.trim().replaceAll(/^/gm, "  ");
  const {briefings, problems} = readAs(`${trade}${indented}\n`, csv);
  return {facts: Object.fromEntries(briefings[0]?.facts ?? []), problems};
}

/** The only fact `a`, without its place. */
function only(yaml: string): unknown {
  const {facts: all, problems} = facts(yaml);
  if (problems.length > 0) return problems;
  const {at: _, ...fact} = all["a"] ?? {at: undefined};
  return fact;
}

const number = (value: string, rest: object): object => ({
  id: "a",
  type: "number",
  value: {kind: "number", value},
  sources: [],
  operands: [],
  ...rest,
});

test("a text of several lines is read as one line", () => {
  const {briefings, problems} = readAs('published: 2017-08-11\nfacts:\n  a: {value: "two \\r\\n  lines"}\n');
  expect(problems).toEqual([]);
  expect(briefings[0]?.facts.get("a")?.value).toEqual({kind: "text", text: "two lines"});
});

describe("a fact by value", () => {
  test("has the digits that it was written with", () => {
    expect(only("a: {value: 25.70}")).toEqual(number("25.7", {digits: 2}));
    expect(only("a: {value: 25.70, digits: 1}")).toEqual(number("25.7", {digits: 1}));
  });
  test("keeps label, unit, bound, sources and period", () =>
    expect(
      only("a: {label: Letters, value: 270, bound: over, unit: percent, source: [report, customs], period: 2016}"),
    ).toEqual(
      number("270", {
        label: "Letters",
        digits: 0,
        bound: "over",
        unit: "percent",
        sources: ["report", "customs"],
        period: "2016",
      }),
    ));
  test("may be a range, or an estimate with its interval", () => {
    expect(only("a: {low: 3, high: 4.5}")).toMatchObject({digits: 1, value: {kind: "range", low: "3", high: "4.5"}});
    expect(only("a: {low: 3, high: 5, value: 4}")).toMatchObject({value: {low: "3", high: "5", value: "4"}});
  });
  test("may be a text, a date or a country", () => {
    const rest = {id: "a", sources: [], operands: []};
    expect(only("a: {value: Moscow}")).toEqual({...rest, type: "text", value: {kind: "text", text: "Moscow"}});
    expect(only('a: {value: "270"}')).toEqual({...rest, type: "text", value: {kind: "text", text: "270"}});
    expect(only("a: {value: 270, type: text}")).toEqual({...rest, type: "text", value: {kind: "text", text: "270"}});
    expect(only("a: {value: 2017-05-14/2017-05-15}")).toEqual({
      ...rest,
      type: "date",
      value: {kind: "date", date: "2017-05-14/2017-05-15"},
    });
    expect(only("a: {value: 2017, type: date}")).toEqual({...rest, type: "date", value: {kind: "date", date: "2017"}});
    expect(only("a: {value: VN, type: country}")).toEqual({
      ...rest,
      type: "country",
      value: {kind: "country", code: "VN"},
    });
  });
  test("that is no number has no unit, digits, scale or bound", () =>
    expect(only("a: {value: Moscow, bound: over, digits: 1}")).toEqual([
      'a.yaml:14:35 key-without-use: digits: is for numbers, and the fact "a" is a text. — delete it',
      'a.yaml:14:22 key-without-use: bound: is for numbers, and the fact "a" is a text. — delete it',
    ]));
  test("written in another way than plainly is an error", () => {
    expect(only("a: {value: 1e3}")).toEqual([
      'a.yaml:14:14 plain-number: "1e3" is not written as a plain number. — write 1000',
    ]);
    expect(only("a: {low: .5, high: 2}")).toEqual([
      'a.yaml:14:12 plain-number: ".5" is not written as a plain number. — write 0.5',
    ]);
  });
});

describe("a fact from a table", () => {
  test("is the cell of the row that where: picks, with what its column and table hand down", () =>
    expect(only("a: {from: trade.share, where: {year: 2016}}")).toEqual(
      number("25.7", {label: "Share", unit: "percent", digits: 1, sources: ["customs"], period: "2016"}),
    ));
  test("says what it says itself instead", () =>
    expect(
      only("a: {from: trade.share, where: {year: 2016}, label: L, digits: 2, source: report, period: 2016-12}"),
    ).toEqual(number("25.7", {label: "L", unit: "percent", digits: 2, sources: ["report"], period: "2016-12"})));
  test("compares where: by the type of the column", () => {
    expect(only("a: {from: plain.name, where: {n: 2.0}}")).toMatchObject({value: {kind: "text", text: "b"}});
    expect(only("a: {from: plain.name, where: {n: two}}")).toEqual([
      'a.yaml:14:36 where-type: The column "n" holds numbers, and "two" is none.',
    ]);
  });
  test("may be the latest, and says of when", () =>
    expect(only("a: {from: trade.visits, where: {region: Asia}, at: latest}")).toEqual(
      number("10", {digits: 0, sources: ["customs"], period: "2016"}),
    ));
  test.each([
    ["sum", "16", "2014/2016"],
    ["mean", "4", "2014/2016"],
    ["min", "1", "2014"],
    ["max", "10", "2016"],
    ["count", "4", "2014/2016"],
  ])("may be the %s of all rows that where: leaves", (aggregate, value, period) =>
    expect(only(`a: {from: trade.visits, aggregate: ${aggregate}}`)).toEqual(
      number(value, {digits: 0, sources: ["customs"], period, ...(aggregate === "mean" && {basis: "2014"})}),
    ),
  );
  test("may be a count of none, but not of what the table never holds", () => {
    expect(only("a: {from: trade.visits, aggregate: count, where: {region: Europe, year: 2016}}")).toMatchObject({
      value: {kind: "number", value: "0"},
    });
    expect(only("a: {from: trade.visits, aggregate: count, where: {region: Eurpoe}}")).toEqual([
      'a.yaml:14:45 no-row: No row of the table "trade" holds region Eurpoe. — did you mean "Europe"?',
    ]);
  });
  test("is missing where its cell is, and is no zero in a sum", () => {
    const why = 'the cell "share" in data/trade.csv:2 is empty or marked as missing';
    expect(only("a: {from: trade.share, where: {year: 2014}}")).toMatchObject({value: {kind: "missing", why}});
    expect(only("a: {from: trade.share, aggregate: sum}")).toMatchObject({value: {kind: "missing", why}});
    expect(only("a: {from: trade.share, aggregate: count}")).toMatchObject({value: {kind: "number", value: "3"}});
  });

  test.each([
    [
      "a: {from: trade.share, where: {year: 2015}}",
      'a.yaml:14:13 many-rows: 2 rows of the table "trade" hold year 2015: data/trade.csv:3, data/trade.csv:4. — add to where: what tells them apart, or take at: latest, at: {max: …} or an aggregate:',
    ],
    [
      "a: {from: trade.share, where: {year: 2017}}",
      'a.yaml:14:26 no-row: No row of the table "trade" holds year 2017. — year holds 2014, 2015, 2016',
    ],
    [
      "a: {from: trade.share, where: {year: 2016, region: Aisa}}",
      'a.yaml:14:26 no-row: No row of the table "trade" holds year 2016 and region Aisa. — did you mean "Asia"?',
    ],
    [
      "a: {from: trade.shaer, where: {year: 2016}}",
      'a.yaml:14:13 unknown-column: The table "trade" has no column "shaer". — did you mean "share"?',
    ],
    [
      "a: {from: trade.share, where: {yaer: 2016}}",
      'a.yaml:14:34 unknown-column: The table "trade" has no column "yaer". — did you mean "year"?',
    ],
    [
      "a: {from: trade.share, where: {year: 2015}, at: latest}",
      'a.yaml:14:51 many-rows: 2 rows of the table "trade" are the latest: data/trade.csv:3, data/trade.csv:4. — delete the one too many or correct its date; where they are of two series, add to where: what tells them apart',
    ],
    [
      "a: {from: plain.n, at: latest}",
      'a.yaml:14:26 no-date-column: The table "plain" has no one column of dates by which a row could be the latest. — give one column type: date, or name it date, period, month or year',
    ],
    [
      "a: {from: trade.region, aggregate: sum}",
      'a.yaml:14:38 aggregate-type: There is no sum of the column "region", which holds no numbers. — take count, or another column',
    ],
    [
      "a: {from: trade.region, where: {year: 2016}, type: number}",
      'a.yaml:14:54 cell-type: "Asia" in data/trade.csv:5 is no number, which type: asks for. — correct the cell or the type',
    ],
  ])("%s is an error", (yaml, problem) => expect(only(yaml)).toEqual([problem]));
});

describe("a fact by formula", () => {
  const operands = `
b: {from: trade.share, where: {year: 2016}, source: report}
c: {from: trade.share, where: {year: 2015, region: Asia}}
usd: {from: trade.usd, where: {year: 2016}}
usd_before: {from: trade.usd, where: {year: 2015, region: Asia}}
cny: {from: trade.cny, where: {year: 2016}}
visits: {value: 26}
zero: {value: 0}
letters: {value: 270, bound: over}
guess: {low: 3, high: 5, value: 4}
wide: {low: 3, high: 5}
place: {value: Asia}
gone: {from: trade.share, where: {year: 2014}}
`;
  const formula = (text: string, more = ""): unknown => only(`${operands}a: {formula: "${text}"${more}}`);

  test("has the unit, digits, sources and operands that follow from what it reads", () =>
    expect(formula("b - c")).toEqual(
      number("0.3", {
        unit: "percentage_point",
        digits: 1,
        sources: ["report", "customs"],
        operands: ["b", "c"],
        formula: "b - c",
      }),
    ));
  test("has the period that its operands share, their scale and the most digits", () =>
    expect(formula("usd * 2")).toEqual(
      number("240", {
        unit: "USD",
        scale: 6,
        digits: 1,
        sources: ["customs"],
        operands: ["usd"],
        formula: "usd * 2",
        period: "2016",
      }),
    ));
  test("may say its own", () =>
    expect(
      formula("(usd - usd_before) / usd_before * 100", ", unit: percent, digits: 2, label: L, period: 2016"),
    ).toMatchObject({
      unit: "percent",
      digits: 2,
      label: "L",
      period: "2016",
    }));
  test("has no more than 20 digits of what never ends", () =>
    expect(formula("visits / 3")).toMatchObject({value: {value: "8.6666666666666666667"}}));
  test("may read facts that stand below it, and other formulas", () =>
    expect(only("a: {formula: x * 2}\nx: {formula: y + 1}\ny: {value: 3}")).toEqual(
      number("8", {digits: 0, operands: ["x"], formula: "x * 2"}),
    ));
  test("over a range is a range, with an estimate where there is one", () => {
    expect(formula("guess * 2")).toMatchObject({value: {kind: "range", low: "6", high: "10", value: "8"}});
    expect(formula("10 - wide")).toMatchObject({value: {kind: "range", low: "5", high: "7"}});
  });
  test("over a month and another year has no meaning", () =>
    expect(only("a: {formula: m - y}\nm: {value: 3, period: 2017-05}\ny: {value: 3, period: 2016}")).toEqual([
      "a.yaml:14:16 period-mismatch: In this formula m speaks of one month (2017-05) and y speaks of one year (2016): only periods of one length can be compared.",
    ]));
  test("over a missing fact is missing", () =>
    expect(formula("b - gone")).toMatchObject({
      value: {
        kind: "missing",
        why: 'gone is missing: the cell "share" in data/trade.csv:2 is empty or marked as missing',
      },
    }));
  test("may give a text", () =>
    expect(formula("visits > 20 ? 'many' : 'few'")).toMatchObject({type: "text", value: {kind: "text", text: "many"}}));

  // The formula's text starts after the quote in column 16 of line 26.
  test.each([
    ["b - nowhere", "", '26:21 unknown-fact: There is no fact "nowhere".'],
    ["visit + 1", "", '26:17 unknown-fact: There is no fact "visit". — did you mean "visits"?'],
    ["b − c", "", '26:19 formula: In this formula "−" is no sign of an expression. — write -'],
    ["now()", "", "26:17 formula: In this formula now() would change from build to build. — write the date as a fact"],
    [
      "visits / zero",
      "",
      "26:16 formula-value: The value of this formula cannot be known: it divides by zero, which is 0.",
    ],
    [
      "visits + place",
      "",
      '26:16 formula-value: The value of this formula cannot be known: place (the text "Asia") is no number to calculate with.',
    ],
    [
      "letters * 2",
      "",
      "26:16 formula-value: The value of this formula cannot be known: letters is known only within a bound, so that the result is more than 540 and no exact number.",
    ],
    [
      "visits > 20",
      "",
      "26:16 formula-value: This formula is true, which is no figure. — choose a value by it (test ? a : b), or judge it in a template with {{#claim}}",
    ],
    [
      "b + usd",
      "",
      "26:16 unit-mismatch: In this formula b is percent and usd is USD, in millions: they cannot be added.",
    ],
    [
      "usd - cny",
      "",
      "26:16 unit-mismatch: In this formula usd is USD, in millions and cny is CNY, in millions: they cannot be subtracted.",
    ],
    [
      "b - c",
      ", unit: percent",
      "26:31 unit-mismatch: The formula gives percentage_point, and the sheet says percent. — write unit: percentage_point, or delete the line",
    ],
    [
      "usd / usd_before",
      ", unit: percent",
      "26:42 unit-mismatch: A quotient of two figures of one unit has no unit, and the sheet says percent. — multiply by 100, so that it is a percentage",
    ],
    [
      "usd - usd_before",
      ", scale: 3",
      "26:43 unit-mismatch: The formula gives figures in millions, and scale: 3 says thousands. — delete scale:, or divide",
    ],
  ])("%s%s is an error at its word", (text, more, problem) => {
    const [first, ...others] = formula(text, more) as readonly string[];
    expect(others).toEqual([]);
    expect(first).toContain(`a.yaml:${problem}`);
  });

  test("that reads itself is named with all on the circle, once", () =>
    expect(
      facts("a: {formula: b + 1}\nb: {formula: c}\nc: {formula: a}\nd: {formula: a}\ne: {formula: e}").problems,
    ).toEqual([
      "a.yaml:14:16 formula-cycle: A fact cannot be worked out from itself: a -> b -> c -> a. — give one of them a value",
      "a.yaml:18:16 formula-cycle: A fact cannot be worked out from itself: e -> e. — give one of them a value",
    ]));

  test("over a fact that is no good says nothing more", () =>
    expect(facts("a: {formula: b + 1}\nb: {from: trade.share, where: {year: 2017}}").problems).toHaveLength(1));
});

function withFact(fact: string): string {
  return `published: 2017-08-11\nfacts:\n  ${fact}\n`;
}

function withShare(value: string): string {
  return withFact(`share:\n    value: ${value}\n    unit: percent\n    digits: 1`);
}

test("a number in quotes beside a unit is one mistake: its quotes", () => {
  const message =
    'a.yaml:4:12 plain-number: The value of the fact "share" stands in quotes, so that it is a text and no number.';
  expect(readAs(withShare('"47.76 %"')).problems).toEqual([`${message} — write 47.76 and give it unit: percent`]);
  expect(readAs(withShare('"47.76"')).problems).toEqual([`${message} — take the quotes away`]);
  expect(readAs(withShare('"much"')).problems[0]).toContain("5:5 key-without-use: unit: is for numbers");
});

test("a fact that is a year by its name is a warning while it would print as a count", () => {
  expect(readAs(withFact("founded: {value: 1999}")).problems).toEqual([
    'a.yaml:3:20 year-like: The fact "founded" is read as a number: a reader would see "1,999". — if it is a year, add type: date; if not, type: number',
  ]);
  for (const fact of ["founded: {value: 1999, type: date}", "ships_last_year: {value: 1999}", "founded: {value: 3}"])
    expect(readAs(withFact(fact)).problems).toEqual([]);
});

test.each([
  ["data/trade.csv", "a file is named from the folder of the sheet, data/: write trade.csv"],
  ["/home/me/figures.csv", "copy the file into data/ and write figures.csv"],
  ["trad.csv", 'did you mean "trade.csv"?'],
])("a table of the file %s is told how to name it", (file, hint) => {
  const sheet = `published: 2017-08-11\ndata:\n  trade: {file: ${file}}\n`;
  expect(readAs(sheet, {"trade.csv": "a\n1\n"}).problems).toEqual([expect.stringMatching(/ file-missing: /)]);
  expect(readAs(sheet, {"trade.csv": "a\n1\n"}).problems[0]).toContain(` — ${hint}`);
});

test("a column that the sheet names wrongly throughout is one mistake, told where it is described", () => {
  const sheet =
    "published: 2017-08-11\ndata:\n  trade:\n    file: trade.csv\n    columns:\n      share: {unit: percent}\n" +
    "facts:\n  a: {from: trade.share, where: {year: 2015}}\n  b: {from: trade.share, where: {year: 2016}}\n";
  expect(readAs(sheet, {"trade.csv": "year,Share\n2015,25.4\n2016,25.7\n"}).problems).toEqual([
    'a.yaml:6:7 unknown-column: The table "trade" has no column "share". — did you mean "Share"?',
  ]);
});

describe("figures in percent have no scale", () => {
  const SHEET =
    "published: 2017-08-11\ndata:\n  trade:\n    file: trade.csv\n    columns:\n      loans: {unit: USD, scale: 6}\n      rate: RATE\nfacts:\n  a: FACT\n";
  const problemsOf = (fact: string, rate = "{unit: percent}"): readonly string[] =>
    readAs(SHEET.replace("RATE", rate).replace("FACT", fact), {"trade.csv": "year,loans,rate\n2016,141737,25.7\n"})
      .problems;

  test.each([
    [
      "{value: 141737, unit: percent, scale: 6}",
      'a.yaml:9:44 unit-mismatch: The fact "a" is in percent and in millions: a percentage has no scale. — delete it, or correct the unit',
    ],
    [
      "{from: trade.rate, where: {year: 2016}, scale: 3}",
      'a.yaml:9:53 unit-mismatch: The fact "a" is in percent and in thousands: a percentage has no scale. — delete it, or correct the unit',
    ],
    [
      "{from: trade.loans, where: {year: 2016}, unit: percentage_point}",
      'a.yaml:9:53 unit-mismatch: The fact "a" is in percentage_point and in millions: a percentage has no scale. — correct it, or add scale: 0 if the figure is in percent already',
    ],
  ])("%s", (fact, problem) => expect(problemsOf(fact)).toEqual([problem]));

  test("of a column once, at its line", () =>
    expect(problemsOf("{from: trade.rate, where: {year: 2016}}", "{unit: percent, scale: 6}")).toEqual([
      'a.yaml:7:36 unit-mismatch: The column "rate" is in percent and in millions: a percentage has no scale. — delete it, or correct the unit',
    ]));

  test("but for one that changes nothing", () => {
    expect(problemsOf("{from: trade.loans, where: {year: 2016}, unit: percent, scale: 0}")).toEqual([]);
    expect(problemsOf("{value: 25.7, unit: percent, scale: 0}")).toEqual([]);
  });
});
