import {effectOf} from "./check-address.ts";
import {directionOf} from "../support/bidi.ts";
import {readTags, type Piece} from "./tags.ts";

/** What is wrong with a finished page, and the words in it that show where it comes from. */
export interface Fault {
  readonly code: "page-loads" | "page-runs" | "page-style" | "page-id" | "page-language" | "page-picture";
  readonly message: string;
  readonly offending: string;
}

/**
 * The last look at a page, whoever wrote its parts: it loads nothing, runs nothing, needs no style attribute, names each
 * element once, links to no part that it lacks, has the direction of its language, and names its pictures.
 */
export function checkPage(html: string): readonly Fault[] {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  const targets = new Set<string>();
  let inStyle = false;
  for (const piece of readTags(html)) {
    if (piece.kind === "text" && inStyle) faults.push(...styleFaults(piece.text));
    inStyle = piece.kind === "start" && piece.name === "style";
    if (piece.kind !== "start") continue;
    faults.push(...elementFaults(piece), ...attributeFaults(piece));
    const id = piece.attributes.get("id");
    if (id !== undefined && ids.has(id))
      faults.push(fault("page-id", `Two elements of the page have the id "${id}".`, id));
    if (id !== undefined) ids.add(id);
    const href = piece.name === "a" ? piece.attributes.get("href") : undefined;
    if (href?.startsWith("#") === true && href.length > 1) targets.add(href.slice(1));
  }
  for (const target of targets)
    if (!ids.has(target))
      faults.push(fault("page-id", `A link leads to "#${target}", which the page lacks.`, `#${target}`));
  return faults;
}

type StartTag = Extract<Piece, {readonly kind: "start"}>;

const active = new Set(["iframe", "object", "embed", "base", "form", "foreignobject", "frame", "applet", "portal"]);

function fault(code: Fault["code"], message: string, offending: string): Fault {
  return {code, message, offending};
}

function elementFaults({name, attributes}: StartTag): Fault[] {
  const hidden = attributes.get("aria-hidden") === "true";
  const named = attributes.has("aria-labelledby") || attributes.has("aria-label");
  const faults: Fault[] = [];
  if (active.has(name) || (name === "script" && attributes.get("type") !== "application/ld+json"))
    faults.push(runs(`<${name}`));
  if (name === "html" && !fitsLanguage(attributes.get("lang"), attributes.get("dir")))
    faults.push(fault("page-language", "The html element lacks its language, or a direction that fits it.", "<html"));
  if (name === "svg" && !hidden && !(attributes.get("role") === "img" && named))
    faults.push(fault("page-picture", "A drawing has neither a name nor aria-hidden.", "<svg"));
  if (name === "img" && !attributes.has("alt"))
    faults.push(fault("page-picture", "A picture has no text alternative.", attributes.get("src") ?? "<img"));
  return faults;
}

function fitsLanguage(lang: string | undefined, dir: string | undefined): boolean {
  return lang !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(lang) && dir === directionOf(lang);
}

function attributeFaults({name, attributes}: StartTag): Fault[] {
  const faults: Fault[] = [];
  for (const [attribute, value] of attributes) {
    const effect = effectOf(name, attribute, value, attributes.get("rel"));
    if (attribute.startsWith("on")) faults.push(runs(attribute));
    if (attribute === "style") {
      const message = "The page's security policy ignores style attributes; write a rule in page.css.";
      faults.push(fault("page-style", message, `style="${value}"`));
    }
    if (effect === "runs") faults.push(runs(value));
    if (effect === "loads") faults.push(loads(value));
  }
  return faults;
}

function styleFaults(css: string): Fault[] {
  const faults: Fault[] = [];
  for (const [, address = ""] of css.matchAll(/url\(\s*["']?([^"')]*)/gi))
    if (!/^(?:data:(?:font|image)\/|#)/.test(address)) faults.push(loads(address));
  if (/@import/i.test(css)) faults.push(loads("@import"));
  return faults;
}

function runs(offending: string): Fault {
  return fault("page-runs", `A page holds no active content, but this one has ${offending}`, offending);
}

function loads(offending: string): Fault {
  return fault("page-loads", `A page holds all that it shows, but this one loads ${offending}`, offending);
}
