import type {Drawing} from "../model/drawing.ts";
import type {FontChain} from "../model/font.ts";
import {drawingPicture} from "./picture.ts";

/** A drawing as PNG at twice its size. resvg takes fonts only from files, and fonts travel as bytes: so text is drawn as outlines. */
export async function rasterizeDrawing(drawing: Drawing, fonts: FontChain): Promise<Uint8Array> {
  const {Resvg} = await import("@resvg/resvg-js");
  const options = {font: {loadSystemFonts: false}, fitTo: {mode: "zoom", value: 2}} as const;
  return new Resvg(drawingPicture(drawing, fonts), options).render().asPng();
}
