import {parseColor} from "../support/color.ts";

/** What a chart's SVG is given besides Vega's own picture. */
export interface SvgDressing {
  /** Before every id, so that the charts of a page do not take each other's clips and gradients. */
  readonly prefix: string;
  readonly lang: string;
  readonly title: string;
  readonly alternative: string;
  /** Replaces every font: CSS families. */
  readonly fonts: string;
}

/**
 * Vega's SVG, made fit to stand in a page: one picture with a name and a description for those who do not see it, ids of its
 * own, colours as hex and opacity, coordinates to 0.01, text that is ordered by its own direction, nothing inside
 * that speaks to a screen reader in another language.
 */
export function dressSvg(svg: string, dressing: SvgDressing, bad: (color: string) => void): string {
  let first = true;
  const clean = stripControls(svg).replace(
    /<([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g,
    (_, tag: string, list: string, end: string) => {
      const attributes = readAttributes(list);
      for (const name of unspoken) attributes.delete(name);
      plainColors(attributes, bad);
      ownIds(attributes, dressing.prefix);
      for (const name of measured) {
        const value = attributes.get(name);
        if (value !== undefined) attributes.set(name, value.replace(/-?\d*\.\d{3,}(?:e-?\d+)?|-?\d+e-?\d+/g, shorten));
      }
      if (tag === "text") {
        attributes.set("font-family", dressing.fonts);
        attributes.set("unicode-bidi", "plaintext");
      }
      const root = first;
      first = false;
      return root ? openRoot(attributes, dressing) : `<${tag}${writeAttributes(attributes)}${end}>`;
    },
  );
  // Vega writes a hidden path for every group's foreground, and wraps groups that draw nothing.
  return clean
    .replace(/<path[^>]* display="none"[^>]*(?:\/>|><\/path>)/g, "")
    .replace(/<path(?: d="[^"]*")?(?:\/>|><\/path>)/g, "");
}

const unspoken = ["class", "role", "aria-roledescription", "aria-label", "aria-hidden", "pointer-events"];
const measured = [
  "d",
  "transform",
  "x",
  "y",
  "x1",
  "y1",
  "x2",
  "y2",
  "width",
  "height",
  "cx",
  "cy",
  "r",
  "fx",
  "fy",
  "fr",
  "viewBox",
  "stroke-width",
  "stroke-dasharray",
  "dy",
];

function openRoot(attributes: Map<string, string>, {prefix, lang, title, alternative}: SvgDressing): string {
  const [name, description] = [`${prefix}title`, `${prefix}desc`];
  attributes.set("role", "img");
  attributes.set("aria-labelledby", title === "" ? description : `${name} ${description}`);
  attributes.set("lang", lang);
  const heading = title === "" ? "" : `<title id="${name}">${escapeXml(title)}</title>`;
  return `<svg${writeAttributes(attributes)}>${heading}<desc id="${description}">${escapeXml(alternative)}</desc>`;
}

function plainColors(attributes: Map<string, string>, bad: (color: string) => void): void {
  for (const name of ["fill", "stroke", "stop-color"]) {
    const value = attributes.get(name);
    if (value === undefined || value === "" || value === "none" || value.startsWith("url(#")) continue;
    const color = parseColor(value);
    if (!color) {
      bad(value);
      attributes.set(name, "none");
      continue;
    }
    attributes.set(name, color.hex);
    if (color.opacity === 1) continue;
    const opacity = name === "stop-color" ? "stop-opacity" : `${name}-opacity`;
    attributes.set(opacity, shorten(String(color.opacity * Number(attributes.get(opacity) ?? 1))));
  }
}

function ownIds(attributes: Map<string, string>, prefix: string): void {
  const id = attributes.get("id");
  if (id !== undefined) attributes.set("id", prefix + id);
  for (const [name, value] of attributes)
    if (value.includes("url(#")) attributes.set(name, value.replace(/url\(#/g, `url(#${prefix}`));
}

function readAttributes(list: string): Map<string, string> {
  return new Map([...list.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
}

function writeAttributes(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
}

function shorten(number: string): string {
  return String(Math.round(Number(number) * 100) / 100 || 0);
}

/** Text for an XML element or a double-quoted attribute. */
export function escapeXml(text: string): string {
  return stripControls(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

// Characters that XML cannot hold, lone surrogates among them.
function stripControls(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
