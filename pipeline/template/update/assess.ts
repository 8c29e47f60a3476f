import type {Lang} from "../../model/language.ts";
import type {Place} from "../../model/problem.ts";
import {compareTranslation, type ComparedPassage, type Comparison} from "../interlinear/compare.ts";
import {judgePassage} from "../interlinear/judge.ts";
import type {Layout} from "../layout/blocks.ts";
import {createOffsets} from "../layout/offsets.ts";
import {shorten} from "../shorten.ts";
import {hasWords} from "./call-words.ts";
import type {OpenTemplate} from "./open.ts";

/** One thing that is left to do in a translation. */
export interface Todo {
  readonly code: string;
  readonly at: Place;
  readonly message: string;
  readonly hint?: string;
}

/** How far a translation is. Every block of the source is translated, stale or new; an orphan is a passage of its own. */
export interface Assessment {
  readonly translated: number;
  readonly stale: number;
  readonly new: number;
  readonly orphan: number;
  /** In the order of the file. */
  readonly todo: readonly Todo[];
}

/** Judge how far a translation is beside today's source, and list what is left to do. */
export function assessTranslation(
  source: Layout,
  {text, file, layout, front}: OpenTemplate,
  {lang, source: sourceLang}: {readonly lang: Lang; readonly source: Lang},
): Assessment {
  const comparison = compareTranslation(source, layout, sourceLang);
  const {passages, unstamped} = comparison;
  const offsets = createOffsets(text, file);
  const prose = comparison.source.filter(({kind}) => kind === "prose").length;
  const held = (state: ComparedPassage["state"]): number =>
    passages
      .filter((passage) => passage.state === state)
      .reduce((sum, {sources}) => sum + sources.filter(({block}) => block !== undefined).length, 0);
  const [translated, stale] = [held("translated"), held("stale")];

  const todo: Todo[] = [];
  const ownCalls = front.insteadOf !== undefined;
  if (isBehind(comparison, text, ownCalls)) {
    const message = `this file is behind the ${sourceLang} template: blocks of it are new, changed, gone or elsewhere`;
    todo.push({
      code: "behind",
      at: offsets.place(0),
      message,
      hint: `factpress translate ${lang} brings it up to date`,
    });
  }
  for (const {start} of unstamped) {
    const message = "nothing tells what this block was translated from";
    const hint = `put {{!-- ${sourceLang}: … --}} with its source above it`;
    todo.push({code: "unstamped-block", at: offsets.place(start), message, hint});
  }
  for (const passage of passages) {
    const at = passage.blocks[0] ?? passage.stamps[0];
    const code = judgePassage(passage, lang, sourceLang)?.code;
    if (!code || !at) continue;
    const [kept] = passage.sources;
    const source = comparison.source[kept?.block ?? -1]?.text ?? (kept?.stamp ?? kept?.was[0])?.text ?? "";
    todo.push({code, at: offsets.place(at.start), message: `${LEFT[code]}: “${shorten(source)}”`});
  }
  todo.push(...callTodos(comparison, text, ownCalls).map(({start, ...rest}) => ({...rest, at: offsets.place(start)})));
  return {
    translated,
    stale,
    new: prose - translated - stale,
    orphan: passages.filter(({state}) => state === "orphan").length,
    todo: todo.toSorted((a, b) => a.at.line - b.at.line),
  };
}

const LEFT = {
  "untranslated-block": "to translate",
  stale: "to revise, the source has changed",
  "orphan-block": "to delete, the source has lost it",
} as const;

// Whether an update would change anything.
function isBehind({passages, calls, missing}: Comparison, text: string, ownCalls: boolean): boolean {
  return (
    missing.length > 0 ||
    passages.some(({state, sources, moved}) => {
      const renewed = sources.some(({stamp, fresh}) => stamp && !fresh);
      return moved || state === "spent" || renewed;
    }) ||
    calls.some(({block, same, moved}) => moved || (!same && !ownCalls && !hasWords(text.slice(block.start, block.end))))
  );
}

function callTodos(
  {source, calls}: Comparison,
  text: string,
  ownCalls: boolean,
): readonly (Omit<Todo, "at"> & {readonly start: number})[] {
  return calls.flatMap(({block: {start, end}, same, source: index}) => {
    const call = text.slice(start, end);
    if (!hasWords(call)) return [];
    const theirs = source[index ?? -1]?.text;
    if (theirs === undefined && !ownCalls)
      return [{code: "call-gone", start, message: `the source no longer has ${shorten(call)}`, hint: "delete it"}];
    if (theirs === undefined) return [];
    if (!same && !ownCalls)
      return [
        {
          code: "call-changed",
          start,
          message: `the source has another call here: ${shorten(theirs)}`,
          hint: "change this one alike",
        },
      ];
    if (call.replace(/\s+/g, " ") !== theirs.replace(/\s+/g, " ")) return [];
    return [
      {
        code: "call-untranslated",
        start,
        message: `the words in quotes are still those of the source: ${shorten(call)}`,
        hint: "translate what stands after alt=, caption= and the like",
      },
    ];
  });
}
