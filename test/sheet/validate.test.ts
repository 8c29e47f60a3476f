import {describe, expect, test} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {validateSheet, type CheckedSheet} from "../../pipeline/sheet/validate/validate.ts";
import {parseYaml} from "../../pipeline/support/yaml/yaml.ts";
import {sayBriefly} from "../support/yaml/kit.ts";

/** Checks a text as `a.yaml`; a line `published:` stands before it unless it has its own. */
function check(text: string): {checked: CheckedSheet | undefined; problems: string[]} {
  const problems: Problem[] = [];
  const whole = /^published:/mu.test(text) ? text : `published: 2017-08-11\n${text}`;
  const yaml = parseYaml(whole, "a.yaml", (problem) => problems.push(problem));
  const checked = yaml && validateSheet(yaml, (problem) => problems.push(problem));
  return {checked, problems: problems.map(sayBriefly)};
}

/** A line of the sheet beside what is said of it. */
type Cases = readonly (readonly [title: string, text: string, ...problems: string[]])[];

function each(cases: Cases): void {
  for (const [title, text, ...problems] of cases)
    test(title, () => {
      const {checked, problems: found} = check(text);
      expect(found).toEqual(problems);
      expect(checked?.sound ?? false).toBe(problems.length === 0);
    });
}

const data = "data: {trade: {rows: [{year: 2015, share: 25.4}, {year: 2016, share: 25.7}]}}\n";

describe("validateSheet accepts", () => {
  each([
    [
      "everything that a sheet may say",
      `template: cooperation
published: 2017-08-11
languages: [en, zh, zh-Hant, pt-BR]
each: {table: countries, as: country, id: iso3}
sources:
  report: {title: Report, publisher: Center, author: Li, year: 2017, url: "https://example.org/a", page: 14-16, accessed: 2017-08-01, licence: CC BY 4.0}
data:
  trade: {file: trade.csv, delimiter: ";", missing: ["..", 0], source: report, columns: {share: {label: Share, unit: percent, digits: 1, type: number}}}
  countries: {rows: [{iso3: VNM, name: Vietnam, gdp: 1.5}, {iso3: LAO, name: Laos, gdp:}]}
facts:
  a: {label: visits, value: 26, bound: over, period: 2016-07/2017-05, source: [report]}
  b: {low: 1, high: 3, value: 2.5, unit: kilometer-per-hour}
  c: {from: trade.share, where: {iso3: $country.iso3, year: 2016}, at: latest}
  d: {from: trade.share, aggregate: sum, scale: 6, unit: USD}
  e: {formula: a + 1, digits: 0, unit: percentage_point}
  f: {value: 2017-05-14/2017-05-15, type: date}
  g: {value: VNM, type: country}
  h: {value: "1,234"}
  i: {value: Moscow, period: 2016}
charts:
  one: {title: T, mark: bar, data: {name: trade}, encoding: {}, where: {year: 2016}, note: N, credit: C, source: report}
  two: {file: two.vl.json, where: {iso3: $country.iso3}}
  three: {layer: [], datasets: {x: []}, data: {name: x}}
tables:
  t: {data: countries, title: T, columns: [name, gdp], sort: -gdp, top: 5, where: {iso3: VNM}, note: N, source: report}
`,
    ],
    ["a sheet that only has a date", "published: 2017-08-11\n"],
  ]);
});

describe("validateSheet says at the line what is wrong with the sheet itself:", () => {
  each([
    ["an unknown key", "fact: {}\n", '2:1+4 unknown-key: "fact" is no key of this file. — did you mean "facts"?'],
    [
      "a key far from all others",
      "headline: x\n",
      '2:1+8 unknown-key: "headline" is no key of this file. — known: template, published, languages, each, sources, data, facts, checks, corrections, charts, tables',
    ],
    [
      "no date",
      "published:\n",
      '1:1+9 empty-value: "published" is empty; it should be a day of the calendar, e.g. 2017-08-11. — fill it in, or delete the line',
    ],
    [
      "no day of the calendar",
      "published: 2017-06-31\n",
      '1:12+10 wrong-value: "published" should be a day of the calendar, e.g. 2017-08-11, not "2017-06-31".',
    ],
    [
      "a language twice or by its name",
      "languages: [en, English, en]\n",
      '2:17+7 wrong-value: Item 2 of "languages" should be a language code, e.g. zh, not "English".',
    ],
    [
      "a language twice",
      "languages: [en, zh, en]\n",
      '2:21+2 duplicate-value: The language "en" is named twice. — delete one of them',
    ],
    [
      "one language, not in a list",
      "languages: zh\n",
      '2:12+2 wrong-value: "languages" should be a list of language codes, e.g. [en, zh], not "zh". — write [zh]',
    ],
    [
      "a template that is no folder's name",
      "template: ../x\n",
      '2:11+4 wrong-value: "template" should be the name of a folder under templates/, in small letters, digits and hyphens, not "../x".',
    ],
    [
      "a section that is empty",
      "charts:\n",
      '2:1+6 empty-value: "charts" is empty; it should be a mapping of charts by their ids. — fill it in, or delete the line',
    ],
    [
      "sources without title, or with a wrong address",
      "sources:\n  a: {publisher: X}\n  b: {title: T, url: www.example.org}\n  c: {title: 12}\n",
      '3:3+1 missing-key: The source "a" has no title. — add title:, in the source language',
      '4:22+15 wrong-value: "url" of sources.b should be an address that starts with https:// or http://, not "www.example.org".',
      '5:14+2 wrong-value: "title" of sources.c should be a text, not 12. — write "12" in quotes',
    ],
    [
      "each without its keys",
      "each: {}\n",
      ...["table", "as", "id"].map(
        (key) =>
          `2:1+4 missing-key: each: does not say its ${key}:. — write each: {table: countries, as: country, id: iso3}`,
      ),
    ],
    [
      "each of what is not there, or called like a helper",
      `${data}each: {table: tarde, as: count, id: x}\n`,
      '3:15+5 unknown-table: There is no table "tarde" under data:. — did you mean "trade"?',
      '3:26+5 reserved-id: The row cannot be called "count": it means something else in a template. — choose another name',
    ],
    [
      "each with a column that the table lacks",
      `${data}each: {table: trade, as: row, id: yaer}\n`,
      '3:35+4 unknown-column: The table "trade" has no column "yaer". — did you mean "year"?',
    ],
  ]);
});

describe("validateSheet says at the line what is wrong with ids:", () => {
  each([
    [
      "not in snake_case",
      "facts: {Trade-Share: {value: 1}, 2015_share: {value: 1}, 贸易: {value: 1}, áéBc: {value: 1}}\n",
      '2:9+11 id-form: The fact id "Trade-Share" is not in snake_case: small letters, digits and single underscores, a letter first. — write trade_share',
      '2:34+10 id-form: The fact id "2015_share" is not in snake_case: small letters, digits and single underscores, a letter first. — write n_2015_share',
      '2:58+2 id-form: The fact id "贸易" is not in snake_case: small letters, digits and single underscores, a letter first. — write it in Latin letters, e.g. trade_share',
      '2:74+4 id-form: The fact id "áéBc" is not in snake_case: small letters, digits and single underscores, a letter first. — write ae_bc',
    ],
    [
      "too long",
      `sources: {${"a".repeat(61)}: {title: T}}\n`,
      `2:11+61 id-form: The id "${"a".repeat(20)}…" has more than 60 letters. — shorten it`,
    ],
    [
      "a fact called like a helper",
      "facts: {list: {value: 1}}\n",
      '2:9+4 reserved-id: A fact cannot be called "list": {{list}} means something else in a template. — name what it counts, e.g. list_share',
    ],
    [
      "a fact called like the row of each",
      `${data}each: {table: trade, as: row, id: year}\nfacts: {row: {value: 1}}\n`,
      '4:9+3 reserved-id: The fact "row" has the name that each: gives to its row (as: row). — rename one of them',
    ],
  ]);
});

describe("validateSheet says at the line what is wrong with tables:", () => {
  each([
    [
      "neither file nor rows",
      "data: {a: {missing: [x]}}\n",
      '2:8+1 no-value: The table "a" has no rows. — add file:, e.g. file: trade.csv, or rows:',
    ],
    [
      "both",
      "data: {a: {file: a.csv, rows: []}}\n",
      '2:25+4 two-values: The table "a" has both file: and rows:. — keep one of them',
    ],
    [
      "a delimiter without file",
      'data: {a: {rows: [], delimiter: ";"}}\n',
      "2:22+9 key-without-use: delimiter: has no meaning without file:. — delete the line",
    ],
    [
      "a cell that is neither number nor text",
      "data: {a: {rows: [{x: true}, {x: [1]}]}}\n",
      '2:23+4 wrong-value: "x" of data.a.rows.0 should be a number or a text; empty where it is missing, not true. — write "true" in quotes',
      '2:31+1 wrong-value: "x" of data.a.rows.1 should be a number or a text; empty where it is missing, not a list.',
    ],
    [
      "wrong columns",
      "data: {a: {file: a.csv, columns: {x: {digits: one, scale: -1, typ: number}}}}\n",
      '2:47+3 wrong-value: "digits" of data.a.columns.x should be a whole number from 0 to 12, not "one". — write digits, with a point before the decimals',
      '2:59+2 wrong-value: "scale" of data.a.columns.x should be a power of ten as a whole number from 0 to 15, e.g. 6 for millions, not -1.',
      '2:63+3 unknown-key: "typ" is no key of data.a.columns.x. — did you mean "type"?',
    ],
    [
      "tables to print of what is not there",
      `${data}tables:\n  a: {title: T}\n  b: {data: trad}\n  c: {data: trade, columns: [yeer], sort: -shar, caption: C, top: 0}\n`,
      '4:3+1 missing-key: The table "a" does not say what it shows. — add data: with the id of a table under data:',
      '5:13+4 unknown-table: There is no table "trad" under data:. — did you mean "trade"?',
      '6:30+4 unknown-column: The table "trade" has no column "yeer". — did you mean "year"?',
      '6:43+5 unknown-column: The table "trade" has no column "shar". — did you mean "share"?',
      '6:50+7 unknown-key: "caption" is no key of tables.c. — did you mean "title"?',
      '6:67+1 wrong-value: "top" of tables.c should be a whole number from 1, not 0.',
    ],
  ]);
});

describe("validateSheet says at the line what is wrong with units and sources:", () => {
  each([
    [
      "units that no language can say",
      "facts: {a: {value: 1, unit: '%'}, b: {value: 1, unit: usd}, c: {value: 1, unit: USS}, d: {value: 1, unit: percents}, e: {value: 1, unit: people}}\n",
      `2:29+3 unknown-unit: "%" is no unit that can be said. — did you mean "percent"?`,
      '2:55+3 unknown-unit: "usd" is no unit that can be said. — did you mean "USD"?',
      '2:81+3 unknown-unit: "USS" is no unit that can be said. — did you mean "USD"?',
      '2:107+8 unknown-unit: "percents" is no unit that can be said. — did you mean "percent"?',
      '2:138+6 unknown-unit: "people" is no unit that can be said. — use percent, percentage_point, a currency code such as USD, or a unit such as kilometer; a unit of your own is written into templates/units.<language>.yaml; a count has none: say what is counted in the label',
    ],
    [
      "of columns too",
      "data: {a: {file: a.csv, columns: {x: {unit: km}}}}\n",
      '2:45+2 unknown-unit: "km" is no unit that can be said. — did you mean "kilometer"?',
    ],
    [
      "sources that are not there",
      "sources: {report: {title: T}}\nfacts: {a: {value: 1, source: reprot}, b: {value: 1, source: [report, customs]}}\n",
      '3:31+6 unknown-source: There is no source "reprot" under sources:. — did you mean "report"?',
      '3:71+7 unknown-source: There is no source "customs" under sources:. — known: report',
    ],
    [
      "sources where there are none",
      "data: {a: {file: a.csv, source: x}}\n",
      '2:33+1 unknown-source: There is no source "x" under sources:. — add it under sources:',
    ],
  ]);
});

describe("validateSheet says at the line what is wrong with charts:", () => {
  each([
    [
      "a misspelt key",
      `${data}charts: {a: {mark: bar, data: {name: trade}, encodng: {}, sourc: x}}\n`,
      '3:46+7 unknown-key: "encodng" is no key of a Vega-Lite spec. — did you mean "encoding"?',
      '3:59+5 unknown-key: "sourc" is no key of a Vega-Lite spec. — did you mean "source"?',
    ],
    [
      "a subtitle beside the title",
      `charts: {a: {mark: bar, subtitle: S}}\n`,
      '2:25+8 unknown-key: "subtitle" is no key of a Vega-Lite spec. — write title: {text: …, subtitle: …}',
    ],
    [
      "nothing to draw",
      "charts: {a: {title: T}}\n",
      '2:10+1 no-chart: The chart "a" draws nothing. — add mark: and encoding:, or the file: of a spec',
    ],
    [
      "a spec beside its file",
      "charts: {a: {file: a.vl.json, mark: bar}}\n",
      '2:31+4 key-without-use: "mark" cannot stand beside file:, which holds the whole spec. — write it in the file',
    ],
    [
      "tables that are not there, wherever they are named",
      `${data}charts:\n  a: {data: trade, mark: bar}\n  b: {layer: [{data: {name: trad}, mark: bar, transform: [{lookup: x, from: {data: {name: rades}}}]}]}\n`,
      '4:13+5 wrong-value: data: of a chart is a mapping, not "trade". — write data: {name: trade}',
      '5:29+4 unknown-table: There is no table "trad" under data:. — did you mean "trade"?',
      '5:91+5 unknown-table: There is no table "rades" under data:. — did you mean "trade"?',
    ],
    [
      "a filter by a column that its table lacks",
      `${data}charts: {a: {mark: bar, data: {name: trade}, where: {yaer: 2015}}}\n`,
      '3:54+4 unknown-column: The table "trade" has no column "yaer". — did you mean "year"?',
    ],
  ]);
});

describe("what is left of a sheet with mistakes", () => {
  test("lacks the entries that lost what they are about, and keeps those that lost less", () => {
    const {checked} = check(`${data}facts:
  lost_value: {value: [1]}
  misspelt_value: {valeu: 1}
  two: {value: 1, formula: a}
  unknown_table: {from: tarde.share}
  kept_unit: {value: 1, unit: percnt}
  kept_key: {value: 1, colour: red}
  kept_source: {value: 1, source: nowhere}
  good: {value: 1}
`);
    expect(checked?.sound).toBe(false);
    expect(Object.keys(checked?.spec.facts ?? {})).toEqual(["kept_unit", "kept_key", "kept_source", "good"]);
    expect([...(checked?.known.facts ?? [])]).toHaveLength(8);
    expect(checked?.spec.facts?.["kept_key"]).toEqual({value: 1});
  });

  test("lacks a table with a bad cell: what is worked out of the others would be wrong", () => {
    const {checked} = check("data: {a: {rows: [{x: true, y: 1}]}, b: {rows: [{x: 1}]}}\n");
    expect(Object.keys(checked?.spec.data ?? {})).toEqual(["b"]);
  });

  test("is nothing where the file is no mapping", () => {
    const problems: Problem[] = [];
    const yaml = parseYaml("- a\n", "a.yaml", (problem) => problems.push(problem));
    expect(yaml && validateSheet(yaml, (problem) => problems.push(problem))).toBeUndefined();
    expect(problems.map(sayBriefly)).toEqual([
      "1:1 wrong-type: This is no fact sheet: it should be a mapping of keys to values. — write each key on a line of its own, with a colon and a space after it",
    ]);
  });
});

test("validateSheet says nothing twice of what reading the file found already", () =>
  expect(
    check("facts: {a: {value: .nan}, b: {value: 1, digits: 0x99}, c: {value: *x}}\n").problems.map(
      (problem) => problem.split(": ")[0],
    ),
  ).toEqual(["2:20+4 not-finite", "2:49+4 number-form", "2:67+2 unknown-alias"]));

test("validateSheet takes a misspelt key for the one that was meant, and says no more of it", () =>
  expect(
    check(
      "publisehd: 2017-08-11\ndat: {trade: {rosw: [{x: 1}]}}\nfacts: {a: {from: trade.x}}\n".replace(
        /^/u,
        "published:\n",
      ),
    ).problems.map((problem) => problem.split(" — ")[1]),
  ).toEqual(["fill it in, or delete the line", 'did you mean "published"?', 'did you mean "data"?']));

test("validateSheet tells problems in the order of their lines", () => {
  const {problems} = check("tables: {a: {}}\nsources: {b: {}}\nfacts: {c: {}}\nheadline: x\n");
  expect(problems.map((problem) => Number(problem.split(":")[0]))).toEqual([2, 3, 4, 5]);
});
