import type {NumberForm, Unit} from "../model/fact.ts";
import type {Voice} from "../model/language.ts";
import type {Place, Report} from "../model/problem.ts";
import type {Briefing} from "../model/sheet.ts";
import {error} from "../support/problem.ts";
import {isStandardUnit} from "../support/units.ts";

/**
 * Whether a language has words for every unit of a briefing. One that it lacks is reported once, with the lines to add.
 */
export function checkUnits({facts, tables}: Briefing, voice: Voice, templates: string, report: Report): boolean {
  const unknown = new Map<Unit, Place>();
  const note = ({unit}: NumberForm, at: Place): void => {
    if (unit !== undefined && !isStandardUnit(unit) && !voice.units.has(unit) && !unknown.has(unit))
      unknown.set(unit, at);
  };
  for (const fact of facts.values()) note(fact, fact.at);
  for (const {columns, at} of tables.values()) for (const column of columns) note(column, at);
  for (const [unit, at] of unknown)
    report(
      error(
        "unknown-unit",
        at,
        `There are no words in ${voice.name} (${voice.lang}) for the unit "${unit}".`,
        `write them into ${templates}/units.${voice.lang}.yaml: ${unit}: {text: "{n}~…", name: …}`,
      ),
    );
  return unknown.size === 0;
}
