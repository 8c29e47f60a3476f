import type {SourceEntry, Sources} from "../model/document.ts";
import type {PrintContext} from "./context.ts";
import {languageAttributes} from "./direction.ts";
import {printInlines} from "./inlines.ts";
import {element, foreign, join, lines, text, type Markup} from "./markup.ts";

/** The numbered list of sources and notes, with ways back to where each is referred to. */
export function printSources(node: Sources, context: PrintContext): Markup {
  const entries = node.entries.map((entry) => printEntry(entry, context));
  return element(
    "section",
    {class: "sources", id: node.id, ...languageAttributes(node.lang)},
    lines([element("h2", {}, text(node.title)), element("ol", {role: "list"}, lines(entries))]),
  );
}

// The number is text, not a marker of the list: it must be in the language's digits, as at the reference.
function printEntry(entry: SourceEntry, context: PrintContext): Markup {
  return element(
    "li",
    {id: entry.id},
    element("span", {class: "number"}, text(`${entry.shown}.`)),
    foreign(" "),
    element("span", {class: "entry"}, printInlines(entry.children, context), waysBack(entry, context)),
  );
}

function waysBack(entry: SourceEntry, context: PrintContext): Markup {
  const label = context.voice.own("back-to-text");
  const several = entry.references.length > 1;
  return join(
    entry.references.slice(0, mostWaysBack).map((reference, index) => {
      const name = several ? `${label} ${context.voice.number(String(index + 1))}` : label;
      return join([foreign(" "), element("a", {class: "back", href: `#${reference}`, "aria-label": name}, upArrow)]);
    }),
  );
}

// A source that every paragraph names would end in a line of arrows; a browser's own "back" serves the rest.
const mostWaysBack = 4;

// Drawn, since fonts that lack the sign would show a box.
const upArrow = foreign(
  '<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M6 11V2M2.5 5.5 6 2l3.5 3.5" fill="none" stroke="currentColor" stroke-width="1.5"/></svg>',
);
