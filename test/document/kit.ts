import {composeDocument} from "../../pipeline/document/compose.ts";
import type {Block, Document} from "../../pipeline/model/document.ts";
import type {Inline} from "../../pipeline/model/inline.ts";
import type {Fact} from "../../pipeline/model/fact.ts";
import type {Proof} from "../../pipeline/model/proof.ts";
import type {FrontMatter, Token} from "../../pipeline/model/prose.ts";
import type {Briefing, Correction, Source} from "../../pipeline/model/sheet.ts";
import type {Table, TableView} from "../../pipeline/model/table.ts";
import {type ShippedLang, shippedVoice} from "../language/shipped.ts";
import {memoryFiles} from "../sheet/memory-files.ts";

export const at = {file: "templates/t/en.md.hbs", line: 1, column: 1};

/** The token of a helper, as the merge leaves it in Markdown. */
export const mark = (index: number) => `\uE000${index}\uE001`;

export const figure = (fact: string, shown: string, sources: readonly string[] = []): Token => ({
  kind: "figure",
  fact,
  shown,
  raw: shown,
  sources,
  at,
});

export const source = (id: string, more: Partial<Source> = {}): Source => ({id, title: `Title of ${id}`, at, ...more});

export interface Given {
  readonly tokens?: readonly Token[];
  readonly sources?: readonly Source[];
  readonly facts?: readonly Fact[];
  readonly tables?: readonly Table[];
  readonly views?: readonly TableView[];
  readonly lang?: ShippedLang;
  readonly front?: Partial<FrontMatter>;
  readonly proof?: Proof;
  readonly corrections?: readonly Correction[];
  readonly uneven?: readonly string[];
}

/** Composes Markdown as a template of `lang`; problems as "line:code". */
export function compose(
  markdown: string,
  given: Given = {},
): {document: Document | undefined; problems: readonly string[]} {
  const problems: string[] = [];
  const briefing: Briefing = {
    id: "t",
    sheet: "t",
    file: "data/t.yaml",
    template: "t",
    published: "2017-08-11",
    facts: byId(given.facts),
    tables: byId(given.tables),
    charts: new Map(),
    views: byId(given.views),
    sources: byId(given.sources),
    reads: new Set(),
    uneven: new Set(given.uneven),
    ...(given.corrections && {corrections: given.corrections}),
    at,
  };
  const front = {draft: false, words: {}, placeOf: () => at, ...given.front};
  const prose = {lang: given.lang ?? "en", file: at.file, markdown, tokens: given.tokens ?? [], claims: [], front};
  const voice = shippedVoice(given.lang ?? "en");
  const parts = {
    briefing,
    voice,
    say: (text: string) => text,
    charts: new Map(),
    files: memoryFiles({}),
    source: "en",
    ...(given.proof && {proof: given.proof}),
  };
  const document = composeDocument(prose, parts, ({code, place}) => problems.push(`${place?.line}:${code}`));
  return {document, problems};
}

/** The blocks below a title, as composed without a problem. */
export function blocksOf(markdown: string, given: Given = {}): readonly Block[] {
  const {document, problems} = compose(`# T\n\n***\n\n${markdown}`, given);
  if (!document || problems.length > 0) throw new Error(`not composed: ${problems.join(", ")}`);
  return document.children.slice(1);
}

/** A tree without places, for comparison with a literal. */
export function bare(nodes: readonly (Block | Inline)[]): unknown {
  return JSON.parse(JSON.stringify(nodes, (key, value: unknown) => (key === "at" ? undefined : value)));
}

function byId<Item extends {readonly id: string}>(items: readonly Item[] = []): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
