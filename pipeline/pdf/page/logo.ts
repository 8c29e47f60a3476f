import type {Place} from "../../model/problem.ts";
import type {BoxItem} from "./box.ts";
import type {BlockContext} from "../context.ts";
import {pictureSize} from "../block/picture-size.ts";
import {blockTag, type Tag} from "../tag/tag.ts";

/** The publisher's mark at the start of the masthead, and how far it moves what follows. */
export function logoItem(
  {brand, sheet, side, report}: BlockContext,
  top: Tag,
  at: Place,
  bandHeight: number,
): {readonly item: BoxItem; readonly advance: number} | undefined {
  const {logo} = brand;
  if (!logo) return undefined;
  const natural = pictureSize(logo.bytes, logo.type, at, report);
  if (!natural) return undefined;
  const height = bandHeight - 14;
  const width = Math.min((natural.width / natural.height) * height, sheet.full / 3);
  const x = side === "ltr" ? sheet.margin.left : sheet.width - sheet.margin.right - width;
  const tag = blockTag(top, "Figure", {alt: logo.alt});
  const shape = {x, y: 7, width, height, bytes: logo.bytes, tag};
  return {
    item: logo.type === "image/svg+xml" ? {kind: "svg", ...shape} : {kind: "image", ...shape},
    advance: width + 10,
  };
}
