import type {Brand} from "../../pipeline/model/brand.ts";
import type {DrawnChart} from "../../pipeline/model/chart.ts";
import type {Block, Document, Section, TableBlock, TableCell} from "../../pipeline/model/document.ts";
import type {Inline} from "../../pipeline/model/inline.ts";
import type {Drawing} from "../../pipeline/model/drawing.ts";
import type {Direction, Lang} from "../../pipeline/model/language.ts";
import type {Place} from "../../pipeline/model/problem.ts";

export const at: Place = {file: "templates/sample/en.md.hbs", line: 7, column: 1};

export const sampleBrand: Brand = {
  name: "State Information Center",
  color: {
    ink: {light: "#1b1f24", dark: "#e6e9ed"},
    paper: {light: "#ffffff", dark: "#14171a"},
    muted: {light: "#5b6570", dark: "#a3adb8"},
    hairline: {light: "#d5dae0", dark: "#39414a"},
    brand: {light: "#0b5c8a", dark: "#5bb0e0"},
    onBrand: {light: "#ffffff", dark: "#0b1a24"},
    tint: {light: "#eef4f8", dark: "#1c2730"},
    series: [{light: "#0b5c8a", dark: "#5bb0e0"}],
  },
  typography: {families: {"*": ["Noto Sans"]}, packages: {}},
  timeLeftToRight: true,
};

/** A document of the given blocks, with a title of its language. */
export function documentOf(
  lang: Lang,
  title: string,
  children: readonly Block[],
  more: Partial<Document> = {},
): Document {
  return {
    type: "document",
    briefing: "sample",
    lang,
    direction: directionOf(lang),
    title: [text(title)],
    titleText: title,
    description: "",
    keywords: [],
    published: "2017-08-11",
    figures: [],
    publishedShown: "2017-08-11",
    children,
    at,
    ...more,
  };
}

export function text(value: string): Inline {
  return {type: "text", text: value, at};
}

export function figureValue(shown: string): Extract<Inline, {type: "figure-value"}> {
  return {type: "figure-value", fact: "fact", shown, raw: shown, at};
}

export function reference(number: number, page?: string): Extract<Inline, {type: "reference"}> {
  const base = {
    type: "reference",
    number,
    shown: String(number),
    target: "source-report",
    id: `ref-report-${number}`,
    at,
  } as const;
  return page === undefined ? base : {...base, page};
}

export function paragraph(...children: readonly (string | Inline)[]): Extract<Block, {type: "paragraph"}> {
  return {type: "paragraph", children: children.map((child) => (typeof child === "string" ? text(child) : child)), at};
}

export function section(level: 2 | 3 | 4, id: string, title: string, children: readonly Block[]): Section {
  return {type: "section", level, id, title: [text(title)], children, at};
}

export function list(items: readonly (readonly Block[])[], ordered = false, start = 1): Block {
  return {type: "list", ordered, start, items: items.map((children) => ({type: "item", children, at})), at};
}

export function cell(value: string, more: Partial<TableCell> = {}): TableCell {
  return {children: value === "" ? [] : [text(value)], ...more};
}

/** A table with one row of heads and the first column as heads of the rows, the others numeric. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  note = "",
): TableBlock {
  return {
    type: "table",
    caption: caption === "" ? [] : [text(caption)],
    columns: head.map((_, column) => ({align: column === 0 ? "start" : "end", numeric: column > 0})),
    head: [head.map((label) => cell(label, {scope: "column"}))],
    rows: rows.map((row) => row.map((value, column) => cell(value, column === 0 ? {scope: "row"} : {}))),
    note: note === "" ? [] : [text(note)],
    at,
  };
}

function solid(color: string) {
  return {kind: "solid", color, opacity: 1} as const;
}

/** A bar chart of two bars, each with its label. */
export function drawing(labels: readonly [string, string], title = "Share"): Drawing {
  const bar = (x: number, height: number, color: string) =>
    ({
      op: "path",
      path: [["M", x, 200], ["L", x, 200 - height], ["L", x + 120, 200 - height], ["L", x + 120, 200], ["Z"]],
      fill: solid(color),
    }) as const;
  const label = (value: string, x: number, y: number, angle = 0) =>
    ({
      op: "text",
      text: value,
      x,
      y,
      angle,
      align: "center",
      size: 11.5,
      bold: false,
      italic: false,
      fill: solid("#1b1f24"),
    }) as const;
  return {
    width: 640,
    height: 230,
    ops: [
      {
        op: "path",
        path: [
          ["M", 40, 100],
          ["L", 630, 100],
        ],
        stroke: {
          paint: solid("#d5dae0"),
          width: 1,
          dash: [4, 2],
          dashOffset: 0,
          cap: "butt",
          join: "miter",
          miterLimit: 10,
        },
      },
      {op: "clip", path: [["M", 0, 0], ["L", 640, 0], ["L", 640, 230], ["L", 0, 230], ["Z"]]},
      bar(120, 130, "#0b5c8a"),
      bar(380, 160, "#8fa8b8"),
      {op: "end-clip"},
      label(labels[0], 180, 218),
      label(labels[1], 440, 218),
      label(title, 16, 100, -90),
    ],
    links: [],
  };
}

export function chart(
  id: string,
  title: string,
  subtitle: string,
  alternative: string,
  credit: string,
  picture: Drawing,
): Block {
  const data: DrawnChart["data"] = {id: "data", columns: [], rows: [], sources: [], at};
  const drawn: DrawnChart = {
    id,
    title,
    subtitle,
    alternative,
    svg: "",
    narrowSvg: "",
    drawing: picture,
    data,
    sources: [],
    at,
  };
  return {
    type: "figure",
    id,
    caption: [text(title)],
    subtitle,
    credit: [text(credit)],
    alternative,
    picture: {kind: "chart", chart: drawn, data: table("", ["a"], [])},
    at,
  };
}

export function sources(title: string, entries: readonly string[]): Block {
  return {
    type: "sources",
    title,
    id: "sources",
    entries: entries.map((entry, index) => ({
      number: index + 1,
      shown: String(index + 1),
      id: index === 0 ? "source-report" : `source-${index + 1}`,
      children: [text(entry)],
      references: [],
      at,
    })),
    at,
  };
}

function directionOf(lang: Lang): Direction {
  return /^(ar|he|fa)\b/.test(lang) ? "rtl" : "ltr";
}
