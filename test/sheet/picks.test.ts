import {describe, expect, test} from "vitest";
import {readAs} from "./memory-files.ts";

const SHEET = `published: 2017-08-11
data:
  trade: {file: trade.csv, columns: {exports: {unit: USD}, country: {type: country}, name: {type: text}}}
  months: {file: months.csv}
  ends: {file: ends.csv}
facts:
`;

const FILES = {
  "trade.csv": `year,country,name,exports,imports
2015,VN,Vietnam,10,9
2015,TH,Thailand,30,8
2015,MY,Malaysia,20,8
2016,VN,Vietnam,40,7
2016,TH,Thailand,30,
2016,MY,Malaysia,30,8
2016,LA,Laos,5,6
`,
  "months.csv": "month,n\n2016-05,1\n2016-06,2\n2016-07,3\n2016-09,5\n2017-05,7\n",
  "ends.csv": "day,n\n2017-02-28,1\n2017-03-31,2\n2017-04-30,3\n",
};

function factOf(yaml: string, files: Readonly<Record<string, string>> = FILES): unknown {
  const {briefings, problems} = readAs(`${SHEET}  a: ${yaml}\n`, files);
  const fact = briefings[0]?.facts.get("a");
  return problems.length > 0 ? problems : fact && {value: fact.value, period: fact.period};
}

const number = (value: string, period?: string): unknown => ({value: {kind: "number", value}, period});
const country = (code: string): object => ({kind: "country", code});
const text = (words: string): object => ({kind: "text", text: words});

describe("at: latest", () => {
  test.each([
    ["{from: trade.exports, where: {country: VN}, at: latest}", "40", "2016"],
    ["{from: trade.exports, where: {country: VN}, at: latest - 1y}", "10", "2015"],
    ["{from: months.n, at: latest - 1y}", "1", "2016-05"],
    ["{from: months.n, at: latest - 8m}", "5", "2016-09"],
    ["{from: months.n, at: latest-4q}", "1", "2016-05"],
    ["{from: ends.n, at: latest - 1m}", "2", "2017-03-31"],
    ["{from: ends.n, at: latest - 30d}", "2", "2017-03-31"],
  ])("%s takes the row of that date, and its period", (fact, value, period) => {
    expect(factOf(fact)).toEqual(number(value, period));
  });

  test("takes no neighbour of a date that the series leaves out", () => {
    expect(factOf("{from: months.n, at: latest - 9m}")).toEqual([
      'months.csv:5:1 no-row: The table "months" has no row for 2016-08, which is latest - 9m (the latest is 2017-05). — next to it stand 2016-07 (data/months.csv:4) and 2016-09 (data/months.csv:5): add the row, with an empty cell if its value is not known',
    ]);
    expect(factOf("{from: trade.exports, where: {country: LA}, at: latest - 1y}")).toEqual([
      expect.stringContaining('no-row: The table "trade" has no row for 2015'),
    ]);
  });

  test("reads no series in which a date stands twice", () => {
    const doubled = {...FILES, "months.csv": "month,n\n2016-05,1\n2016-06,2\n2016-06,3\n2016-07,4\n"};
    expect(factOf("{from: months.n, at: latest}", doubled)).toEqual([
      'months.csv:4:1 many-rows: 2 rows of the table "months" are of 2016-06, in what should be one series: data/months.csv:3, data/months.csv:4. — delete the one too many or correct its date; where they are of two series, add to where: what tells them apart',
    ]);
  });

  test("goes back by no part that its dates do not have", () => {
    expect(factOf("{from: trade.exports, where: {country: VN}, at: latest - 3m}")).toEqual([
      'a.yaml:7:54 date-step: The table "trade" has 2016 for its latest date, from which no month can be taken away. — take away years, or give the column finer dates',
    ]);
  });
});

describe("at: {max: column}", () => {
  test("takes who has the most or the least, and when", () => {
    expect(factOf("{from: trade.country, at: {max: exports}}")).toEqual({value: country("VN"), period: "2016"});
    expect(factOf("{from: trade.name, at: {min: exports}}")).toEqual({value: text("Laos"), period: "2016"});
    expect(factOf("{from: trade.year, where: {country: VN}, at: {max: exports}}")).toEqual({
      value: {kind: "date", date: "2016"},
      period: "2016",
    });
  });

  test("fails where rows tie, unless ties: list takes them all", () => {
    expect(factOf("{from: trade.name, where: {year: 2015}, at: {min: imports}}")).toEqual([
      'a.yaml:7:46 tie: 2 rows of the table "trade" tie for the first place by "imports", with 8: data/trade.csv:3, data/trade.csv:4. — add ties: list to say them all, or narrow the where:',
    ]);
    const both = {value: {kind: "list", items: [text("Thailand"), text("Malaysia")]}, period: "2015"};
    expect(factOf("{from: trade.name, where: {year: 2015}, at: {min: imports}, ties: list}")).toEqual(both);
    expect(factOf("{from: trade.name, where: {year: 2015}, at: {min: imports, ties: list}}")).toEqual(both);
    expect(factOf("{from: trade.name, where: {year: 2015}, at: {max: imports}, ties: list}")).toMatchObject({
      value: text("Vietnam"),
    });
  });

  test("does not know who is first where a cell is empty", () => {
    expect(factOf("{from: trade.name, where: {year: 2016}, at: {max: imports}}")).toEqual({
      value: {kind: "missing", why: 'the cell "imports" in data/trade.csv:6 is empty or marked as missing'},
      period: undefined,
    });
  });

  test("with top: takes a list, in order", () => {
    expect(factOf("{from: trade.country, where: {year: 2015}, at: {max: exports}, top: 2}")).toEqual({
      value: {kind: "list", items: [country("TH"), country("MY")]},
      period: "2015",
    });
    expect(factOf("{from: trade.country, where: {year: 2016}, at: {max: exports}, top: 2}")).toEqual([
      expect.stringContaining('tie: 2 rows of the table "trade" tie for place 2 by "exports", with 30'),
    ]);
    expect(factOf("{from: trade.country, where: {year: 2016}, at: {max: exports}, top: 2, ties: list}")).toMatchObject({
      value: {items: [country("VN"), country("TH"), country("MY")]},
    });
  });
});

function rank(where: string, rest: string): unknown {
  return factOf(`{from: trade.exports, where: {${where}}, ${rest}}`);
}

describe("rank:", () => {
  test("tells the place of a row among those of its date", () => {
    expect(rank("country: VN, year: 2015", "rank: {max: exports}")).toEqual(number("3", "2015"));
    expect(rank("country: VN", "at: latest, rank: {max: exports}")).toEqual(number("1", "2016"));
    expect(rank("country: LA", "rank: {min: exports}")).toEqual(number("1", "2016"));
    expect(rank("country: VN, year: 2015", "rank: {max: exports}, among: {imports: 9}")).toEqual(number("1", "2015"));
  });

  test("that is shared fails, unless ties: shared says that it may be", () => {
    const fact = "{from: trade.exports, where: {country: TH, year: 2016}, rank: {max: exports}";
    expect(factOf(`${fact}}`)).toEqual([
      'a.yaml:7:62 tie: 2 rows of the table "trade" share a place by "exports": data/trade.csv:6, data/trade.csv:7. — add ties: shared if a shared place may be told',
    ]);
    expect(factOf(`${fact}, ties: shared}`)).toEqual(number("2", "2016"));
  });
});

describe("the keys that pick rows", () => {
  test.each([
    ["{value: 3, top: 2}", "key-without-use: top: has no meaning without at:."],
    ["{from: trade.name, top: 2}", "key-without-use: top: has no meaning without at:."],
    ["{from: trade.name, at: latest, top: 2}", "key-without-use: top: takes rows at: {max: …} or {min: …}"],
    ["{from: trade.name, at: {max: exports, min: exports}}", "wrong-type: at: names more than one column to judge by."],
    ["{from: trade.name, at: {}}", "wrong-type: at: names no column to judge by."],
    ["{from: trade.name, at: {max: exprots}}", 'unknown-column: The table "trade" has no column "exprots".'],
    ["{from: trade.name, at: {max: name}}", 'aggregate-type: The column "name" holds neither numbers nor dates'],
    ["{from: trade.n, at: {max: exports}, aggregate: sum}", "two-values: at: takes one row, and aggregate:"],
    ["{from: trade.exports, among: {year: 2016}}", "key-without-use: among: has no meaning without rank:."],
    ["{from: trade.name, at: {max: exports}, ties: shared}", "key-without-use: ties: shared goes with rank:."],
    ["{from: trade.name, at: latest - 2}", 'wrong-value: "at" of facts.a should be latest, latest - 1y'],
    ["{from: trade.name, at: {most: exports}}", 'unknown-key: "most" is no key of facts.a.at. — known: max, min, ties'],
    ["{value: 3, rank: {max: exports}}", "key-without-use: rank: has no meaning without from:."],
  ])("%s is an error", (fact, problem) => {
    expect(factOf(fact)).toEqual([expect.stringContaining(problem)]);
  });
});

describe("a period that is written", () => {
  test("does not stay behind when the row moves on", () => {
    expect(factOf("{from: trade.exports, where: {country: VN}, at: latest, period: 2015}")).toEqual([
      'a.yaml:7:70 period-mismatch: The row that the fact "a" is read from speaks of 2016, and period: of 2015. — delete period:, so that it moves with the row',
    ]);
    expect(factOf("{from: trade.exports, where: {country: VN}, at: latest, period: 2016-07/2017-06}")).toMatchObject({
      period: "2016-07/2017-06",
    });
  });
});

function months(rows: string): unknown {
  const file = {...FILES, "months.csv": `month,n\n${rows}`};
  return factOf("{from: months.n, aggregate: sum}", file);
}

describe("a sum or mean over a series", () => {
  test("leaves out no date", () => {
    expect(months("2017-01,1\n2017-02,1\n2017-03,1\n2017-05,1\n2017-06,1\n")).toEqual([
      'a.yaml:7:34 series-gap: The rows of the table "months" leave out what lies between 2017-03 and 2017-05. — add the rows, with empty cells for values that are not known, or narrow the where:',
    ]);
  });

  test("counts no date twice", () => {
    expect(months("2017-01,1\n2017-02,1\n2017-03,1\n2017-04,1\n2017-04,1\n")).toEqual([
      expect.stringContaining('series-double: Two rows of the table "months" are of 2017-04'),
    ]);
  });

  test("may go over countries of one year, and over dates that come as they please", () => {
    expect(factOf("{from: trade.exports, aggregate: sum}")).toEqual(number("165", "2015/2016"));
    expect(months("1953-07,1\n1964-07,1\n1982-07,1\n1990-07,1\n2000-11,1\n")).toMatchObject({value: {value: "5"}});
  });
});
