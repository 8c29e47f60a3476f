import type {Report} from "../../model/problem.ts";
import type {ChartSpec} from "../../model/sheet.ts";
import {error, warning} from "../../support/problem.ts";
import type {FontChain} from "../../model/font.ts";
import {isLink} from "../render.ts";
import {type SceneItem, type SceneMark, visitScene} from "../scene.ts";

// More cannot be told apart on a page, and would make it slow to open.
const mostItems = 50_000;

/** Checks what a chart is about to show: how much, text that no font has or that is cut, links of a kind that pages must not hold. */
export function checkScene(chart: ChartSpec, root: SceneMark, fonts: FontChain, report: Report): void {
  let items = 0;
  let shown = 0;
  const texts = new Set<string>();
  const cut = new Set<string>();
  const links = new Set<string>();
  visitScene(root, (item, mark) => {
    items++;
    if (mark.role === "mark" && mark.marktype !== "group") shown++;
    if (item.href !== undefined && item.href !== null && item.href !== "" && !isLink(item.href))
      links.add(String(item.href));
    if (mark.marktype !== "text" || item.text === null || item.text === undefined || item.opacity === 0) return;
    for (const line of [item.text].flat()) texts.add(String(line));
    if (isCut(item)) cut.add([item.text].flat().join(" "));
  });
  if (items > mostItems)
    report(
      error(
        "chart-too-large",
        chart.at,
        `The chart "${chart.id}" has ${items} marks; ${mostItems} is the most.`,
        "aggregate its data or show fewer rows",
      ),
    );
  if (shown === 0)
    report(
      error(
        "chart-empty",
        chart.at,
        `The chart "${chart.id}" shows nothing: no row of its data is left to draw.`,
        "look at where:, at its filters, and at the fields of its encoding",
      ),
    );
  for (const href of links)
    report(
      error(
        "bad-link",
        chart.at,
        `The chart "${chart.id}" links to "${href.slice(0, 80)}"; links must start with https://, http:// or mailto:.`,
      ),
    );
  for (const character of missingCharacters(texts, fonts))
    report(
      error(
        "missing-glyph",
        chart.at,
        `The chart "${chart.id}" shows the character "${character}" (${codeOf(character)}), which none of the fonts ${fonts.families.join(", ")} has.`,
        "write it otherwise, or add a font that has it to brand.yml",
      ),
    );
  for (const text of cut)
    report(
      warning(
        "chart-text-cut",
        chart.at,
        `The chart "${chart.id}" has no room for "${text}" and ends it with an ellipsis.`,
        "shorten it, or give the axis or legend a larger labelLimit",
      ),
    );

  function isCut(item: SceneItem): boolean {
    const {limit, text, fontSize = 11, fontWeight} = item;
    if (limit === undefined || !(limit > 0)) return false;
    return [text]
      .flat()
      .some((line) => fonts.width(String(line).trim(), fontSize, {bold: fontWeight === "bold"}) > limit);
  }
}

function missingCharacters(texts: ReadonlySet<string>, fonts: FontChain): ReadonlySet<string> {
  const missing = new Set<string>();
  for (const text of texts) for (const run of fonts.runs(text, {})) if (!run.face) missing.add(run.text);
  return missing;
}

function codeOf(character: string): string {
  return [...character]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`)
    .join(" ");
}
