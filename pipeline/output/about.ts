import type {DrawnChart} from "../model/chart.ts";
import type {Block, Document} from "../model/document.ts";
import type {EditionFacts} from "../model/edition.ts";
import type {Prose} from "../model/prose.ts";

/** What index and manifest tell of an edition: its words, the figures that it prints, its sources, its first chart. */
export function describeEdition(
  document: Document,
  prose: Prose,
  charts: ReadonlyMap<string, DrawnChart>,
): EditionFacts {
  const facts = new Map<string, {id: string; shown: string}>();
  const add = (id: string, shown: string) => facts.set(`${id} ${shown}`, {id, shown});
  for (const token of prose.tokens) if (token.kind === "figure") add(token.fact, token.shown);
  for (const block of allBlocks(document.children)) {
    if (block.type === "cards") for (const {figure} of block.cards) add(figure.fact, figure.shown);
  }
  const sources = document.children.flatMap((block) =>
    block.type === "sources"
      ? block.entries.flatMap(({id}) => (id.startsWith("source-") ? [id.slice("source-".length)] : []))
      : [],
  );
  const [first] = charts.values();
  return {
    title: document.titleText,
    ...(document.kicker !== undefined && {kicker: document.kicker}),
    description: document.description,
    published: document.published,
    publishedShown: document.publishedShown,
    facts: [...facts.values()],
    sources,
    ...(first && {picture: first.svg}),
  };
}

function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => [
    block,
    ...(block.type === "section" || block.type === "editors-note" ? allBlocks(block.children) : []),
  ]);
}
