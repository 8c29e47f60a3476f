import type {Place, Problem} from "../../model/problem.ts";
import type {WorkbookCell} from "../../model/workbook.ts";
import {parseDecimal, shift} from "../../support/decimal.ts";
import {error} from "../../support/problem.ts";
import {plainNumberHint} from "../table/plain-number.ts";
import type {RawCell} from "../table/raw-table.ts";

export interface CellRules {
  /** Footnote marks that the sheet has left out. */
  readonly marks: readonly string[];
  /** Whether the sheet has a place to list marks, and what stands for no value. */
  readonly lists: boolean;
  readonly isMissing: (text: string) => boolean;
  readonly tell: (problem: Problem) => void;
}

/** A cell of a workbook as a cell of a table; `undefined` where it is missing or, with a report, can be none. */
export function readWorkbookCell(cell: WorkbookCell, at: Place, rules: CellRules): RawCell | undefined {
  switch (cell.kind) {
    case "number": {
      const {value, percent, digits, thousands} = cell;
      const shown = {text: percent ? shift(value, 2) : value, isText: false, at};
      return {
        ...shown,
        ...(percent && {percent}),
        ...(digits !== undefined && {digits}),
        ...(thousands !== undefined && {shownScale: 3 * thousands}),
      };
    }
    case "date":
      return {text: cell.date, isText: false, at};
    case "time": {
      const message = `This cell holds the time ${cell.shown}, and a table holds whole days.`;
      rules.tell(error("cell-time", at, message, "round it to a day in the workbook, or make it a text"));
      return undefined;
    }
    case "text":
      return textCell(cell, at, rules);
    case "error": {
      if (rules.isMissing(cell.error)) return undefined;
      const listing = rules.lists ? `, or list "${cell.error}" under missing: if it stands for no value` : "";
      const hint = `mend its formula${listing}`;
      rules.tell(error("cell-error", at, `This cell holds the error ${cell.error}.`, hint));
      return undefined;
    }
    case "uncalculated": {
      const message = "This cell holds a formula whose value was never saved.";
      rules.tell(error("cell-formula", at, message, "open the workbook in a spreadsheet program and save it"));
      return undefined;
    }
  }
}

/** A text without the footnote marks at its end. */
export function withoutMarks(text: string, marks: readonly string[]): string {
  let rest = text.trim();
  for (;;) {
    // A digit would be taken off a number: it counts as a mark only where it stands raised.
    const mark = marks.find((some) => !/^\d+$/.test(some) && rest.length > some.length && rest.endsWith(some));
    if (mark === undefined) return rest;
    rest = rest.slice(0, -mark.length).trim();
  }
}

function textCell(
  {text, raised}: Extract<WorkbookCell, {kind: "text"}>,
  at: Place,
  {marks, lists, isMissing, tell}: CellRules,
): RawCell | undefined {
  const unlisted = raised === undefined ? [] : unlistedMarks(raised, marks);
  if (raised !== undefined && unlisted.length > 0) {
    tell(markError(`${text} ${raised}`, unlisted, at, lists));
    return undefined;
  }
  if (isMissing(text)) return undefined;
  const bare = withoutMarks(text, marks);
  if (bare === "") return undefined;
  const marked = raised !== undefined || bare !== text.trim();
  const [, number = "", mark] = MARKED.exec(bare) ?? [];
  if (mark !== undefined && (parseDecimal(number) ?? plainNumberHint(number)) !== undefined) {
    tell(markError(bare, [mark], at, lists));
    return undefined;
  }
  return {text: bare, isText: !marked && parseDecimal(bare) !== undefined, at};
}

/** The marks of what stands raised, which may be one or several ("6, 7"), that the sheet does not list. */
export function unlistedMarks(raised: string, marks: readonly string[]): readonly string[] {
  return marks.includes(raised) ? [] : raised.split(/[\s,;]+/).filter((mark) => mark !== "" && !marks.includes(mark));
}

function markError(text: string, unlisted: readonly string[], at: Place, lists: boolean): Problem {
  const listed = unlisted.map((mark) => JSON.stringify(mark)).join(", ");
  const them = unlisted.length > 1 ? "they are" : "it is";
  const deleting = `delete ${unlisted.length > 1 ? "them" : "it"} in the workbook`;
  const hint = lists ? `list ${listed} under marks: of the table, so that ${them} left out, or ${deleting}` : deleting;
  return error("cell-mark", at, `"${text}" bears the mark${unlisted.length > 1 ? "s" : ""} ${listed}.`, hint);
}

// What statistical offices put after a figure: 25.7*, 25.7 ¹, 12 (p), 12e, 12 a).
const MARKED = /^([-+−]?\d[\d.,' \u00A0\u202F]*?)\s*([*†‡§#°¹²³⁰⁴-⁹ᵃ-ᵿ]+|\([a-z0-9]{1,3}\)|[a-z]\)?|[a-z]{1,2}\/)$/iu;
