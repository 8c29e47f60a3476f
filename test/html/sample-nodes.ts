import type {Block, Section, TableBlock, TableCell} from "../../pipeline/model/document.ts";
import type {FigureValue, Inline, Reference, Text} from "../../pipeline/model/inline.ts";
import {at} from "./sample-words.ts";

export const text = (value: string): Text => ({type: "text", text: value, at});
export const paragraph = (...children: readonly Inline[]): Block => ({type: "paragraph", children, at});
export const figure = (fact: string, shown: string, raw: string): FigureValue => ({
  type: "figure-value",
  fact,
  shown,
  raw,
  at,
});
export const reference = (number: number, id: string, page?: string): Reference => ({
  type: "reference",
  number,
  shown: String(number),
  target: "source-report",
  id,
  ...(page !== undefined && {page}),
  at,
});
export const section = (level: 2 | 3 | 4, id: string, title: string, ...children: readonly Block[]): Section => ({
  type: "section",
  level,
  id,
  title: [text(title)],
  children,
  at,
});
export const cell = (...children: readonly Inline[]): TableCell => ({children});
export const head = (scope: "column" | "row", value: string): TableCell => ({children: [text(value)], scope});

export const table = (
  title: string,
  heads: readonly string[],
  rows: readonly (readonly TableCell[])[],
): TableBlock => ({
  type: "table",
  caption: title === "" ? [] : [text(title)],
  columns: heads.map((_, index) => ({align: index === 0 ? "start" : "end", numeric: index > 0})),
  head: [heads.map((each) => head("column", each))],
  rows,
  note: [],
  at,
});
