import type {DrawnChart} from "../../pipeline/model/chart.ts";
import {at} from "./sample-words.ts";

/** A bar chart as chart/ hands it over: colours as attributes, a role and a name, ids of its own for each width. */
export function sampleChart(id: string, words: readonly [string, string, string], rtl = false): DrawnChart {
  const [title, first, second] = words;
  return {
    id,
    title,
    subtitle: "",
    alternative: title,
    svg: bars(`${id}-wide`, 640, title, [first, second], rtl),
    narrowSvg: bars(`${id}-narrow`, 320, title, [first, second], rtl),
    drawing: {width: 640, height: 130, ops: [], links: []},
    data: {id, columns: [], rows: [], sources: [], at},
    sources: [],
    at,
  };
}

function bars(id: string, width: number, title: string, labels: readonly string[], rtl: boolean): string {
  const values = [25.4, 25.7];
  const room = width - 130;
  const x = (from: number, length: number) => (rtl ? width - from - length : from);
  const rows = labels.map((label, index) => {
    const y = 12 + index * 44;
    const length = ((values[index] ?? 0) / 30) * room;
    const fill = index === 0 ? "#59636e" : "#00567a";
    return (
      `<text x="${rtl ? width : 0}" y="${y + 18}" font-family="Noto Sans, Noto Sans SC, Amiri, sans-serif" font-size="12" text-anchor="${rtl ? "end" : "start"}" fill="#1b1f24">${label}</text>` +
      `<path d="M${x(80, length)},${y}h${length.toFixed(2)}v28h${(-length).toFixed(2)}Z" fill="${fill}" clip-path="url(#${id}-clip)"/>` +
      `<text x="${x(80, length) + (rtl ? -6 : length + 6)}" y="${y + 18}" font-family="Noto Sans, Noto Sans SC, Amiri, sans-serif" font-size="12" font-weight="bold" text-anchor="${rtl ? "end" : "start"}" fill="#1b1f24">${values[index]}%</text>`
    );
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 110" width="${width}" height="110" role="img" aria-labelledby="${id}-title">` +
    `<title id="${id}-title">${title}</title><defs><clipPath id="${id}-clip"><rect x="0" y="0" width="${width}" height="110"/></clipPath></defs>` +
    `<g fill="none" aria-hidden="true"><path d="M${rtl ? width - 80 : 80},4v96" stroke="#d5dae0"/>${rows.join("")}</g></svg>`
  );
}
