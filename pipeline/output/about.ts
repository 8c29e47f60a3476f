import type {DrawnChart} from "../model/chart.ts";
import type {Document} from "../model/document.ts";
import type {EditionFacts} from "../model/edition.ts";
import type {EditionTrace} from "../model/record.ts";

/** What index and manifest tell of an edition: its words, the figures that it prints, its sources, its first chart. */
export function describeEdition(
  document: Document,
  trace: EditionTrace,
  charts: ReadonlyMap<string, DrawnChart>,
): EditionFacts {
  const facts = new Map(trace.figures.map(({id, shown}) => [`${id} ${shown}`, {id, shown}]));
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
