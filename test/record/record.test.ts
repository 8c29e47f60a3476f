import {describe, expect, it} from "vitest";
import type {Fact, FactStatus} from "../../pipeline/model/fact.ts";
import type {Problem} from "../../pipeline/model/problem.ts";
import type {EditionTrace, Release, SheetRecord} from "../../pipeline/model/record.ts";
import type {Table} from "../../pipeline/model/table.ts";
import {checkReleasedTables} from "../../pipeline/record/check-tables.ts";
import {compareTables} from "../../pipeline/record/compare-tables.ts";
import {checkReleased} from "../../pipeline/record/check-released.ts";
import {compareSnapshots} from "../../pipeline/record/compare.ts";
import {readRecord} from "../../pipeline/record/read.ts";
import {takeBriefing, takeRecord} from "../../pipeline/record/take.ts";
import {writeRecord} from "../../pipeline/record/write.ts";
import {memoryFiles} from "../sheet/memory-files.ts";

function trace(value: string, shown = value, more: Partial<EditionTrace> = {}): EditionTrace {
  const figure = {
    id: "letters",
    value,
    unit: null,
    period: "2017-05",
    sources: ["report"],
    sentence: `${shown} letters were signed.`,
  };
  return {
    figures: [
      {...figure, shown, at: {file: "en.md.hbs", line: 7, column: 1}},
      {...figure, shown: `over ${shown}`, at: {file: "en.md.hbs", line: 3, column: 1}},
      {...figure, shown, at: {file: "en.md.hbs", line: 3, column: 1}},
    ],
    claims: [{expression: "letters > 250", at: {file: "en.md.hbs", line: 9, column: 1}}],
    tables: [],
    charts: {b: "2", a: "1"},
    words: value,
    ...more,
  };
}

const FIRST = takeRecord("2017-08-11", {trade: takeBriefing({zh: trace("270", "270份"), en: trace("270")})}, undefined);

describe("the record of a release", () => {
  it("is read back as it was written, whatever the figures look like", () => {
    const odd = {trade: takeBriefing({en: trace('#: "\\\n\u2028', "- yes"), ar: trace("270", "٢٧٠")})};
    for (const record of [FIRST, takeRecord("2017-08-11", odd, undefined)]) {
      const problems: Problem[] = [];
      const files = memoryFiles({"data/trade.record.yaml": writeRecord("trade", record)});
      expect(readRecord("data/trade.yaml", files, (problem) => problems.push(problem))).toEqual(record);
      expect(problems).toEqual([]);
    }
  });

  it("has a line for each thing that can change, in one order", () => {
    expect(writeRecord("trade", FIRST)).toBe(`\
# What trade said when it was last released. Written by factpress release; commit it, and do not edit it.
release: 1
published: "2017-08-11"
briefings:
  trade:
    figures:
      letters:
        value: "270"
        unit: null
        period: "2017-05"
        sources: [report]
        shown:
          en: ["270", "over 270"]
          zh: ["270份", "over 270份"]
    editions:
      en:
        words: "270"
        claims:
          - "letters > 250"
        charts:
          a: "1"
          b: "2"
      zh:
        words: "270"
        claims:
          - "letters > 250"
        charts:
          a: "1"
          b: "2"
`);
  });

  it("gets the next number when something is new, and keeps its own when nothing is", () => {
    const again = {trade: takeBriefing({en: trace("270"), zh: trace("270", "270份")})};
    expect(takeRecord("2017-08-11", again, FIRST).release).toBe(1);
    expect(takeRecord("2017-09-01", again, FIRST).release).toBe(2);
    expect(takeRecord("2017-08-11", {trade: takeBriefing({en: trace("271")})}, FIRST).release).toBe(2);
  });

  it.each(["release: one\n", "{", "release: 1\npublished: 2017-08-11\nbriefings: {trade: {}}\n", ""])(
    "says that it is damaged: %j",
    (text) => {
      const problems: Problem[] = [];
      const files = memoryFiles({"data/trade.record.yaml": text});
      expect(readRecord("data/trade.yaml", files, (problem) => problems.push(problem))).toBeUndefined();
      expect(problems.map(({code, place}) => [code, place?.file])).toEqual([
        ["damaged-record", "data/trade.record.yaml"],
      ]);
    },
  );
});

function states(from: SheetRecord["briefings"], to: SheetRecord["briefings"]): readonly string[] {
  const changes = compareSnapshots({name: "a", briefings: from}, {name: "b", briefings: to});
  return changes.map(({id, state}) => `${id} ${state}`);
}

function withoutUnits(figures: Release["figures"]): Release["figures"] {
  return Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, {...figure, unit: undefined}]));
}

describe("a record with the marks of a merge", () => {
  it("is named at the line of the first", () => {
    const lines = writeRecord("trade", FIRST).split("\n");
    const text = [
      ...lines.slice(0, 6),
      "<<<<<<< HEAD",
      lines[6],
      "=======",
      lines[6],
      ">>>>>>> may",
      ...lines.slice(7),
    ];
    const problems: Problem[] = [];
    const files = memoryFiles({"data/trade.record.yaml": text.join("\n")});
    expect(readRecord("data/trade.yaml", files, (problem) => problems.push(problem))).toBeUndefined();
    expect(problems.map(({code, place}) => [code, place?.file, place?.line])).toEqual([
      ["merge-conflict", "data/trade.record.yaml", 7],
    ]);
  });
});

describe("what moved", () => {
  const before = {name: "release 1", briefings: FIRST.briefings};

  it("is nothing where nothing did", () => {
    const same = takeBriefing({en: trace("270"), zh: trace("270", "270份")});
    expect(compareSnapshots(before, {name: "today", briefings: {trade: same}})).toEqual([]);
  });

  it("is told by figure, claim, edition and chart, with the lines that say the figure", () => {
    const now = takeBriefing({
      en: trace("240", "240", {claims: [], charts: {a: "1", b: "9"}}),
      zh: trace("240", "240份", {words: "270"}),
    });
    const [changes] = compareSnapshots(before, {name: "today", briefings: {trade: now}});
    expect(changes).toMatchObject({
      id: "trade",
      state: "changed",
      claims: [{lang: "en", expression: "letters > 250", said: false}],
      rewritten: ["en"],
      redrawn: [{chart: "b", langs: ["en"]}],
    });
    expect(changes?.figures).toMatchObject([{id: "letters", before: {value: "270"}, after: {value: "240"}}]);
    expect(changes?.figures[0]?.printed.map(({lang, line}) => [lang, line])).toEqual([
      ["en", 3],
      ["en", 7],
      ["zh", 3],
      ["zh", 7],
    ]);
  });

  it("is told of a unit, but not where one side says none", () => {
    const [count, tonnes] = [null, "tonne"].map((unit) =>
      takeBriefing({en: trace("270", "270", {figures: trace("270").figures.map((figure) => ({...figure, unit}))})}),
    );
    const moved = (from: typeof count, to: typeof count): readonly (string | undefined)[] =>
      compareSnapshots(
        {name: "a", briefings: from ? {trade: from} : {}},
        {name: "b", briefings: to ? {trade: to} : {}},
      ).flatMap(({figures}) => figures.map(({id}) => id));
    expect(moved(count, tonnes)).toEqual(["letters"]);
    expect(moved(count && {...count, figures: withoutUnits(count.figures)}, tonnes)).toEqual([]);
  });

  it("knows a fact by its new name", () => {
    const renamed = {...trace("270"), figures: trace("270").figures.map((figure) => ({...figure, id: "intents"}))};
    const one = takeBriefing({en: trace("270")});
    const [changes] = compareSnapshots(
      {name: "before", briefings: {trade: one}},
      {name: "now", briefings: {trade: takeBriefing({en: renamed})}},
    );
    expect(changes?.figures.map(({id, was}) => [id, was])).toEqual([["intents", "letters"]]);
  });

  it("knows briefings that are new and gone", () => {
    expect(states(FIRST.briefings, {})).toEqual(["trade gone"]);
    expect(states({}, FIRST.briefings)).toEqual(["trade new"]);
  });
});

describe("a released figure", () => {
  const released: Release = {number: 3, published: "2017-08-11", figures: FIRST.briefings["trade"]?.figures ?? {}};
  const at = {file: "data/trade.yaml", line: 12, column: 3};

  function fact(id: string, value: string, more: Partial<Fact> = {}): Fact {
    return {
      id,
      type: "number",
      value: {kind: "number", value},
      sources: [],
      period: "2017-05",
      operands: [],
      at,
      ...more,
    };
  }

  function check(
    facts: readonly Fact[],
    {published = "2017-08-11", corrects = [] as readonly string[], of = released} = {},
  ): readonly string[] {
    const problems: Problem[] = [];
    const corrections = [{date: "2017-08-11", facts: corrects, text: "x", at}];
    const briefing = {published, released: of, corrections, facts: new Map(facts.map((some) => [some.id, some]))};
    checkReleased(briefing, (problem) => problems.push(problem));
    return problems.map(({code, place, message}) => `${place?.line} ${code}: ${message}`);
  }

  it("does not change in silence", () => {
    expect(check([fact("letters", "271")])).toEqual([
      '12 silent-change: The fact "letters" was released as 270 (release 3) and is now 271.',
    ]);
  });

  it("is another one in another unit or scale, and the same one in other words for both", () => {
    expect(check([fact("letters", "270", {unit: "tonne"})])).toEqual([
      '12 silent-change: The fact "letters" was released as 270 (release 3) and is now 270 tonne.',
    ]);
    expect(check([fact("letters", "270", {scale: 3})])).toEqual([
      '12 silent-change: The fact "letters" was released as 270 (release 3) and is now 270 × 10^3.',
    ]);
    expect(check([fact("letters", "0.27", {scale: 3})])).toEqual([]);
  });

  it("is held against its number alone by a record that says neither unit nor scale", () => {
    const of = {...released, figures: withoutUnits(released.figures)};
    expect(check([fact("letters", "270", {unit: "tonne", scale: 3})], {of})).toEqual([]);
    expect(check([fact("letters", "271", {unit: "tonne", scale: 3})], {of})).toEqual([
      '12 silent-change: The fact "letters" was released as 270 (release 3) and is now 271.',
    ]);
  });

  it.each<[string, Parameters<typeof check>]>([
    ["has not changed", [[fact("letters", "270")]]],
    ["is said to be revised", [[fact("letters", "271", {status: "revised"})]]],
    ["is corrected", [[fact("letters", "271")], {corrects: ["letters"]}]],
    ["speaks of another period", [[fact("letters", "271", {period: "2017-06"})]]],
    ["is gone", [[]]],
  ])("may stand where it %s", (_, given) => {
    expect(check(...given)).toEqual([]);
  });

  it("without a period may change in an edition of a later date alone", () => {
    const {period: _, ...letters} = fact("letters", "271");
    expect(check([letters], {published: "2017-09-01"})).toEqual([]);
    expect(check([letters])).toHaveLength(1);
  });

  it("is told of once, not again for each figure that is worked out from it", () => {
    const figure = {value: "135", period: "2017-05", sources: [], shown: {}};
    const of = {...released, figures: {...released.figures, half: figure}};
    const facts = [fact("half", "135.5", {operands: ["letters"]}), fact("letters", "271")];
    expect(check(facts, {of})).toHaveLength(1);
    expect(check(facts, {of, corrects: ["letters"]})).toEqual([]);
  });
});

const print = (rows: readonly (readonly string[])[]) => [
  {view: "shares", columns: ["year", "share"], rows, at: {file: "en.md.hbs", line: 9, column: 1}},
];

describe("a cell of a released table", () => {
  const at = {file: "data/yearly.csv", line: 3, column: 1};
  const OLD = [
    ["2016", "25.7"],
    ["2015", "25.4"],
  ];
  const NEW = [
    ["2016", "25.7"],
    ["2015", "25.2"],
  ];

  function check(
    rows: readonly (readonly string[])[],
    more: {
      status?: FactStatus;
      row?: FactStatus;
      corrects?: readonly string[];
      facts?: readonly Fact[];
      undated?: true;
    } = {},
    published = "2017-08-11",
  ): readonly string[] {
    const problems: Problem[] = [];
    const year = {name: "year", type: more.undated ? ("text" as const) : ("date" as const)};
    const share = {name: "share", type: "number" as const, ...(more.status && {status: more.status})};
    const table: Table = {
      id: "trade",
      columns: [year, share],
      rows: rows.map(([first, second]) => ({
        cells: {year: first, share: second},
        ...(more.row && {status: more.row}),
        at,
      })),
      sources: [],
      at,
    };
    checkReleasedTables(
      print(rows),
      {
        published,
        facts: new Map((more.facts ?? []).map((some) => [some.id, some])),
        tables: new Map([["trade", table]]),
        views: new Map([["shares", {id: "shares", data: "trade", sources: [], at}]]),
        corrections: [{date: "2017-08-11", facts: more.corrects ?? [], text: "x", at}],
        released: {
          number: 3,
          published: "2017-08-11",
          figures: {share_2015: {value: "25.4", sources: [], shown: {}}},
          tables: {shares: {columns: ["year", "share"], rows: OLD}},
        },
      },
      (problem) => problems.push(problem),
    );
    return problems.map(({code, place, message}) => `${place?.line} ${code}: ${message}`);
  }

  it("does not change in silence", () => {
    expect(check(NEW)).toEqual([
      '3 silent-change: The table "shares" was released with 25.4 for "share" in the row 2015 (release 3), and now has 25.2.',
    ]);
  });

  it.each<[string, Parameters<typeof check>]>([
    ["has not changed", [OLD]],
    ["stands in another order", [OLD.toReversed()]],
    ["has a new row beside it", [[["2017", "26"], ...OLD]]],
    ["is in a revised column", [NEW, {status: "revised"}]],
    ["is in a revised row", [NEW, {row: "revised"}]],
    ["is corrected by its column", [NEW, {corrects: ["trade.share"]}]],
    ["is in a row without a date, in an edition of a later one", [NEW, {undated: true}, "2018-08-11"]],
    [
      "is told of by the fact that reads it",
      [
        NEW,
        {
          facts: [
            {
              id: "share_2015",
              type: "number",
              value: {kind: "number", value: "25.2"},
              sources: [],
              operands: [],
              at,
            },
          ],
        },
      ],
    ],
  ])("may stand where it %s", (_, given) => {
    expect(check(...given)).toEqual([]);
  });
});

const table = (columns: readonly string[], ...rows: readonly (readonly (string | null)[])[]) => ({columns, rows});

describe("printed tables that moved", () => {
  it("are told cell by cell, by what their rows begin with", () => {
    const before = table(["country", "year", "share"], ["VN", "2015", "1"], ["VN", "2016", "2"], ["TH", "2016", "3"]);
    const after = table(["country", "year", "share"], ["TH", "2016", "3"], ["VN", "2016", null], ["MY", "2016", "9"]);
    expect(compareTables({trade: before, old: before}, {trade: after})).toEqual([
      {table: "old", state: "gone", rows: [], gone: [], cells: []},
      {
        table: "trade",
        state: "changed",
        rows: ["MY, 2016"],
        gone: ["VN, 2015"],
        cells: [{row: "VN, 2016", column: "share", before: "2", after: null}],
      },
    ]);
  });

  it("are compared row by row where nothing tells rows apart", () => {
    const before = table(["share"], ["1"], ["1"]);
    expect(compareTables({trade: before}, {trade: table(["share"], ["1"], ["2"])})).toMatchObject([
      {cells: [{row: "row 2", column: "share", before: "1", after: "2"}]},
    ]);
  });
});
