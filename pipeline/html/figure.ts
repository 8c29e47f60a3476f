import type {DrawnChart} from "../model/chart.ts";
import type {Figure, TableBlock} from "../model/document.ts";
import type {PrintContext} from "./context.ts";
import {tableCsv} from "./csv.ts";
import {languageAttributes} from "./direction.ts";
import {printInlines} from "./inlines.ts";
import {element, join, lines, text, type Markup} from "./markup.ts";
import {printPicture} from "./picture.ts";
import {printScrollingTable} from "./table.ts";

/** A chart or a photo: title and subtitle, picture, credit, and for a chart its data as a table and a download. */
export function printFigure(node: Figure, context: PrintContext): Markup {
  const chart = node.picture.kind === "chart" ? node.picture : undefined;
  const captionId = `${node.id}--caption`;
  const hasCaption = node.caption.length > 0 || node.subtitle !== "";
  return element(
    "figure",
    {
      class: chart ? "chart" : "photo",
      id: node.id,
      "aria-labelledby": hasCaption ? captionId : undefined,
      ...languageAttributes(node.lang),
    },
    lines([
      hasCaption ? printCaption(node, captionId, context) : undefined,
      chart ? printChart(node.id, chart.chart, context) : printPhoto(node),
      node.credit.length > 0 ? element("p", {class: "credit"}, printInlines(node.credit, context)) : undefined,
      chart ? printData(node.id, chart.data, context) : undefined,
    ]),
  );
}

function printCaption(node: Figure, id: string, context: PrintContext): Markup {
  const title =
    node.caption.length > 0 ? element("span", {class: "figure-title"}, printInlines(node.caption, context)) : undefined;
  const subtitle = node.subtitle === "" ? undefined : element("span", {class: "subtitle"}, text(node.subtitle));
  return element("figcaption", {id}, lines([title, subtitle]));
}

// A chart is laid out from left to right in every language: the page's direction must not turn its texts about their anchors.
// The style sheet shows one of the two and removes the other from the tree that screen readers read.
function printChart(id: string, chart: DrawnChart, context: PrintContext): Markup {
  const prefix = `${id}--`;
  return lines([
    element("div", {class: "picture wide", dir: "ltr"}, printPicture(chart.svg, prefix, context.brandColors)),
    element("div", {class: "picture narrow", dir: "ltr"}, printPicture(chart.narrowSvg, prefix, context.brandColors)),
  ]);
}

function printPhoto(node: Figure): Markup {
  if (node.picture.kind !== "photo") throw new TypeError(`figure ${node.id} is no photo`);
  const {bytes, mime, width, height} = node.picture;
  const src = `data:${mime};base64,${Buffer.from(bytes).toString("base64")}`;
  return element("img", {src, alt: node.alternative, width, height});
}

function printData(id: string, data: TableBlock, context: PrintContext): Markup | undefined {
  if (data.rows.length === 0) return undefined;
  const csv = Buffer.from(tableCsv(data)).toString("base64");
  const download = element(
    "a",
    {
      href: `data:text/csv;charset=utf-8;base64,${csv}`,
      download: `${context.briefing}-${id}.${context.voice.lang}.csv`,
    },
    text(context.voice.own("download-csv")),
  );
  return element(
    "details",
    {class: "data"},
    lines([
      element("summary", {}, text(context.voice.own("data-of-chart"))),
      printScrollingTable(data, context),
      element("p", {class: "download"}, join([download])),
    ]),
  );
}
