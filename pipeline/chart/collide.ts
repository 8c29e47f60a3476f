import type {FontChain} from "../model/font.ts";
import {type SceneMark, visitScene} from "./scene.ts";

// What a reader needs between two labels, in units.
const gap = 4;

/** Whether labels of a horizontal axis, lying flat, run into each other. */
export function labelsCollide(root: SceneMark, fonts: FontChain): boolean {
  const rows = new Map<string, {x: number; width: number}[]>();
  visitScene(root, (item, mark, groupX, groupY) => {
    if (mark.role !== "axis-label" || item.baseline !== "top" || item.opacity === 0 || (item.angle ?? 0) !== 0) return;
    const text = [item.text].flat().join(" ");
    const width = Math.min(item.limit ?? Infinity, fonts.width(text, item.fontSize ?? 11, {}));
    const row = `${Math.round(groupY + (item.y ?? 0))}/${Math.round(groupX)}`;
    rows.set(row, [...(rows.get(row) ?? []), {x: groupX + (item.x ?? 0), width}]);
  });
  return [...rows.values()].some((row) => {
    const inOrder = row.toSorted((a, b) => a.x - b.x);
    return inOrder.some((label, index) => {
      const next = inOrder[index + 1];
      return next !== undefined && label.x + label.width / 2 + gap > next.x - next.width / 2;
    });
  });
}
