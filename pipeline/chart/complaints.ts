import type {Report} from "../model/problem.ts";
import type {ChartSpec} from "../model/sheet.ts";
import {error} from "../support/problem.ts";
import {type JsonPath, walk} from "./json.ts";
import type {LoggedProblem} from "./logger.ts";

/**
 * Turns what Vega and Vega-Lite complain of into errors of the chart, each once, at the property that a complaint quotes
 * where the spec has it.
 */
export function createComplaints(chart: ChartSpec, report: Report): (problem: LoggedProblem) => void {
  const seen = new Set<string>();
  return ({message}) => {
    if (seen.has(message)) return;
    seen.add(message);
    const path = pathOf(message, chart);
    const known = explained.find(({pattern}) => pattern.test(message));
    report(
      error(
        "chart",
        path ? chart.placeOf(path) : chart.at,
        `The chart "${chart.id}" would not show what it says: ${sentence(message)}`,
        known?.hint,
      ),
    );
  };
}

const explained = [
  {
    pattern: /legend count exceeds/,
    hint: "write legend: {symbolLimit: 0} to show them all, or legend: {values: […]} to choose",
  },
  {
    pattern: /dropped|not a valid|incompatible|does not support/,
    hint: "take the channel out, or use a mark that has it",
  },
  {pattern: /Unrecognized function|Illegal callee/, hint: "see the functions of Vega's expression language"},
] as const;

function sentence(message: string): string {
  const text = message.trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

// e.g. 'colour-encoding is dropped as colour is not a valid encoding channel.'
function pathOf(message: string, chart: ChartSpec): JsonPath | undefined {
  const words = new Set(message.match(/[\p{L}\d_]+/gu) ?? []);
  const called = /^Unrecognized function: (\w+)/.exec(message)?.[1];
  let found: JsonPath | undefined;
  walk(chart.spec, (value, path) => {
    const key = path.at(-1);
    const under = path.at(-2);
    const isChannel = under === "encoding" && typeof key === "string" && words.has(key);
    const isCall = typeof value === "string" && called !== undefined && value.includes(`${called}(`);
    const isField = typeof value === "string" && key === "field" && words.has(value);
    if (isField || isCall || (isChannel && !found)) found = path;
  });
  return found;
}
