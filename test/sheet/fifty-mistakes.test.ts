import {expect, test} from "vitest";
import type {Problem} from "../../pipeline/model/problem.ts";
import {readSheet} from "../../pipeline/sheet/read.ts";
import {memoryFiles} from "./memory-files.ts";

// Each mistake is marked at the end of its line with the code that it must be reported under.
const sheet = `
template: International Cooperation        # ! wrong-value
published: 2017-02-30                      # ! wrong-value
langauges: [en, zh]                        # ! unknown-key
sources:
  report: {title: Report, yaer: 2017}      # ! unknown-key
  empty: {publisher: Somebody}             # ! missing-key
  Report2: {title: Second}                 # ! id-form
  web: {title: Web, url: "javascript:x"}   # ! wrong-value
data:
  trade:
    file: trade.csv
    columns:
      share: {unit: precent, digits: 1}    # ! unknown-unit
      shaer: {label: Share}                # ! unknown-column
      usd: {unit: USD, scale: 6}
  gone: {file: gone.csv}                   # ! file-missing
  away: {file: ../../away.csv}             # ! file-outside
  excel: {file: trade.xls}                 # ! table-format
  both: {file: trade.csv, rows: []}        # ! two-values
  bare: {missing: [".."]}                  # ! no-value
  small: {rows: [{name: a, n: 1}, {name: b, n: "2"}]}
facts:
  leader_visits: {label: Visits, value: 26}
  leader_visits: {value: 27}               # ! duplicate-key
  Letters: {value: 270}                    # ! id-form
  chart: {value: 3}                        # ! reserved-id
  nothing: {label: Nothing}                # ! no-value
  twice: {value: 1, formula: leader_visits} # ! two-values
  half: {low: 3}                           # ! half-range
  turned: {low: 5, high: 3}                # ! range-order
  comma: {value: "25.7%"}
  grouped: {value: 1,234}                  # ! unknown-key
  percent: {value: 25.7%}                  # ! wrong-number
  big: {value: 1e3}                        # ! plain-number
  infinite: {value: .inf}                  # ! not-finite
  digits: {value: 3, digits: one}          # ! wrong-value
  many_digits: {value: 3, digits: 13}      # ! wrong-value
  bound: {value: 3, bound: above}          # ! wrong-value
  source: {value: 3, source: reprot}       # ! unknown-source
  when: {value: 3, period: 2017-13}        # ! wrong-value
  where: {value: 3, where: {year: 2015}}   # ! key-without-use
  no_table: {from: trede.share}            # ! unknown-table
  no_column: {from: trade.sahre, where: {year: 2015}} # ! unknown-column
  no_row: {from: trade.share, where: {year: 1999}}    # ! no-row
  many_rows: {from: trade.usd}             # ! many-rows
  no_where: {from: trade.usd, where: {yaer: 2015}}    # ! unknown-column
  no_kind: {from: small.n, aggregate: median}         # ! wrong-value
  no_date: {from: small.name, at: latest}  # ! no-date-column
  no_subject: {from: trade.usd, where: {year: $country.year}} # ! unknown-subject
  circle: {formula: around + 1}            # ! formula-cycle
  around: {formula: circle - 1}
  misspelt: {formula: leader_visit + 1}    # ! unknown-fact
  broken: {formula: (leader_visits + 1}    # ! formula
  clock: {formula: now()}                  # ! formula
  zero: {formula: leader_visits / 0}       # ! formula-value
  text: {formula: leader_visits + word_of}  # ! formula-value
  word_of: {value: Asia}
  usd: {from: trade.usd, where: {year: 2016}}
  yuan: {value: 3, unit: CNY, scale: 6}
  sum: {formula: usd + yuan}               # ! unit-mismatch
charts:
  empty: {title: Nothing}                  # ! no-chart
  lost: {file: lost.vl.json}               # ! file-missing
  wrong: {mark: bar, data: {name: trode}}  # ! unknown-table
tables:
  none: {columns: [year]}                  # ! missing-key
  shares: {data: trade, columns: [year, shares]} # ! unknown-column
  sorted: {data: trade, sort: -yaer}       # ! unknown-column
  top: {data: trade, top: 0}               # ! wrong-value
  typo: {data: trade, tpo: 3}              # ! unknown-key
`;
const trade = 'year,share,usd\n2014,..,100\n2015,"25,4",110\n2016,25.7,120\n2017,26.0%,130\n';
const inFiles = [
  "trade.csv:2:6 cell-type",
  "trade.csv:3:6 cell-type",
  "trade.csv:5:6 cell-type",
  "a.yaml:22:48 cell-type",
];

test("a sheet with more than fifty mistakes gives them all in one run, each once, at its line", () => {
  const problems: Problem[] = [];
  const briefings = readSheet("data/a.yaml", memoryFiles({"data/a.yaml": sheet, "data/trade.csv": trade}), (problem) =>
    problems.push(problem),
  );
  const planted = sheet.split("\n").flatMap((line, index) => {
    const code = /# ! (.+)$/.exec(line)?.[1];
    return code === undefined ? [] : [`a.yaml:${index + 1} ${code}`];
  });
  const inCells = problems.filter(({code}) => code === "cell-type");
  const others = problems.filter(({code}) => code !== "cell-type");
  expect(briefings).toEqual([]);
  expect(others.map(({place, code}) => `a.yaml:${place?.line} ${code}`).toSorted()).toEqual(planted.toSorted());
  expect(
    inCells.map(({place, code}) => `${place?.file.replace("data/", "")}:${place?.line}:${place?.column} ${code}`),
  ).toEqual(inFiles);
  expect(planted.length + inFiles.length).toBeGreaterThanOrEqual(50);
  expect(problems.every(({severity, message}) => severity === "error" && message.endsWith("."))).toBe(true);
});
