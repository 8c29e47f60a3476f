import type {Place, Problem, Report} from "../../model/problem.ts";
import {error} from "../problem.ts";
import {checkAlias, createAnchors, type Anchors} from "./alias.ts";
import type {Span, YamlEvent} from "./events.ts";
import type {Lines} from "./lines.ts";
import type {ScalarNode, YamlNode} from "./node.ts";
import {readPlainScalar} from "./scalar.ts";
import {forbiddenCharacter, nameCharacter} from "./text.ts";

interface Reader {
  readonly next: () => YamlEvent;
  readonly lines: Lines;
  readonly report: Report;
  readonly anchors: Anchors;
}

/** Builds the first document of a file from its events and reports what YAML would let pass: duplicate keys, tags, bombs. */
export function buildNode(events: readonly YamlEvent[], lines: Lines, report: Report): YamlNode {
  let index = 1;
  const next = (): YamlEvent => events[index++] ?? {kind: "end"};
  return readNode(next(), {next, lines, report, anchors: createAnchors()});
}

function readNode(event: YamlEvent, reader: Reader): YamlNode {
  const {lines, report, anchors} = reader;
  if (event.kind === "alias") {
    const known = anchors.get(event.name);
    const trouble = checkAlias(event, known, anchors, lines);
    if (trouble && !anchors.spent()) report(trouble);
    if (trouble?.code === "yaml-limit") anchors.spend();
    return trouble || known?.node === undefined ? {...EMPTY, span: event} : known.node;
  }
  if (event.kind !== "scalar" && event.kind !== "mapping" && event.kind !== "sequence") return EMPTY;
  if (event.tag && event.tag.name !== "!!str")
    report(unknownTag(lines(event.tag.start, event.tag.end), event.tag.name));
  if (event.anchor) anchors.open(event.anchor, lines);
  const node =
    event.kind === "scalar"
      ? readScalar(event, reader)
      : event.kind === "mapping"
        ? readMapping(event.start, reader)
        : readSequence(event.start, reader);
  if (event.anchor) anchors.close(event.anchor.name, node);
  return node;
}

const EMPTY: ScalarNode = {kind: "scalar", value: null, raw: "", plain: true};

function unknownTag(place: Place, name: string): Problem {
  return error(
    "unknown-tag",
    place,
    `Tags such as ${name} have no meaning here.`,
    "write a text that starts with ! in quotes",
  );
}

function readScalar(event: Extract<YamlEvent, {kind: "scalar"}>, {lines, report}: Reader): ScalarNode {
  const {text, span, plain} = event;
  const node = {kind: "scalar", raw: text, plain: plain && !event.tag, ...(span && {span})} as const;
  if (plain && !event.tag) {
    const {value, trouble} = readPlainScalar(text);
    if (trouble) report(error(trouble.code, lines(span?.start ?? 0, span?.end), trouble.message, trouble.hint));
    return {...node, value};
  }
  const character = forbiddenCharacter(text);
  if (character !== undefined && span) {
    const message = `The text holds the character ${nameCharacter(character)}, which is not allowed.`;
    report(error("forbidden-character", lines(span.start, span.end), message, "leave it out"));
  }
  return {...node, value: text};
}

function readSequence(start: number, reader: Reader): YamlNode {
  const items: YamlNode[] = [];
  for (let event = reader.next(); event.kind !== "end"; event = reader.next()) items.push(readNode(event, reader));
  return {kind: "sequence", start, items, value: items.map((item) => item.value)};
}

function readMapping(start: number, reader: Reader): YamlNode {
  const entries = new Map<string, {readonly key: Span; readonly node: YamlNode}>();
  const value: Record<string, unknown> = Object.create(null);
  let mustache: Span | undefined;
  for (let event = reader.next(); event.kind !== "end"; event = reader.next()) {
    if (event.kind === "mapping") mustache = {start: event.start, end: event.start + 1};
    const key = readKey(event, start, reader, entries);
    const node = readNode(reader.next(), reader);
    if (key === undefined) continue;
    entries.set(key.name, {key: key.span, node});
    value[key.name] = node.value;
  }
  // {{visits}} without quotes is a mapping in a mapping's key: taken for the text that was meant.
  if (mustache) return {...EMPTY, value: "{{}}", span: mustache};
  return {kind: "mapping", start, entries, value};
}

/** The key, or `undefined` where it is reported and its entry left out. */
function readKey(
  event: YamlEvent,
  start: number,
  reader: Reader,
  entries: ReadonlyMap<string, {readonly key: Span}>,
): {name: string; span: Span} | undefined {
  const {lines, report} = reader;
  if (event.kind !== "scalar" || event.span === undefined) {
    const at = event.kind === "mapping" || event.kind === "sequence" || event.kind === "alias" ? event.start : start;
    report(event.kind === "mapping" ? bareMustache(lines(at, at + 1)) : badKey(lines(at, at + 1)));
    readNode(event, {...reader, report: ignore});
    return undefined;
  }
  const {text: name, span} = event;
  const place = lines(span.start, span.end);
  const before = entries.get(name);
  if (before) {
    const related = [{message: "first defined here", place: lines(before.key.start, before.key.end)}];
    report({
      ...error(
        "duplicate-key",
        place,
        `The key "${name}" stands twice in one mapping.`,
        "rename or delete one of them",
      ),
      related,
    });
    return undefined;
  }
  if (name === "<<") {
    report(error("merge-key", place, 'Mappings are not merged: "<<" has no meaning here.', "write the keys out"));
    return undefined;
  }
  if (name === "__proto__" || name === "constructor" || name === "prototype") {
    report(error("forbidden-key", place, `"${name}" cannot be a key.`, "choose another name"));
    return undefined;
  }
  readNode({...event, plain: false, text: name}, reader);
  return {name, span};
}

function bareMustache(place: Place): Problem {
  return error(
    "yaml-syntax",
    place,
    'A text that starts with "{{" must stand in quotes.',
    "put quotes around the whole text",
  );
}

function badKey(place: Place): Problem {
  return error("key-form", place, "A key is a text of one line.", "write a name before the colon");
}

const ignore: Report = () => undefined;
