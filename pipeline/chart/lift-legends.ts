import {isObject, type Json, objects} from "./json.ts";

/** Where the theme sets the title of a vertical axis: so far above the plot, in units. */
export const liftedTitle = 10;

const line = 18;

/** Moves legends and titles above the plot over the title of a vertical axis, which Vega leaves out of its count there. */
export function liftLegends(vega: Json): void {
  walkGroups(vega, (group) => {
    const lifted = objects(group["axes"]).some((axis) => axis["titleY"] === -liftedTitle || hasTitleAbove(axis, vega));
    if (!lifted) return;
    const legends = objects(group["legends"]).filter(({orient = "top"}) => orient === "top");
    for (const legend of legends) if (!("offset" in legend)) legend["offset"] = liftedTitle + line;
    if (isObject(group["title"]) && legends.length === 0 && !("offset" in group["title"]))
      group["title"]["offset"] = liftedTitle + line;
  });
}

function hasTitleAbove(axis: Json, vega: Json): boolean {
  const config = isObject(vega["config"]) && isObject(vega["config"]["axisY"]) ? vega["config"]["axisY"] : {};
  const vertical = axis["orient"] === "left" || axis["orient"] === "right";
  const title = axis["title"];
  return (
    vertical &&
    config["titleY"] === -liftedTitle &&
    !("titleAngle" in axis) &&
    title !== undefined &&
    title !== null &&
    title !== ""
  );
}

function walkGroups(group: Json, visit: (group: Json) => void): void {
  visit(group);
  for (const mark of objects(group["marks"])) if (mark["type"] === "group") walkGroups(mark, visit);
}
