import type {Span} from "./events.ts";

/** A value of a YAML file with all that its file knew of it. */
export type YamlNode = ScalarNode | MappingNode | SequenceNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As written, quotes and escapes undone. */
  readonly raw: string;
  readonly plain: boolean;
  readonly span?: Span;
}

export interface MappingNode {
  readonly kind: "mapping";
  readonly value: Readonly<Record<string, unknown>>;
  readonly start: number;
  readonly entries: ReadonlyMap<string, {readonly key: Span; readonly node: YamlNode}>;
}

export interface SequenceNode {
  readonly kind: "sequence";
  readonly value: readonly unknown[];
  readonly start: number;
  readonly items: readonly YamlNode[];
}

/** The node under a key or index. */
export function childOf(node: YamlNode, step: string | number): YamlNode | undefined {
  if (node.kind === "mapping") return node.entries.get(String(step))?.node;
  return node.kind === "sequence" ? node.items[Number(step)] : undefined;
}

/** Where to point for a path: a text where it stands; a mapping, list or empty value at its key; an item at its start. */
export function spanOf(root: YamlNode, path: readonly (string | number)[], part: "key" | "value"): Span {
  let node = root;
  let span = startOf(root) ?? {start: 0, end: 0};
  for (const [depth, step] of path.entries()) {
    const child = childOf(node, step);
    if (!child) return (node.kind === "scalar" && part === "value" && node.span) || span;
    const key = node.kind === "mapping" ? node.entries.get(String(step))?.key : undefined;
    const text = child.kind === "scalar" && part === "value" && depth === path.length - 1 ? child.span : undefined;
    span = text ?? key ?? startOf(child) ?? span;
    node = child;
  }
  return span;
}

function startOf(node: YamlNode): Span | undefined {
  return node.kind === "scalar" ? node.span : {start: node.start, end: node.start};
}
