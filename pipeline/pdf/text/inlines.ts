import type {Handlers} from "../../model/document.ts";
import type {Inline} from "../../model/inline.ts";
import type {Voice} from "../../model/language.ts";
import type {FontChain} from "../../model/font.ts";
import {isolateEnd, isolateStart, leftToRightIsolate} from "../../support/bidi.ts";
import {plainText} from "../../support/plain-text.ts";
import {inlineTag, type Tag} from "../tag/tag.ts";
import type {LinkTarget, Span, TextStyle} from "./text.ts";

/** What inline nodes inherit from what surrounds them. */
export interface InlineContext {
  readonly style: TextStyle;
  readonly tag: Tag;
  readonly link?: LinkTarget;
  readonly linkColor: string;
  readonly fonts: FontChain;
  readonly voice: Voice;
}

/** Turns inline nodes into spans of text. */
export function inlineSpans(nodes: readonly Inline[], context: InlineContext): readonly Span[] {
  return nodes.flatMap((node) => inlineSpan(node, context));
}

const handlers = {
  text: (node, context) => [span(node.text, context)],
  strong: (node, context) => inlineSpans(node.children, styled(context, {bold: true})),
  emphasis: (node, context) => inlineSpans(node.children, styled(context, emphasis(context))),
  link(node, context) {
    const tag = inlineTag(context.tag, "Link");
    const link = {href: node.href, title: plainText(node.children) || node.href, underline: true};
    return inlineSpans(node.children, {...styled(context, {color: context.linkColor}), tag, link});
  },
  "figure-value"(node, context) {
    if (!node.provenance) return isolated([span(node.shown, context)]);
    const tag = inlineTag(context.tag, "Link");
    const link = {href: `#${node.provenance.target}`, title: node.provenance.note, underline: false};
    return isolated([span(node.shown, {...context, tag, link})]);
  },
  date: (node, context) => isolated([span(node.shown, context)]),
  reference(node, context) {
    const tag = inlineTag(inlineTag(context.tag, "Reference"), "Link");
    const link = {href: `#${node.target}`, title: `${context.voice.own("source")} ${node.shown}`, underline: false};
    const text = node.page === undefined ? node.shown : `${node.shown}\u00a0${node.page}`;
    const number = isolated([{...span(text, {...raised(context, 0.36), tag, link}), anchor: node.id}]);
    return node.separator === undefined ? number : [span(node.separator, raised(context, 0.36)), ...number];
  },
  span: (node, context) => isolated(inlineSpans(node.children, context)),
  code: (node, context) =>
    isolated([span(node.text, {...context, tag: inlineTag(context.tag, "Code")})], leftToRightIsolate),
  subscript: (node, context) => inlineSpans(node.children, raised(context, -0.16)),
  superscript: (node, context) => inlineSpans(node.children, raised(context, 0.36)),
  claim: (node, context) => inlineSpans(node.children, node.marked ? styled(context, {underline: true}) : context),
  "proof-mark": (node, context) => [
    span(" ", smaller(context)),
    ...isolated([span(node.text, smaller(context))], leftToRightIsolate),
  ],
  "line-break": (_, context) => [span("\n", context)],
} satisfies Handlers<Inline, InlineContext, readonly Span[]>;

function inlineSpan<Kind extends Inline>(node: Kind, context: InlineContext): readonly Span[] {
  const handle = handlers[node.type] as (node: Inline, context: InlineContext) => readonly Span[];
  if (!node.lang) return handle(node, context);
  return handle(node, {...context, tag: inlineTag(context.tag, "Span", {lang: node.lang})});
}

function span(text: string, {style, tag, link}: InlineContext): Span {
  return {text, style, tag, ...(link && {link})};
}

function isolated(spans: readonly Span[], start = isolateStart): readonly Span[] {
  const opened = spans.map((part, index) => (index === 0 ? {...part, before: start + (part.before ?? "")} : part));
  return opened.map((part, index) =>
    index === spans.length - 1 ? {...part, after: (part.after ?? "") + isolateEnd} : part,
  );
}

function styled(context: InlineContext, style: Partial<TextStyle>): InlineContext {
  return {...context, style: {...context.style, ...style}};
}

// Scripts without italics (Chinese, Arabic) set emphasis in bold.
function emphasis({fonts}: InlineContext): Partial<TextStyle> {
  return fonts.face(fonts.families[0] ?? "", {italic: true}).italic ? {italic: true} : {bold: true};
}

function smaller(context: InlineContext): InlineContext {
  return styled(context, {size: context.style.size * 0.72, color: context.linkColor});
}

/** The size of raised and lowered words, of that of the words around them. */
export const raisedSize = 0.64;

function raised(context: InlineContext, ems: number): InlineContext {
  const {size, raise = 0} = context.style;
  return styled(context, {size: size * raisedSize, raise: raise + size * ems});
}
