import type {FactValue} from "../model/fact.ts";
import {columnsOf, inert} from "../support/text-columns.ts";
import type {BriefingInfo, InspectedFact, Inspection} from "../worker-messages.ts";

/** Facts with their values and where each is used, for people. */
export function printInspection(
  found: readonly {readonly briefing: BriefingInfo; readonly inspection: Inspection}[],
): string {
  return found
    .map(({briefing, inspection}) => {
      const {facts, charts, tables} = inspection;
      const width = Math.max(0, ...facts.map(({id}) => id.length));
      const lines = [`${briefing.id}  (${briefing.file}, template ${briefing.template}: ${briefing.langs.join(", ")})`];
      for (const fact of facts) lines.push(...printFact(fact, width));
      if (charts.length > 0) lines.push(`  charts: ${charts.map(({id}) => id).join(", ")}`);
      if (tables.length > 0) lines.push(`  tables: ${tables.map(({id}) => id).join(", ")}`);
      return `${lines.join("\n")}\n`;
    })
    .join("\n");
}

/** A value as the sheet has it, e.g. "25.7", "10 to 12", "missing (empty cell)". */
export function printValue(value: FactValue): string {
  switch (value.kind) {
    case "number":
      return value.value;
    case "range":
      return `${value.value === undefined ? "" : `${value.value}, `}${value.low} to ${value.high}`;
    case "text":
      return JSON.stringify(value.text);
    case "date":
      return value.date;
    case "country":
      return value.code;
    case "list":
      return value.items.map(printValue).join(", ");
    case "missing":
      return `missing (${value.why})`;
  }
}

function printFact({id, value, unit, label, period, uses, operands, sources}: InspectedFact, width: number): string[] {
  const shown = [
    printValue(value),
    unit,
    label && `"${label}"`,
    period,
    sources.length > 0 && `[${sources.join(", ")}]`,
  ];
  const lines = [`  ${id.padEnd(width)}  ${inert(shown.filter(Boolean).join("  "))}`];
  if (operands.length > 0) lines.push(`${" ".repeat(width + 4)}from ${operands.join(", ")}`);
  const places = uses.map((use) => ({...use, place: `${use.at.file}:${use.at.line}`}));
  const widest = Math.max(0, ...places.map(({place}) => columnsOf(place)));
  for (const {lang, place, shown: figure} of places) {
    const gap = " ".repeat(widest - columnsOf(place) + 2);
    lines.push(
      `${" ".repeat(width + 4)}${lang.padEnd(3)} ${place}${figure === undefined ? "" : `${gap}${inert(figure)}`}`,
    );
  }
  if (uses.length === 0) lines.push(`${" ".repeat(width + 4)}not used by a template`);
  return lines;
}
