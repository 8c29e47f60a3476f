import {type Element, find, findAll, parsePage, textOf} from "../samples/page-tree.ts";

/** A figure that a page sets for machines too. */
export interface PageFigure {
  readonly raw: string;
  readonly shown: string;
  /** The fact that its address names, where it has one. */
  readonly anchor?: string;
  /** Where it leads, and what it says of its source. */
  readonly target?: string;
  readonly note?: string;
}

export interface ScannedPage {
  readonly lang: string;
  readonly description: string;
  readonly figures: readonly PageFigure[];
  /** The figures of "Figures in this briefing". */
  readonly listed: readonly string[];
  /** Words in which figures are plain text: captions, credits, descriptions of charts, labels, the kicker. */
  readonly words: readonly string[];
  /** Printed tables of the sheet by their ids, as their cells are shown. */
  readonly tables: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** What a reader reads beside figures, dates, references and tables of the sheet. */
  readonly rest: string;
  readonly sources: readonly string[];
  readonly measured: readonly {name: string; value: string; description: string; "@id": string}[];
}

const className = ({attributes}: Element): string => attributes["class"] ?? "";

/** All figures that a page shows, by its markup alone. */
export function scanPage(html: string): ScannedPage {
  const page = parsePage(html);
  const main = find(page, ({tag}) => tag === "main");
  const meta = (name: string): string =>
    find(page, ({tag, attributes}) => tag === "meta" && attributes["name"] === name).attributes["content"] ?? "";
  const appendix = findAll(main, ({tag, attributes}) => tag === "section" && attributes["id"] === "figures");
  const text = without(main, (element) => appendix.includes(element));
  const json = textOf(
    find(page, ({tag, attributes}) => tag === "script" && attributes["type"] === "application/ld+json"),
  );
  return {
    lang: find(page, ({tag}) => tag === "html").attributes["lang"] ?? "",
    description: meta("description"),
    figures: figuresIn(text),
    listed: appendix.flatMap((section) => figuresIn(section)).map(({shown}) => shown),
    words: [
      meta("description"),
      ...findAll(text, isWords).map(textOf),
      ...findAll(text, (element) => className(element) === "picture wide").flatMap((picture) =>
        findAll(picture, ({tag}) => tag === "desc").map(textOf),
      ),
    ],
    tables: new Map(
      findAll(text, (element) => className(element) === "table" && element.attributes["id"] !== undefined).map(
        (table) => [
          (table.attributes["id"] ?? "").replace(/^table-/, "").replaceAll("-", "_"),
          findAll(
            find(table, ({tag}) => tag === "tbody"),
            ({tag}) => tag === "tr",
          ).map((row) => findAll(row, ({tag}) => tag === "td" || tag === "th").map(textOf)),
        ],
      ),
    ),
    rest: textOf(without(text, isTold)),
    sources: findAll(main, ({tag, attributes}) => tag === "li" && (attributes["id"] ?? "").startsWith("source-")).map(
      ({attributes}) => (attributes["id"] ?? "").slice("source-".length),
    ),
    measured: JSON.parse(json).variableMeasured ?? [],
  };
}

function figuresIn(within: Element): readonly PageFigure[] {
  const found: PageFigure[] = [];
  const walk = (element: Element, link: Element | undefined): void => {
    const inside = element.tag === "a" && className(element) === "sourced" ? element : link;
    if (element.tag === "data") found.push(figureOf(element, inside));
    for (const child of element.children) if (typeof child !== "string") walk(child, inside);
  };
  walk(within, undefined);
  return found;
}

function figureOf(data: Element, link: Element | undefined): PageFigure {
  const anchor = (link ?? data).attributes["id"];
  const target = link?.attributes["href"]?.slice(1);
  const note = link?.attributes["data-note"];
  return {
    raw: data.attributes["value"] ?? "",
    shown: textOf(data),
    ...(anchor !== undefined && {anchor}),
    ...(target !== undefined && {target}),
    ...(note !== undefined && {note}),
  };
}

function isWords(element: Element): boolean {
  return element.tag === "figcaption" || /^(?:credit|card-label|kicker)$/.test(className(element));
}

// Told elsewhere: figures, dates, references, numbers of the list of sources, pictures and their data, tables of the sheet.
function isTold(element: Element): boolean {
  const {tag, attributes} = element;
  return (
    ["data", "time", "sup", "svg", "details", "nav"].includes(tag) ||
    /^(?:number|back)$/.test(className(element)) ||
    className(element) === "sources" ||
    (className(element) === "table" && attributes["id"] !== undefined) ||
    isWords(element)
  );
}

function without(element: Element, unwanted: (element: Element) => boolean): Element {
  const children = element.children.flatMap((child): readonly (Element | string)[] => {
    if (typeof child === "string") return [child];
    return unwanted(child) ? [" "] : [without(child, unwanted)];
  });
  return {...element, children};
}
