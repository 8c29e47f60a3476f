import {prefixIds} from "./prefix-ids.ts";
import {element, foreign, type Markup} from "./markup.ts";

/**
 * A chart's SVG as the page holds it.
 *
 * Its ids begin with `prefix`, so that a chart may be shown twice. Style attributes are what the page's security policy forbids: blend modes become `data-blend`, for the style sheet.
 * A chart with colours that are not the brand's was composed for light paper: it is set on a light plate
 * in the dark scheme too, while the others take the dark colours.
 */
export function printPicture(svg: string, prefix: string, brandColors: ReadonlySet<string>): Markup {
  const inert = prefixIds(svg, prefix).replace(/ style="mix-blend-mode: ?([a-z-]+);?"/g, ' data-blend="$1"');
  const drawn = foreign(inert);
  return colorsOf(inert).every((color) => brandColors.has(color)) ? drawn : element("div", {class: "plate"}, drawn);
}

/** The paints of an SVG's attributes, lower case, each once; `none`, references and `currentColor` are no colours. */
export function colorsOf(svg: string): readonly string[] {
  const found = new Set<string>();
  for (const [, paint] of svg.matchAll(/ (?:fill|stroke|stop-color)="([^"]*)"/g))
    if (paint !== undefined && !/^(?:none|transparent|currentcolor|url\(.*\)|)$/i.test(paint))
      found.add(paint.toLowerCase());
  return [...found];
}
