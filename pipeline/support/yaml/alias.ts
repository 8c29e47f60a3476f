import type {Place, Problem} from "../../model/problem.ts";
import {didYouMean, error} from "../problem.ts";
import {MAX_DEPTH, type Span} from "./events.ts";
import type {Lines} from "./lines.ts";
import type {YamlNode} from "./node.ts";

const MAX_ALIASES = 100;
const MAX_EXPANDED = 100_000;

interface Anchored {
  readonly place: Place;
  /** Absent while the anchor's own value is still being read. */
  readonly node?: YamlNode;
  readonly size: number;
  readonly depth: number;
}

/** The anchors met so far, and how much their aliases have added. */
export interface Anchors {
  open(anchor: Span & {readonly name: string}, lines: Lines): void;
  close(name: string, node: YamlNode): void;
  get(name: string): Anchored | undefined;
  names(): Iterable<string>;
  /** Counts an alias: how many there are, how many values they stand for. */
  use(anchored: Anchored): {readonly count: number; readonly expanded: number};
  /** After the first alias over a limit the others are left empty without a word. */
  spend(): void;
  spent(): boolean;
}

export function createAnchors(): Anchors {
  const known = new Map<string, Anchored>();
  const measures = new WeakMap<YamlNode, Measure>();
  let count = 0;
  let expanded = 0;
  let spent = false;
  return {
    open: ({name, start, end}, lines) => known.set(name, {place: lines(start - 1, end), size: 0, depth: 0}),
    close(name, node) {
      const opened = known.get(name);
      if (opened) known.set(name, {...opened, node, ...measure(node, measures)});
    },
    get: (name) => known.get(name),
    names: () => known.keys(),
    use(anchored) {
      count += 1;
      expanded += anchored.size;
      return {count, expanded};
    },
    spend() {
      spent = true;
    },
    spent: () => spent,
  };
}

/** Why an alias cannot stand for its value: it is unknown, holds itself, or the file would grow beyond all measure. */
export function checkAlias(
  alias: Span & {readonly name: string},
  anchored: Anchored | undefined,
  anchors: Anchors,
  lines: Lines,
): Problem | undefined {
  const place = lines(alias.start, alias.end);
  if (!anchored) {
    const message = `There is no anchor &${alias.name} above *${alias.name}.`;
    return error(
      "unknown-alias",
      place,
      message,
      didYouMean(alias.name, anchors.names()) ?? "write a text that starts with * in quotes",
    );
  }
  const related = [{message: `&${alias.name} is defined here`, place: anchored.place}];
  if (!anchored.node)
    return {
      ...error("alias-cycle", place, `*${alias.name} stands inside its own value.`, "write the value out"),
      related,
    };
  const {count, expanded} = anchors.use(anchored);
  if (count <= MAX_ALIASES && expanded <= MAX_EXPANDED && anchored.depth < MAX_DEPTH) return undefined;
  const message =
    count > MAX_ALIASES
      ? `A file may use ${MAX_ALIASES} aliases; this is one more.`
      : `With *${alias.name} the file would hold more than ${MAX_EXPANDED} values, or stand more than ${MAX_DEPTH} deep.`;
  return {...error("yaml-limit", place, message, "write the values out"), related};
}

interface Measure {
  readonly size: number;
  readonly depth: number;
}

function measure(node: YamlNode, known: WeakMap<YamlNode, Measure>): Measure {
  if (node.kind === "scalar") return {size: 1, depth: 0};
  const before = known.get(node);
  if (before) return before;
  const children = node.kind === "sequence" ? node.items : [...node.entries.values()].map((entry) => entry.node);
  let size = 1;
  let depth = 0;
  for (const child of children) {
    const inner = measure(child, known);
    size += inner.size;
    depth = Math.max(depth, inner.depth + 1);
  }
  const result = {size, depth};
  known.set(node, result);
  return result;
}
