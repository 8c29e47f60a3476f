import {execFileSync} from "node:child_process";
import {join} from "node:path";
import process from "node:process";
import {expect, test} from "vitest";
import {readAs} from "../sheet/memory-files.ts";
import {fencedBlocks, pageNamed, ROOT} from "./pages.ts";

test("the tables of docs/fact-sheet.md are what the schema says", () => {
  const script = join(ROOT, "scripts/write-reference.mjs");
  const run = (): string => execFileSync(process.execPath, [script, "--check"], {encoding: "utf8", stdio: "pipe"});
  expect(run).not.toThrow();
});

test("the examples of docs/fact-sheet.md make a sheet without a fault", () => {
  const parts = fencedBlocks(pageNamed("docs/fact-sheet.md"))
    .filter(({text}) => /^(?:sources|data|facts|charts|tables|checks):$/m.test(text) && !text.includes("max_age"))
    .map(({text}) => text);
  const trade = "year,share\n2015,25.4\n2016,25.7\n2017,..\n";
  const {briefings, problems} = readAs(`published: 2017-08-11\n${parts.join("")}`, {"trade.csv": trade});
  expect(problems).toEqual([]);
  expect(briefings).toHaveLength(1);
});

test("the facts of docs/fact-sheet.md that say which row they mean are without a fault", () => {
  const facts = fencedBlocks(pageNamed("docs/fact-sheet.md")).find(({text}) => text.includes("at: latest - 1y"));
  const table = "data:\n  trade: {file: trade.csv, columns: {country: {type: country}}}";
  const rows = ["VNM", "THA", "MYS", "LAO", "KHM", "SGP"].flatMap((code, index) => [
    `2015,${code},${20 + index}`,
    `2016,${code},${30 - index}`,
  ]);
  const trade = `year,country,exports\n${rows.join("\n")}\n`;
  const {problems} = readAs(`published: 2017-08-11\n${table}\nfacts:\n${facts?.text}`, {"trade.csv": trade});
  expect(problems).toEqual([]);
});

test("the guards and checks of docs/fact-sheet.md hold", () => {
  const guards = fencedBlocks(pageNamed("docs/fact-sheet.md")).find(({text}) => text.includes("max_age"));
  const {problems} = readAs(`published: 2017-08-11\n${guards?.text}`, {
    "trade.csv": "year,exports,imports\n2015,30,12\n2016,32,14\n",
    "partners.csv": "year,partner,share\n2015,a,60\n2015,b,40\n2016,a,33.3\n2016,b,33.3\n2016,c,33.3\n",
  });
  expect(problems).toEqual([]);
});
