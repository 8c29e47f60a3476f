import {createHash} from "node:crypto";
import type {Brand} from "../model/brand.ts";
import {FileError, type Files} from "../model/files.ts";
import type {FontChain} from "../model/font.ts";
import type {Lang, Say, Voice} from "../model/language.ts";
import type {Place, Report} from "../model/problem.ts";
import {error} from "../support/problem.ts";
import {blendRules} from "./blend.ts";
import {checkPage, type Fault} from "./check.ts";
import {languageAttributes} from "./direction.ts";
import {embedFonts} from "./fonts.ts";
import {STYLE_HASHES} from "./head.ts";
import {byOwnNames} from "./language-order.ts";
import type {Markup} from "./markup.ts";
import {renderShell} from "./render-shell.ts";
import {styledText} from "./styled-text.ts";
import {brandTokens} from "./tokens.ts";

/** What both kinds of page are printed with. */
export interface PageContext {
  readonly brand: Brand;
  readonly voice: Voice;
  readonly fonts: FontChain;
  /** The chains of the languages that the page names in their own scripts; a script without font is left to the reader's machine. */
  readonly otherFonts?: readonly FontChain[];
  readonly files: Files;
  /** The team's folder of templates, project-relative. */
  readonly templates: string;
  /** Says the shared words that a page shell asks for; without it `{{word}}` is an error there. */
  readonly say?: Say;
}

/** The parts of a page before they are put in their shell. */
export interface PageParts {
  /** File names in the folder of templates. */
  readonly shell: string;
  readonly styles: readonly string[];
  readonly head: Markup;
  readonly content: Markup;
  readonly values: Readonly<Record<string, unknown>>;
}

// Where the style will be, in characters that no text has.
const STYLE = "\u{f0000}style\u{f0001}";

/** Put a page together: shell, fonts, style and security policy; checked as a whole, with line feeds alone. */
export async function finishPage(parts: PageParts, context: PageContext, report: Report): Promise<string | undefined> {
  let sound = true;
  const note: Report = (problem) => {
    sound &&= problem.severity !== "error";
    report(problem);
  };
  const shellFile = `${context.templates}/${parts.shell}`;
  const sources = [parts.shell, ...parts.styles].map((name) =>
    readPart(`${context.templates}/${name}`, context, report),
  );
  const [shell, ...styles] = sources;
  if (shell === undefined || styles.includes(undefined)) return undefined;

  if (!parts.styles.every((name) => staysInside(name, context, report))) return undefined;

  // The characters to embed are known only when the shell has added its own: the style comes last.
  const bare = renderShell(
    {
      file: shellFile,
      text: shell,
      slots: {style: STYLE, head: parts.head, content: parts.content},
      values: {...commonValues(context), ...parts.values},
      own: (word) => context.voice.own(word),
      word: (text, at) => sayWord(text, at, context, note),
    },
    note,
  );
  if (bare === undefined || !sound) return undefined;
  const embedded = await embedFonts(styledText(bare), [context.fonts, ...(context.otherFonts ?? [])]);
  const tokens = brandTokens(context.brand, embedded.families);
  const style = [embedded.rules, tokens, ...styles, blendRules(bare)].join("\n");
  const page = bare.replaceAll(STYLE, () => style).replaceAll(/\r\n?/g, "\n");

  const faults = checkPage(page);
  for (const fault of faults) reportFault(fault, parts, context, report);
  return faults.length > 0 ? undefined : page.replace(STYLE_HASHES, styleHashes(page).join(" ") || "'none'");
}

/** The switch between languages as a shell lists it; one language alone needs none. */
export function languageSwitch(
  languages: readonly {readonly lang: Lang; readonly name: string; readonly href: string}[],
  current: Lang,
): readonly unknown[] {
  if (languages.length < 2) return [];
  return byOwnNames(languages).map(({lang, name, href}) => ({
    ...languageAttributes(lang),
    name,
    href,
    current: lang === current,
  }));
}

function readPart(file: string, {files}: PageContext, report: Report): string | undefined {
  try {
    return files.text(file).replaceAll(/\r\n?/g, "\n");
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    report(error(`file-${cause.trouble}`, {file, line: 1, column: 1}, cause.message));
    return undefined;
  }
}

function staysInside(name: string, {files, templates}: PageContext, report: Report): boolean {
  const file = `${templates}/${name}`;
  const line =
    files
      .text(file)
      .split("\n")
      .findIndex((each) => each.includes("</")) + 1;
  if (line > 0)
    report(
      error("page-style", {file, line, column: 1}, 'A style sheet must not hold "</", which ends it on the page.'),
    );
  return line === 0;
}

function commonValues({brand, voice}: PageContext): Readonly<Record<string, unknown>> {
  const logo = brand.logo && {
    src: `data:${brand.logo.type};base64,${Buffer.from(brand.logo.bytes).toString("base64")}`,
    alt: brand.logo.alt,
  };
  return {lang: voice.lang, dir: voice.direction, publisher: {name: brand.name, link: brand.link, logo}};
}

function sayWord(text: string, at: Place, context: PageContext, report: Report): string {
  if (context.say) return context.say(text, {at});
  report(
    error(
      "shell-word",
      at,
      `The word "${text}" cannot be translated on this page.`,
      'use a word of Factpress\'s own, e.g. {{own "contents"}}',
    ),
  );
  return text;
}

function styleHashes(page: string): string[] {
  const styles = page.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi);
  return [...styles].map(([, css = ""]) => `'sha256-${createHash("sha256").update(css).digest("base64")}'`);
}

// What a team's own shell or style sheet says is the team's to mend; all else is checked by the stages before, so
// that a fault there is ours.
function reportFault(fault: Fault, parts: PageParts, context: PageContext, report: Report): void {
  for (const name of [parts.shell, ...parts.styles]) {
    const file = `${context.templates}/${name}`;
    const text = context.files.text(file);
    const index = text.indexOf(fault.offending);
    if (index < 0 || fault.offending === "") continue;
    const before = text.slice(0, index).split("\n");
    const place = {file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: fault.offending.length};
    report(error(fault.code, place, fault.message));
    return;
  }
  throw new Error(`the page breaks a rule of its own: ${fault.message}`);
}
