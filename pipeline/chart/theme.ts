import type {Json} from "./json.ts";
import {mix} from "../support/color.ts";
import type {Relief} from "./collide.ts";
import {isObject} from "./json.ts";
import type {Edges} from "./render.ts";
import {liftedTitle} from "./lift-legends.ts";
import type {ChartContext} from "./context.ts";
import {entryGap} from "./legend-columns.ts";
import type {Refinement} from "./refine.ts";
import {textSizes} from "./text-size.ts";
import {unitsOf} from "./units.ts";

/** What the look of a chart depends on besides the brand. */
export interface Frame {
  readonly composite: boolean;
  /** Whether headings of small multiples stand where the title of a vertical axis would. */
  readonly faceted: boolean;
  readonly width: number;
  /** By how much the widths of joined plots are stretched. */
  readonly factor: number;
  /** How the labels of categories along x get room; absent where they lie flat. */
  readonly relief?: Relief | undefined;
  /** Room on each side for what would be cut. */
  readonly widened?: Edges | undefined;
}

/**
 * The Vega-Lite config that gives charts the brand's look: hairlines along the values only, no frame, few ticks,
 * titles above their axis, legends above the plot, and all of it mirrored where the language runs from right to left.
 */
export function themeConfig(
  spec: Json,
  {composite, faceted, width, factor, relief, widened}: Frame,
  ctx: ChartContext,
): Json {
  const {color} = ctx.brand;
  const rtl = ctx.voice.direction === "rtl";
  const font = fontList(ctx.fonts.families);
  const series = color.series.map((tone) => tone.light);
  const brand = series[0] ?? color.brand.light;
  const size = textSizes(ctx.voice.script);
  const text = {font, fontSize: size.label, color: color.ink.light};
  const narrow = width < 480;
  const lies = isHorizontal(spec);
  const start = rtl ? "right" : "left";
  const categories = {labelAngle: relief === "slant" ? -45 : 0, ...(relief === "thin" && {labelOverlap: "parity"})};

  return {
    aria: false,
    background: null,
    padding: widened ?? 2,
    font,
    view: {
      stroke: null,
      continuousWidth: composite ? Math.max(20, 200 * factor) : 200,
      continuousHeight: narrow ? 220 : 300,
      discreteHeight: {step: narrow ? 20 : 24},
      discreteWidth: composite ? Math.max(20, 200 * factor) : {step: 24},
    },
    range: {
      category: series,
      ramp: ramp(brand, color.paper.light),
      ordinal: ramp(brand, color.paper.light),
      heatmap: ramp(brand, color.paper.light),
    },
    title: {
      ...text,
      fontSize: size.heading,
      fontWeight: "bold",
      anchor: rtl ? "end" : "start",
      subtitleFont: font,
      subtitleFontSize: size.title,
      subtitleColor: color.muted.light,
      frame: "group",
    },
    axis: {
      labelFont: font,
      titleFont: font,
      labelFontSize: size.label,
      titleFontSize: size.title,
      titleFontWeight: "normal",
      labelColor: color.muted.light,
      titleColor: color.muted.light,
      labelLimit: narrow ? 150 : 280,
      titleLimit: width - 40,
      domain: false,
      ticks: false,
      domainColor: color.muted.light,
      tickColor: color.hairline.light,
      gridColor: color.hairline.light,
      gridWidth: 1,
      labelPadding: 6,
    },
    axisQuantitative: {
      tickCount: narrow ? 4 : 5,
      gridColor: {condition: {test: "datum.value === 0", value: color.muted.light}, value: color.hairline.light},
    },
    axisX: {grid: lies, titlePadding: 8, labelFlush: true},
    axisXBand: {grid: false, ...categories},
    axisXPoint: {grid: false, ...categories},
    axisY: {
      grid: !lies,
      ...(rtl && {orient: "right"}),
      // A turned title is hard to read in any script; above its axis it costs no width.
      ...(!faceted && {
        titleAngle: 0,
        titleAlign: start,
        titleAnchor: "end",
        titleX: 0,
        titleY: -liftedTitle,
        titleBaseline: "bottom",
      }),
    },
    axisYBand: {grid: false},
    axisYPoint: {grid: false},
    legend: {
      orient: "top",
      direction: "horizontal",
      columns: narrow ? 2 : 4,
      columnPadding: entryGap.column,
      labelOffset: entryGap.label,
      rowPadding: 4,
      offset: 10,
      labelFont: font,
      titleFont: font,
      labelFontSize: size.label,
      titleFontSize: size.title,
      titleFontWeight: "normal",
      labelColor: color.ink.light,
      titleColor: color.muted.light,
      labelLimit: narrow ? 120 : 200,
      titleLimit: width - 40,
      gradientLength: narrow ? 160 : 240,
      layout: {anchor: rtl ? "end" : "start", top: {anchor: rtl ? "end" : "start"}},
    },
    header: {
      labelAnchor: rtl ? "end" : "start",
      titleAnchor: rtl ? "end" : "start",
      labelFont: font,
      titleFont: font,
      labelFontSize: size.label,
      labelFontWeight: "bold",
      titleFontSize: size.title,
      titleFontWeight: "normal",
      labelColor: color.ink.light,
      titleColor: color.muted.light,
    },
    headerRow: {labelAngle: 0, labelAlign: rtl ? "left" : "right", labelAnchor: "middle", titleAnchor: "middle"},
    text: text,
    mark: {color: brand},
    arc: {stroke: color.paper.light, strokeWidth: 1},
    line: {strokeWidth: 2, strokeCap: "round", strokeJoin: "round"},
    trail: {},
    rule: {color: color.ink.light},
    errorbar: {rule: {color: color.ink.light}},
    boxplot: {median: {color: color.paper.light}},
    geoshape: {stroke: color.paper.light, strokeWidth: 0.5},
    scale: {...(rtl && {xReverse: true}), bandPaddingInner: 0.2, bandPaddingOuter: 0.1},
  };
}

/** How slim bars are to stay and what room legends have, for a width. */
export function refinementFor(width: number): Refinement {
  return {width, barWidth: width < 480 ? 52 : 80, barHeight: 40};
}

/** Font families as CSS writes them. */
export function fontList(families: readonly string[]): string {
  return [...families, "sans-serif"].map((name) => (/^[a-z-]+$/i.test(name) ? name : `'${name}'`)).join(", ");
}

// From a light tint to the brand's colour, so that "more" is darker on paper.
function ramp(to: string, paper: string): readonly string[] {
  return [mix(paper, to, 0.15), mix(paper, to, 0.45), mix(paper, to, 0.75), to];
}

// Bars that lie have their values along x, and need their hairlines there.
function isHorizontal(spec: Json): boolean {
  return unitsOf(spec).some(({lineage}) => {
    const encoding: Json = Object.assign({}, ...lineage.map(({view}) => view["encoding"]));
    const {x, y} = encoding;
    return isObject(x) && isObject(y) && isDiscrete(y) && !isDiscrete(x);
  });
}

// Vega-Lite takes a field for nominal where its author says nothing else.
function isDiscrete({type, aggregate, bin, timeUnit}: Json): boolean {
  if (type !== undefined) return type === "nominal" || type === "ordinal";
  return aggregate === undefined && bin === undefined && timeUnit === undefined;
}
