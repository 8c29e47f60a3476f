import {describe, expect, test} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {readSheet} from "../../pipeline/sheet/read.ts";
import {memoryFiles, readAs} from "./memory-files.ts";

const profiles = `published: 2017-08-11
each: {table: countries, as: country, id: iso3}
data:
  countries: {file: countries.csv, columns: {area: {digits: 1}}}
  gap: {file: gap.csv}
facts:
  life: {from: gap.life, where: {iso3: $country.iso3}, at: latest}
  life_before: {from: gap.life, where: {iso3: $country.iso3, year: 1955}}
  change: {formula: life - life_before + country.area * 0}
charts:
  line: {mark: line, data: {name: gap}, where: {iso3: $country.iso3}}
tables:
  all: {data: gap, where: {iso3: $country.iso3}}
`;
const beside = {
  "countries.csv": "iso3,name,area\nVNM,Vietnam,1.5\nKAZ,Kazakhstan,\n",
  "gap.csv": "iso3,year,life\nVNM,1955,42.9\nVNM,2005,74.25\nKAZ,1955,55\nKAZ,2005,66\n",
};

describe("readSheet", () => {
  test("gives one briefing named after the sheet, with its template, languages and sources", () => {
    const {briefings, problems} = readAs(
      "published: 2017-08-11\nlanguages: [en, zh]\nsources: {report: {title: R, year: 2017, page: 14}}\nfacts: {b: {value: 2, source: report}, a: {formula: b}}\n",
    );
    expect(problems).toEqual([]);
    expect(briefings).toMatchObject([
      {id: "a", sheet: "a", file: "data/a.yaml", template: "a", published: "2017-08-11", languages: ["en", "zh"]},
    ]);
    expect([...(briefings[0]?.facts.keys() ?? [])]).toEqual(["b", "a"]);
    expect(briefings[0]?.sources.get("report")).toMatchObject({title: "R", year: "2017", page: "14"});
  });

  test("gives a briefing for each row, its own row filled into facts, charts and tables", () => {
    const {briefings, problems} = readAs(profiles, beside);
    expect(problems).toEqual([]);
    expect(briefings.map(({id}) => id)).toEqual(["a-vnm", "a-kaz"]);
    const [vietnam, kazakhstan] = briefings;
    expect(vietnam?.facts.get("life")).toMatchObject({value: {value: "74.25"}, period: "2005", digits: 2});
    expect(vietnam?.facts.get("change")).toMatchObject({value: {value: "31.35"}});
    expect(vietnam?.subject?.name).toBe("country");
    expect(vietnam?.subject?.row.get("name")).toMatchObject({
      id: "country.name",
      value: {kind: "text", text: "Vietnam"},
    });
    expect(vietnam?.charts.get("line")).toMatchObject({
      where: {iso3: "VNM"},
      spec: {mark: "line", data: {name: "gap"}},
    });
    expect(vietnam?.views.get("all")).toMatchObject({where: {iso3: "VNM"}});
    expect(kazakhstan?.facts.get("change")).toMatchObject({
      value: {kind: "missing", why: expect.stringContaining("country.area is missing")},
    });
  });

  test("leaves out the one row that brings an error about, and names it", () => {
    const problems: Problem[] = [];
    const files = memoryFiles({
      "data/a.yaml": profiles,
      "data/countries.csv": "iso3,name,area\nVNM,Vietnam,1\nXYZ,Nowhere,2\n",
      "data/gap.csv": beside["gap.csv"],
    });
    const briefings = readSheet("data/a.yaml", files, (problem) => problems.push(problem));
    expect(briefings.map(({id}) => id)).toEqual(["a-vnm"]);
    expect(problems).toMatchObject([
      {
        code: "no-row",
        message: 'No row of the table "gap" holds iso3 XYZ.',
        place: {line: 7},
        related: [{message: "in the briefing a-xyz", place: {file: "data/countries.csv", line: 3}}],
      },
      {code: "no-row", place: {line: 8}},
      {code: "no-row", place: {line: 13}},
    ]);
  });

  test("reports once what is wrong for every row, and gives no briefing", () => {
    const {briefings, problems} = readAs(profiles.replace("life -", "lief -"), beside);
    expect(briefings).toEqual([]);
    expect(problems).toEqual(['a.yaml:9:21 unknown-fact: There is no fact "lief". — did you mean "life"?']);
  });

  test.each([
    ["iso3\nVNM\nvnm\n", 'countries.csv:3:1 briefing-id: Two rows name the briefing "a-vnm".'],
    ["iso3\nVNM\n越南\n", 'countries.csv:3:1 briefing-id: "越南" cannot name a briefing'],
    ["iso3\n../x\n", 'countries.csv:2:1 briefing-id: "../x" cannot name a briefing'],
    ["iso3,name\nVNM,a\n,b\n", 'countries.csv:3:1 missing-cell: This row has no "iso3"'],
    [
      "iso,name\nVNM,a\n",
      'a.yaml:2:43 unknown-column: The table "countries" has no column "iso3". — did you mean "iso"?',
    ],
  ])("each: over %j is an error", (countries, problem) => {
    const {problems} = readAs(profiles, {...beside, "countries.csv": countries});
    expect(problems.some((line) => line.startsWith(problem))).toBe(true);
  });

  test("a chart's file is read, and every place of it known", () => {
    const {briefings, problems} = readAs(
      "published: 2017-08-11\ncharts: {c: {file: c.vl.json, note: N, credit: C}}\n",
      {"c.vl.json": '{\n  "mark": "bar",\n  "encoding": {"x": {"field": "year"}}\n}\n'},
    );
    expect(problems).toEqual([]);
    const chart = briefings[0]?.charts.get("c");
    expect(chart).toMatchObject({file: "data/c.vl.json", note: "N", credit: "C", sources: [], at: {line: 2}});
    expect(chart?.spec).toEqual({mark: "bar", encoding: {x: {field: "year"}}});
    expect(chart?.placeOf(["encoding", "x", "field"])).toMatchObject({file: "data/c.vl.json", line: 3, column: 31});
  });

  test("a chart in the sheet keeps Vega-Lite's keys alone, and knows its places", () => {
    const {briefings} = readAs(
      "published: 2017-08-11\nsources: {r: {title: R}}\ncharts:\n  c:\n    mark: bar\n    data: {values: [{a: 1}]}\n    source: r\n    where: {a: 1.0}\n",
    );
    const chart = briefings[0]?.charts.get("c");
    expect(chart?.spec).toEqual({mark: "bar", data: {values: [{a: 1}]}});
    expect(chart).toMatchObject({where: {a: "1"}, sources: ["r"], file: "data/a.yaml"});
    expect(chart?.placeOf(["mark"])).toMatchObject({file: "data/a.yaml", line: 5});
  });

  test("a cell of the row within a longer text of a chart is an error, since only a whole value is filled in", () => {
    expect(readTitle("$ward.id")).toEqual([]);
    expect(readTitle("Beds of $ward.id")).toEqual([
      "a.yaml:8:12 unknown-subject: $ward.id stands inside a longer text, where it is not filled in. — write {{ward.id}}",
    ]);
    expect(readTitle(`"datum.id === '$ward.id'"`)).toEqual([
      "a.yaml:8:12 unknown-subject: $ward.id stands inside a longer text, where it is not filled in. — compare it as a value of its own, e.g. {field: id, equal: $ward.id}",
    ]);
  });

  test("a table to print has its data's sources, unless it names its own", () => {
    const {briefings} = readAs(
      "published: 2017-08-11\nsources: {r: {title: R}, s: {title: S}}\ndata: {t: {rows: [{a: 1}], source: r}}\ntables: {u: {data: t, title: T}, v: {data: t, source: s}}\n",
    );
    expect(briefings[0]?.views.get("u")).toMatchObject({data: "t", title: "T", sources: ["r"]});
    expect(briefings[0]?.views.get("v")).toMatchObject({sources: ["s"]});
  });

  test.each([
    [
      "tables: {v: {data: t, columns: [year, shaer]}}",
      'a.yaml:3:39 unknown-column: The table "t" has no column "shaer".',
    ],
    ["tables: {v: {data: t, sort: -yaer}}", 'a.yaml:3:29 unknown-column: The table "t" has no column "yaer".'],
    ["tables: {v: {data: t, where: {yaer: 1}}}", 'a.yaml:3:31 unknown-column: The table "t" has no column "yaer".'],
    ["tables: {v: {data: t, where: {year: 1999}}}", 'a.yaml:3:10 no-row: The table "v" has no rows to show.'],
    ["charts: {c: {file: c.json}}", "a.yaml:3:20 file-missing: There is no file data/c.json."],
    ["charts: {c: {file: list.json}}", "list.json:1:1 no-chart: A chart's file holds one Vega-Lite spec."],
  ])("%s is an error", (line, problem) => {
    const {briefings, problems} = readAs(`published: 2017-08-11\ndata: {t: {file: t.csv}}\n${line}\n`, {
      "t.csv": "year,share\n2015,25.4\n",
      "list.json": "[1]",
    });
    expect(briefings).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(problem)).toBe(true);
  });

  test("a sheet that is not there, or cannot name a briefing, is an error", () => {
    const problems: Problem[] = [];
    expect(readSheet("data/x.yaml", memoryFiles({}), (problem) => problems.push(problem))).toEqual([]);
    readSheet("data/Über uns.yaml", memoryFiles({"data/Über uns.yaml": "published: 2017-08-11\n"}), (problem) =>
      problems.push(problem),
    );
    expect(problems.map(({code}) => code)).toEqual(["file-missing", "sheet-name"]);
  });
});

/** What is wrong with the title of a chart in a briefing of one ward. */
function readTitle(title: string): readonly string[] {
  return readAs(`published: 2017-08-11
data: {t: {rows: [{id: a, n: 1}]}}
each: {table: t, as: ward, id: id}
charts:
  c:
    mark: bar
    data: {name: t}
    title: ${title}
`).problems;
}
