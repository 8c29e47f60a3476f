import {describe, expect, it} from "vitest";
import {readAs} from "./memory-files.ts";

const ROWS = "country,exports\nChina,10.4\nLaos,2.3\nChad,1.1\n";

function read(csv: string, fact = "aggregate: sum"): readonly string[] {
  const sheet = `published: 2017-08-11\ndata: {t: {file: t.csv}}\nfacts: {all: {from: t.exports, ${fact}}}\n`;
  return readAs(sheet, {"t.csv": csv}).problems;
}

describe("a total among the rows that are taken together", () => {
  it.each(["Total", "Total, all countries", "Итого", "合计", "المجموع"])("%s is told", (name) => {
    expect(read(`${ROWS}"${name}",13.9\n`)).toEqual([
      `a.yaml:3:43 total-row: The row "${name}" of the table "t" is the sum of the others, and the sum takes it for one more of them. — take the row out of the file, or end a worksheet's table above it with range:`,
    ]);
  });

  it("is told of the highest value too", () => {
    expect(read(`${ROWS}Total,13.8\n`, "aggregate: max")[0]).toMatch(/total-row/);
  });

  it.each([
    ["of a company that is called so", `${ROWS}Total,5.2\n`],
    ["of a country that has as much as the others", `${ROWS}Peru,13.8\n`],
    ["where there is none", ROWS],
  ])("is not seen %s", (_, csv) => {
    expect(read(csv)).toEqual([]);
  });
});
