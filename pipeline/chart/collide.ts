import type {FontChain} from "../model/font.ts";
import {type SceneMark, visitScene} from "./scene.ts";

// What a reader needs between two labels, in units.
const gap = 4;

/** What gives labels room that run into each other: words are slanted, years and numbers thinned out. */
export type Relief = "slant" | "thin";

/** What labels of a horizontal axis, lying flat, need in order not to run into each other; `undefined` where they have room. */
export function labelRelief(root: SceneMark, fonts: FontChain): Relief | undefined {
  const rows = new Map<string, Label[]>();
  visitScene(root, (item, mark, groupX, groupY) => {
    if (mark.role !== "axis-label" || item.baseline !== "top" || item.opacity === 0 || (item.angle ?? 0) !== 0) return;
    const text = [item.text].flat().join(" ");
    const width = Math.min(item.limit ?? Infinity, fonts.width(text, item.fontSize ?? 11, {}));
    const row = `${Math.round(groupY + (item.y ?? 0))}/${Math.round(groupX)}`;
    rows.set(row, [...(rows.get(row) ?? []), {x: groupX + (item.x ?? 0), width, text}]);
  });
  const crowded = [...rows.values()].filter(collide);
  if (crowded.length === 0) return undefined;
  return crowded.flat().every(({text}) => isFigure.test(text)) ? "thin" : "slant";
}

interface Label {
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

// The Chinese "2017年" among them.
const isFigure = /^[\p{N}\p{P}\p{Z}%年]+$/u;

function collide(row: readonly Label[]): boolean {
  const inOrder = row.toSorted((a, b) => a.x - b.x);
  return inOrder.some((label, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && label.x + label.width / 2 + gap > next.x - next.width / 2;
  });
}
