import type {Format} from "../model/artifact.ts";
import type {Lang} from "../model/language.ts";

/** The part of a name that every file system takes, with room for language and ending. */
const SLUG = /^[a-z0-9][a-z0-9._-]{0,80}$/;
const LANG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
// Windows opens devices under these names, whatever their ending.
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/**
 * Where a file of an edition lies below the output folder, with forward slashes.
 *
 * Charts have a folder of their own: "trade/charts/trade_share.en.svg". The names must be `isFileName`s.
 */
export function artifactPath(briefing: string, lang: Lang, format: Format, chart?: string): string {
  for (const name of chart === undefined ? [briefing] : [briefing, chart])
    if (!isFileName(name)) throw new Error(`not a name for a file: ${JSON.stringify(name)}`);
  if (!LANG.test(lang)) throw new Error(`not a language: ${JSON.stringify(lang)}`);
  return chart === undefined
    ? `${briefing}/${briefing}.${lang}.${format}`
    : `${briefing}/charts/${chart}.${lang}.${format}`;
}

/** The name of an index page; the first language's is the folder's front page. */
export function indexPath(lang: Lang, first: Lang): string {
  return lang === first ? "index.html" : `index.${lang}.html`;
}

/** Whether an id can name a folder and files on every system: lower-case letters, digits, ".", "_" and "-". */
export function isFileName(id: string): boolean {
  return SLUG.test(id) && !isReservedName(id) && !id.endsWith(".") && !id.includes("..");
}

/** Whether Windows would open a device under this name: "con", "nul.en.pdf". */
export function isReservedName(id: string): boolean {
  return RESERVED.test(id);
}
