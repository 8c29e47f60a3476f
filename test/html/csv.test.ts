import {expect, test} from "vitest";
import {tableCsv} from "../../pipeline/html/csv.ts";
import {cell, figure, head, reference, table, text} from "./sample-nodes.ts";
import {at} from "./sample-words.ts";

test("tableCsv gives raw figures and dates, quotes all texts, and begins with a byte order mark", () => {
  const date = {type: "date", date: "2017-05", shown: "May 2017", at} as const;
  const rows = [[head("row", 'The "Forum"'), cell(figure("f", "1,234.5", "1234.5")), cell(date)]];
  expect(tableCsv(table("t", ["Name", "Figure", "When"], rows))).toBe(
    '\ufeff"Name","Figure","When"\r\n"The ""Forum""",1234.5,"2017-05"\r\n',
  );
});

test("tableCsv makes formulas inert and leaves negative numbers alone", () => {
  const cells = ["=1+1", "+44", "-cmd", "@SUM(A1)", "\tx", "\rx", "-5", "safe"].map((value) => cell(text(value)));
  expect(tableCsv(table("t", cells.map(String), [cells])).split("\r\n")[1]).toBe(
    `"'=1+1","'+44","'-cmd","'@SUM(A1)","'\tx","'\rx",-5,"safe"`,
  );
});

test("tableCsv repeats a cell that spans, keeps columns in place, and leaves missing cells empty", () => {
  const spanning = {
    ...table(
      "t",
      ["a", "b", "c"],
      [
        [{children: [text("both")], rowSpan: 2}, cell(text("x")), cell()],
        [cell(text("y")), cell(text("z"))],
      ],
    ),
    head: [[head("column", "one"), {...head("column", "two"), columnSpan: 2}]],
  };
  expect(tableCsv(spanning)).toBe('\ufeff"one","two","two"\r\n"both","x",\r\n"both","y","z"\r\n');
});

test("tableCsv leaves out reference marks", () => {
  const row = [cell(text("a"), reference(1, "ref-1")), cell(figure("f", "2.0", "2"), reference(1, "ref-2"))];
  expect(tableCsv(table("t", ["h", "i"], [row]))).toContain('\r\n"a",2\r\n');
});

test("tableCsv leaves out the marks of a proof", () => {
  const mark = {type: "proof-mark", text: "[f · report]", at} as const;
  expect(tableCsv(table("t", ["h"], [[cell(figure("f", "2.0", "2"), mark)]]))).toContain("\r\n2\r\n");
});
