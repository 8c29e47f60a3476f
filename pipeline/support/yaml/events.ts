import {EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException, type Event} from "js-yaml";

/** Offsets into the text, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Properties {
  readonly anchor?: Span & {readonly name: string};
  readonly tag?: Span & {readonly name: string};
}

/** A step of reading a YAML file, in the file's order: js-yaml's events with their texts decoded. */
export type YamlEvent =
  | {readonly kind: "document"; readonly directive: boolean}
  | (Properties & {readonly kind: "sequence" | "mapping"; readonly start: number})
  | (Properties & {
      readonly kind: "scalar";
      readonly text: string;
      /** With the quotes; absent where nothing is written. */
      readonly span?: Span;
      readonly plain: boolean;
    })
  | (Span & {readonly kind: "alias"; readonly name: string})
  | {readonly kind: "end"};

/** What js-yaml says of the first thing that is not YAML. */
export interface YamlSyntaxError {
  readonly reason: string;
  readonly offset: number;
}

/** The deepest nesting of mappings and lists. */
export const MAX_DEPTH = 32;

/** Reads the events of a text, up to its first syntax error. */
export function readEvents(text: string): readonly YamlEvent[] | YamlSyntaxError {
  try {
    return parseEvents(text, {maxDepth: MAX_DEPTH}).map((event) => translate(text, event));
  } catch (error) {
    if (error instanceof YAMLException) return {reason: error.reason, offset: error.mark?.position ?? 0};
    throw error;
  }
}

function translate(text: string, event: Event): YamlEvent {
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
      return {
        kind: "document",
        directive: event.directives.some((each) => each.kind !== "yaml" || each.version !== "1.2"),
      };
    case EVENT_ID.SEQUENCE:
      return {kind: "sequence", start: event.start, ...properties(text, event)};
    case EVENT_ID.MAPPING:
      return {kind: "mapping", start: event.start, ...properties(text, event)};
    case EVENT_ID.ALIAS:
      // The offsets are of the name; the asterisk stands before it.
      return {
        kind: "alias",
        name: text.slice(event.anchorStart, event.anchorEnd),
        start: event.anchorStart - 1,
        end: event.anchorEnd,
      };
    case EVENT_ID.POP:
      return {kind: "end"};
    case EVENT_ID.SCALAR:
      return {
        kind: "scalar",
        text: getScalarValue(text, event),
        ...(event.valueStart >= 0 && {span: scalarSpan(text, event)}),
        plain: event.style === SCALAR_STYLE.PLAIN,
        ...properties(text, event),
      };
  }
}

type ScalarEvent = Extract<Event, {type: typeof EVENT_ID.SCALAR}>;

function scalarSpan(text: string, {style, valueStart, valueEnd}: ScalarEvent): Span {
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return {start: valueStart - 1, end: valueEnd + 1};
  if (style === SCALAR_STYLE.PLAIN) return {start: valueStart, end: valueEnd};
  // A block starts with the line under its indicator: mark its first words.
  const indent = /^\s*/u.exec(text.slice(valueStart, valueEnd))?.[0].length ?? 0;
  return {start: valueStart + indent, end: valueEnd};
}

function properties(text: string, event: Exclude<Event, {type: 1 | 5 | 6}>): Properties {
  const anchor = {start: event.anchorStart, end: event.anchorEnd};
  const tag = {start: event.tagStart, end: event.tagEnd};
  return {
    ...(anchor.start >= 0 && {anchor: {...anchor, name: text.slice(anchor.start, anchor.end)}}),
    ...(tag.start >= 0 && {tag: {...tag, name: text.slice(tag.start, tag.end)}}),
  };
}
