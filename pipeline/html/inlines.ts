import type {Handlers} from "../model/document.ts";
import type {Claim, DateValue, FigureValue, Inline, Reference} from "../model/inline.ts";
import type {PrintContext} from "./context.ts";
import {directionOfText, languageAttributes} from "./direction.ts";
import {element, join, text, type Attributes, type Markup} from "./markup.ts";

/** Inline nodes as HTML, one after the other. */
export function printInlines(nodes: readonly Inline[], context: PrintContext): Markup {
  return join(nodes.map((node) => printInline(node, context)));
}

/**
 * A figure with its raw value for machines, kept together with its sign and unit from right to left.
 *
 * It leads to its source. What it says of that on hover and focus is drawn by the style sheet from `data-note`, so that
 * the words of the page stay those of the document.
 */
export function printFigureValue(node: FigureValue, context: PrintContext): Markup {
  const id = node.anchor === undefined ? {} : {id: node.anchor};
  const {provenance} = node;
  const value = (attributes: Attributes) =>
    element("data", {...attributes, value: node.raw, ...isolated(node.shown, context)}, text(node.shown));
  if (!provenance) return value(id);
  return element(
    "a",
    {...id, class: "sourced", href: `#${provenance.target}`, "data-note": provenance.note},
    value({}),
  );
}

/** A superscript number that leads to its source or note, with the page beside it. */
export function printReference(node: Reference, context: PrintContext): Markup {
  const link = element("a", {id: node.id, href: `#${node.target}`, role: "doc-noteref"}, text(node.shown));
  const page = node.page === undefined ? undefined : text(`\u00a0${node.page}`);
  const separator = node.separator === undefined ? undefined : text(node.separator);
  return element("sup", {class: "reference", ...isolated(node.shown, context)}, separator, link, page);
}

const handlers = {
  text: (node) => text(node.text),
  strong: (node, context) => element("strong", {}, printInlines(node.children, context)),
  emphasis: (node, context) => element("em", {}, printInlines(node.children, context)),
  link: (node, context) => element("a", {href: node.href}, printInlines(node.children, context)),
  "figure-value": printFigureValue,
  date: printDate,
  reference: printReference,
  span: (node, context) => element("span", languageAttributes(node.lang), printInlines(node.children, context)),
  code: (node) => element("code", {dir: "ltr"}, text(node.text)),
  subscript: (node, context) => element("sub", {}, printInlines(node.children, context)),
  superscript: (node, context) => element("sup", {}, printInlines(node.children, context)),
  "line-break": () => element("br", {}),
  claim: printClaim,
  // The space is one of the words around it: in a text from right to left it stands at the mark's right.
  "proof-mark": (node) => join([text(" "), element("span", {class: "proof-mark", dir: "ltr"}, text(node.text))]),
} satisfies Handlers<Inline, PrintContext, Markup>;

function printInline(node: Inline, context: PrintContext): Markup {
  const handler = handlers[node.type] as (node: Inline, context: PrintContext) => Markup;
  const printed = handler(node, context);
  if (node.lang === undefined || node.type === "span") return printed;
  return element("span", languageAttributes(node.lang), printed);
}

function printClaim(node: Claim, context: PrintContext): Markup {
  const words = printInlines(node.children, context);
  return node.marked ? element("span", {class: "claim", "data-claim": node.expression}, words) : words;
}

// `time` knows no ranges: these are given to machines as plain data.
function printDate(node: DateValue, context: PrintContext): Markup {
  if (node.date.includes("/"))
    return element("data", {value: node.date, ...isolated(node.shown, context)}, text(node.shown));
  return element("time", {datetime: node.date, ...isolated(node.shown, context)}, text(node.shown));
}

function isolated(shown: string, context: PrintContext): Attributes {
  const direction = directionOfText(shown);
  return direction === context.direction ? {} : {dir: direction};
}
