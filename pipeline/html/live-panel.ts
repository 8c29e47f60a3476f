import type {Severity} from "../model/problem.ts";
import {element, foreign, join, lines, text, type Markup} from "./markup.ts";

/** What stands above a page in preview. */
export interface PanelContents {
  /** "2 errors, 1 warning", or "". */
  readonly title: string;
  /** What the reader of the page should know, a sentence each. */
  readonly notes: readonly string[];
  readonly problems: readonly PanelProblem[];
}

export interface PanelProblem {
  readonly severity: Severity;
  readonly message: string;
  /** "data/trade.yaml:3:5". */
  readonly place?: string;
  /** The line itself, and below it a mark. */
  readonly excerpt?: string;
  readonly hint?: string;
}

export const PANEL_STYLE = `
:host { all: initial; display: block; color-scheme: light dark; }
details { font: 15px/1.45 system-ui, sans-serif; color: CanvasText; background: Canvas; border-block-end: 2px solid; }
details { max-height: 60vh; overflow: auto; padding: 0.5em 1em; }
summary { cursor: pointer; font-weight: 600; }
ol { list-style: none; margin: 0; padding: 0; }
li { margin: 0.75em 0; padding-inline-start: 0.75em; border-inline-start: 4px solid #1c6ea4; }
li.error { border-color: #c22; }
li.warning { border-color: #c80; }
p { margin: 0.25em 0; }
pre, .place { font: 13px/1.4 ui-monospace, monospace; }
pre { margin: 0.25em 0; overflow-x: auto; }
@media print { :host { display: none; } }
`;

/** The panel in a tree of its own, so that neither its style nor that of the page reaches the other. */
export function livePanel({title, notes, problems}: PanelContents): Markup | undefined {
  if (notes.length === 0 && problems.length === 0) return undefined;
  const summary = ["Preview", title].filter((part) => part !== "").join(": ");
  const panel = element(
    "details",
    {open: true, lang: "en", dir: "ltr"},
    element("summary", {}, text(summary)),
    join(notes.map((note) => element("p", {}, text(note)))),
    problems.length > 0 ? element("ol", {}, lines(problems.map(printProblem))) : undefined,
  );
  const tree = element("template", {shadowrootmode: "open"}, element("style", {}, foreign(PANEL_STYLE)), panel);
  return element("div", {"data-factpress": "preview"}, tree);
}

function printProblem({severity, message, place, excerpt, hint}: PanelProblem): Markup {
  return element(
    "li",
    {class: severity},
    element("p", {dir: "auto"}, element("strong", {}, text(`${severity}: ${message}`))),
    place === undefined ? undefined : element("p", {class: "place"}, text(place)),
    excerpt === undefined ? undefined : element("pre", {}, text(excerpt)),
    hint === undefined ? undefined : element("p", {dir: "auto"}, text(`→ ${hint}`)),
  );
}
