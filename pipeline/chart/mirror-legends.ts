import {type SceneItem, type SceneMark, visitScene} from "./scene.ts";

/**
 * Turns the legends of a laid-out scene round, for languages that run from right to left: the first entry stands rightmost,
 * each symbol to the right of its label. Vega has no such layout. Legends of a colour scale keep the way of their scale.
 */
export function mirrorLegends(root: SceneMark): void {
  visitScene(root, (legend, mark) => {
    if (mark.role !== "legend" || !legend.items || isScale(mark)) return;
    const inner = legend.items.map(({bounds}) => bounds);
    const sum = Math.min(...inner.map(({x1}) => x1)) + Math.max(...inner.map(({x2}) => x2));
    for (const child of legend.items) reflect(child, sum);
  });
}

function isScale(legend: SceneMark): boolean {
  let found = false;
  visitScene(legend, (_item, mark) => {
    if (mark.role === "legend-gradient" || mark.role === "legend-band") found = true;
  });
  return found;
}

type Mirrored = {-readonly [Key in keyof SceneItem]: SceneItem[Key]};

// x becomes sum - x; what stands in a group is turned about the group's own origin.
function reflect(mark: SceneMark, sum: number): void {
  turn(mark.bounds, sum);
  for (const item of mark.items as readonly Mirrored[]) {
    item.x = sum - (item.x ?? 0);
    turn(item.bounds, sum);
    if (mark.marktype === "text")
      item.align = item.align === "right" ? "left" : item.align === "center" ? "center" : "right";
    for (const inner of item.items ?? []) reflect(inner, 0);
  }
}

function turn(bounds: {x1: number; x2: number}, sum: number): void {
  [bounds.x1, bounds.x2] = [sum - bounds.x2, sum - bounds.x1];
}
