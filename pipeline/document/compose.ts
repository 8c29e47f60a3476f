import type {Definition, FootnoteDefinition, Root} from "mdast";
import type {Block, Document, Lede, Sources} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import type {Place, Report} from "../model/problem.ts";
import type {Prose} from "../model/prose.ts";
import {parseMarkdown} from "../support/markdown.ts";
import {error, warning} from "../support/problem.ts";
import {walkBlocks, walkInlines} from "../support/walk-blocks.ts";
import {composeAppendix} from "./appendix.ts";
import {composeBlocks} from "./blocks.ts";
import type {Composer, Parts} from "./composer.ts";
import {readPlaces} from "./places.ts";
import {plainText} from "../support/plain-text.ts";
import {noteSources, sourceNote} from "./proof.ts";
import {createReferences} from "./references.ts";
import {unevenFacts} from "./rounding.ts";
import {type HeadingMark, nestSections, writeContents} from "./sections.ts";
import {correctionNotice, correctionTexts, statusLegend} from "./status.ts";

/**
 * Compose a merged template and its parts into the document tree that both printers print.
 *
 * What the vocabulary of the tree lacks is reported with what to use instead; without a title there is no document.
 */
export function composeDocument(prose: Prose, parts: Parts, report: Report): Document | undefined {
  const root = parseMarkdown(prose.markdown);
  const {blocks, place} = readPlaces(root, prose.file);
  const composer = createComposer(prose, parts, root, place, report);
  const [first, ...rest] = composeBlocks(blocks, composer);
  if (first?.type !== "heading" || first.level !== 1) {
    report(
      error(
        "no-title",
        first?.at ?? {file: prose.file, line: 1, column: 1},
        "the text does not begin with its title",
        "begin it with a line: # Title",
      ),
    );
    return undefined;
  }
  const body = nestSections(noteSources(withLede(rest), composer), composer);
  const contents = writeContents(body, composer);
  const figures = firstFigures(first.title, body);
  const appendix = prose.front.appendix && composeAppendix(figures, composer);
  const sources = writeSources(composer);
  const children = [
    ...correctionNotice(composer),
    // A title is no block: its source stands above the first of them.
    ...sourceNote(first.at, composer),
    ...(contents ? insertContents(body, contents) : body),
    ...statusLegend(composer, first.at),
    ...(appendix ? [appendix] : []),
    ...(sources ? [sources] : []),
  ];
  checkNotes(composer);
  checkLinks(children, report);
  return assemble(first, {children, figures}, prose, parts);
}

function createComposer(prose: Prose, parts: Parts, root: Root, place: Composer["place"], report: Report): Composer {
  const ids = new Map<string, number>();
  const byIdentifier = <Node extends Definition | FootnoteDefinition>(type: Node["type"]) =>
    new Map(
      root.children.flatMap((node) => (node.type === type ? [[(node as Node).identifier, node as Node] as const] : [])),
    );
  function uniqueId(wanted: string): string {
    const count = (ids.get(wanted) ?? 0) + 1;
    ids.set(wanted, count);
    return count === 1 ? wanted : uniqueId(`${wanted}-${count}`);
  }
  function firstAnchor(fact: string): string | undefined {
    const anchor = `fact-${fact.replaceAll(/[^\w-]/g, "-")}`;
    return ids.has(anchor) ? undefined : uniqueId(anchor);
  }
  return {
    ...parts,
    tokens: prose.tokens,
    definitions: byIdentifier<Definition>("definition"),
    footnotes: byIdentifier<FootnoteDefinition>("footnoteDefinition"),
    statuses: new Set(),
    references: createReferences((number) => parts.voice.number(String(number))),
    uneven: unevenFacts(prose.tokens, parts),
    report,
    place,
    uniqueId,
    firstAnchor,
  };
}

// The first paragraph is the lede where it stands right below the title.
function withLede(blocks: readonly (Block | HeadingMark)[]): readonly (Block | HeadingMark)[] {
  const [first, ...rest] = blocks;
  return first?.type === "paragraph" ? [{...first, type: "lede"} satisfies Lede, ...rest] : blocks;
}

function insertContents(blocks: readonly Block[], contents: Block): readonly Block[] {
  const at = blocks.findIndex((block) => block.type === "section");
  return blocks.toSpliced(at, 0, contents);
}

function writeSources(composer: Composer): Sources | undefined {
  const entries = composer.references.entries();
  const [first] = entries;
  if (!first) return undefined;
  const onlySources = entries.every((entry) => entry.id.startsWith("source-"));
  const title = composer.voice.own(onlySources ? "sources" : "sources-and-notes");
  return {type: "sources", title, id: composer.uniqueId("sources"), entries, at: first.at};
}

function checkNotes({footnotes, references, place, report}: Composer): void {
  const used = new Set(references.entries().map((entry) => entry.id));
  for (const [identifier, definition] of footnotes) {
    if (used.has(`note-${identifier}`)) continue;
    report(
      warning(
        "unused-note",
        place(definition),
        `no sentence refers to the note [^${identifier}]`,
        `write [^${identifier}] where it belongs`,
      ),
    );
  }
}

function checkLinks(blocks: readonly Block[], report: Report): void {
  const ids = new Set<string>();
  const links: {href: string; at: Place}[] = [];
  for (const {block, inlines} of walkBlocks(blocks)) {
    if ("id" in block && block.id !== undefined) ids.add(block.id);
    for (const inline of walkInlines(inlines))
      if (inline.type === "link" && inline.href.startsWith("#")) links.push(inline);
  }
  for (const {href, at} of links) {
    if (!ids.has(href.slice(1)))
      report(error("dead-link", at, `nothing in this briefing has the id ${href}`, `known: ${[...ids].join(", ")}`));
  }
}

function assemble(
  title: HeadingMark,
  {children, figures}: Pick<Document, "children" | "figures">,
  prose: Prose,
  parts: Parts,
): Document {
  const {briefing, voice, say} = parts;
  const {front} = prose;
  const kicker = front.kicker === undefined ? undefined : say(front.kicker, {at: front.placeOf(["kicker"])});
  return {
    type: "document",
    briefing: briefing.id,
    lang: voice.lang,
    direction: voice.direction,
    ...(kicker !== undefined && {kicker}),
    title: title.title,
    titleText: plainText(title.title),
    description: [
      front.description === undefined
        ? opening(briefing.corrections ? children.slice(1) : children)
        : say(front.description, {at: front.placeOf(["description"])}),
      ...correctionTexts(parts),
    ].join(" "),
    keywords: (front.keywords ?? []).map((keyword, index) => say(keyword, {at: front.placeOf(["keywords", index])})),
    published: briefing.published,
    publishedShown: voice.date(briefing.published),
    children,
    figures,
    at: title.at,
  };
}

function firstFigures(title: readonly Inline[], children: readonly Block[]): Document["figures"] {
  const inlines = [...title, ...[...walkBlocks(children)].flatMap((found) => found.inlines)];
  return [...walkInlines(inlines)].flatMap((inline) =>
    inline.type === "figure-value" && inline.anchor !== undefined ? [inline] : [],
  );
}

// About what a search engine shows.
const mostDescription = 300;

function opening(blocks: readonly Block[]): string {
  const first = [...walkBlocks(blocks)].find(({block}) => block.type === "lede" || block.type === "paragraph");
  const text = plainText((first?.inlines ?? []) satisfies readonly Inline[]);
  return text.length <= mostDescription
    ? text
    : `${text.slice(0, text.lastIndexOf(" ", mostDescription) > 0 ? text.lastIndexOf(" ", mostDescription) : mostDescription)}…`;
}
