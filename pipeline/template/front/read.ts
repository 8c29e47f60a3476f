import type {FrontMatter} from "../../model/prose.ts";
import type {Report} from "../../model/problem.ts";
import {didYouMean, error} from "../../support/problem.ts";
import {parseYaml, type YamlDocument} from "../../support/yaml/yaml.ts";

const keys = ["kicker", "description", "keywords", "appendix", "words", "draft", "instead_of"];

/**
 * Read the front matter of a template: the YAML between a first line `---` and the next.
 *
 * Absent keys get their defaults; every problem is reported at its line. `undefined` where it cannot be read at all.
 */
export function readFront(text: string, file: string, report: Report): FrontMatter | undefined {
  const front = findFront(text);
  const nothing: FrontMatter = {draft: false, words: {}, placeOf: () => ({file, line: 1, column: 1})};
  if (!front) {
    if (!/^---[ \t]*(\r?\n|$)/.test(text)) return nothing;
    report(
      error(
        "unclosed-front-matter",
        {file, line: 1, column: 1, length: 3},
        "the front matter is opened with --- and never closed",
        "close it with a line ---",
      ),
    );
    return undefined;
  }
  const yaml = text.slice(front.start, front.end);
  if (yaml.split("\n").every((line) => /^\s*(#|$)/.test(line))) return nothing;

  let sound = true;
  const document = parseYaml(text.slice(0, front.start).replace(/[^\r\n]/g, "") + yaml, file, (problem) => {
    if (problem.severity === "error") sound = false;
    report(problem);
  });
  if (!document || !sound) return undefined;
  return checkFront(document, (message, path, hint, part) =>
    report(error("front-matter", document.placeOf(path, part), message, hint)),
  );
}

/** Where the YAML of a front matter stands, without its lines `---`, and where the template's text starts after it. */
export function findFront(text: string): {start: number; end: number; body: number} | undefined {
  const opened = /^---[ \t]*\r?\n/.exec(text);
  if (!opened) return undefined;
  const close = /^---[ \t]*(\r?\n|$)/m;
  const start = opened[0].length;
  const found = close.exec(text.slice(start));
  return found ? {start, end: start + found.index, body: start + found.index + found[0].length} : undefined;
}

/** The template with its front matter made blank: every line and offset of the rest stays. */
export function blankFront(text: string): string {
  const front = findFront(text);
  return front
    ? text.slice(0, front.body).replace(/[^\r\n]+/g, (line) => " ".repeat(line.length)) + text.slice(front.body)
    : text;
}

type Complain = (message: string, path: readonly (string | number)[], hint?: string, part?: "key" | "value") => void;

function checkFront(document: YamlDocument, complain: Complain): FrontMatter | undefined {
  const {value} = document;
  if (!isMapping(value)) {
    complain("the front matter is a list of keys, such as kicker: …", []);
    return undefined;
  }
  let sound = true;
  const wrong: Complain = (...finding) => {
    sound = false;
    complain(...finding);
  };
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) wrong(`the front matter has no key "${key}"`, [key], didYouMean(key, keys), "key");
  }
  const kicker = text(value, "kicker", wrong);
  const description = text(value, "description", wrong);
  const {keywords, draft = false, words, appendix} = value;
  if (appendix !== undefined && appendix !== "figures")
    wrong(
      `appendix is figures, not ${JSON.stringify(appendix)}`,
      ["appendix"],
      "write appendix: figures, or take it out",
    );
  if (keywords !== undefined && !(Array.isArray(keywords) && keywords.every((word) => typeof word === "string"))) {
    wrong("keywords is a list of words, such as [trade, railways]", ["keywords"]);
  }
  if (typeof draft !== "boolean") wrong(`draft is true or false, not ${JSON.stringify(draft)}`, ["draft"]);
  const insteadOf = checkInsteadOf(value["instead_of"], wrong);
  const checked = checkWords(words, wrong);
  if (!sound) return undefined;
  return {
    ...(kicker !== undefined && {kicker}),
    ...(description !== undefined && {description}),
    ...(Array.isArray(keywords) && {keywords: keywords.map(String)}),
    ...(appendix === "figures" && {appendix}),
    draft: draft === true,
    ...(insteadOf && {insteadOf}),
    words: checked,
    placeOf: (path) => document.placeOf(path),
  };
}

function text(value: Mapping, key: string, wrong: Complain): string | undefined {
  const found = value[key];
  if (found === undefined || typeof found === "string") return found;
  wrong(`${key} is a text, not ${JSON.stringify(found)}`, [key], `put it in quotes: ${key}: "${String(found)}"`);
  return undefined;
}

function checkInsteadOf(value: unknown, wrong: Complain): Readonly<Record<string, readonly string[]>> | undefined {
  if (value === undefined || value === null) return undefined;
  const lists = isMapping(value) ? Object.entries(value).map(([id, others]) => [id, [others].flat()] as const) : [];
  const sound = lists.every(([, others]) => others.length > 0 && others.every((other) => typeof other === "string"));
  if (isMapping(value) && sound) return Object.fromEntries(lists.map(([id, others]) => [id, others.map(String)]));
  wrong(
    "instead_of is a list of facts with those that this language has in their place",
    ["instead_of"],
    "write instead_of: {loan_usd: [loan_cny]}",
  );
  return undefined;
}

function checkWords(words: unknown, wrong: Complain): FrontMatter["words"] {
  const checked: Record<string, string | Record<string, string>> = Object.create(null);
  if (words === undefined || words === null) return checked;
  if (!isMapping(words)) {
    wrong('words is a list such as "Share of trade": "…"', ["words"]);
    return checked;
  }
  for (const [key, word] of Object.entries(words)) {
    if (typeof word === "string") checked[key] = word;
    else if (isMapping(word)) checked[key] = checkScoped(key, word, wrong);
    else
      wrong(`the translation of "${key}" is a text, not ${JSON.stringify(word)}`, ["words", key], "put it in quotes");
  }
  return checked;
}

function checkScoped(scope: string, words: Mapping, wrong: Complain): Record<string, string> {
  const checked: Record<string, string> = Object.create(null);
  for (const [key, word] of Object.entries(words)) {
    if (typeof word === "string") checked[key] = word;
    else
      wrong(
        `the translation of "${key}" is a text, not ${JSON.stringify(word)}`,
        ["words", scope, key],
        "put it in quotes",
      );
  }
  return checked;
}

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
