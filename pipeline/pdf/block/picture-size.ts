import type {Brand} from "../../model/brand.ts";
import type {Place, Report} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";

type Logo = NonNullable<Brand["logo"]>;

/**
 * Width and height of a picture, in its own units. A picture that cannot be printed is reported: one that is broken, or
 * an SVG that holds more than shapes.
 */
export function pictureSize(
  bytes: Uint8Array,
  type: Logo["type"],
  at: Place,
  report: Report,
): {readonly width: number; readonly height: number} | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const svg = type === "image/svg+xml" ? new TextDecoder().decode(bytes) : "";
  const found = forbidden.exec(svg)?.[0];
  if (found) {
    const what = `the logo of brand.yml holds "${found}": a logo in SVG may hold shapes alone`;
    report(error("bad-picture", at, what, "turn its texts and pictures into paths in a drawing program"));
    return undefined;
  }
  const size = type === "image/svg+xml" ? svgSize(svg) : type === "image/png" ? pngSize(view) : jpegSize(view);
  if (size && size.width > 0 && size.height > 0) return size;
  const what = `the logo of brand.yml is no ${type} picture, or has no size`;
  report(error("bad-picture", at, what, "save it again as PNG, JPEG or SVG with a viewBox"));
  return undefined;
}

// What would reach for other files, need fonts or run; the rest are shapes.
const forbidden = /<!DOCTYPE|<!ENTITY|<(?:script|image|foreignObject|text|style|use|iframe|a)\b/i;

interface Size {
  readonly width: number;
  readonly height: number;
}

function svgSize(svg: string): Size {
  const box = (/viewBox\s*=\s*["']([^"']+)["']/.exec(svg)?.[1] ?? "").trim().split(/[\s,]+/);
  const [width, height] = box.slice(2).map(Number);
  return width && height ? {width, height} : {width: attribute(svg, "width"), height: attribute(svg, "height")};
}

function attribute(svg: string, name: string): number {
  return Number.parseFloat(new RegExp(`<svg[^>]*\\s${name}\\s*=\\s*["']([\\d.]+)`).exec(svg)?.[1] ?? "0");
}

function pngSize(view: DataView): Size | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  return {width: view.getUint32(16), height: view.getUint32(20)};
}

// Walks the segments to the start of the frame.
function jpegSize(view: DataView): Size | undefined {
  for (let offset = 2; offset + 9 < view.byteLength; offset += 2 + view.getUint16(offset + 2)) {
    const marker = view.getUint16(offset);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return {width: view.getUint16(offset + 7), height: view.getUint16(offset + 5)};
    if (marker < 0xff00) return undefined;
  }
  return undefined;
}
