import type {Report} from "../model/problem.ts";
import {isCurrency} from "../support/units.ts";
import type {YamlDocument} from "../support/yaml/yaml.ts";
import type {LanguageDefinition, UnitWords} from "./definition.ts";
import {pluralsOf} from "./plural.ts";
import {checkDocument, mapOf} from "./shape.ts";
import {isUnitName, unitShape} from "./unit-shape.ts";

/** The team's own units and its wording for others, over those of the language's file: `templates/units.<lang>.yaml`. */
export function readUnits(
  definition: LanguageDefinition,
  document: YamlDocument,
  report: Report,
): LanguageDefinition | undefined {
  const shape = mapOf(isKey, RULE, unitShape(pluralsOf(definition.intl).categories));
  const own = checkDocument(document, shape, report);
  if (!own) return undefined;
  const pick = (fits: (name: string) => boolean): [string, UnitWords][] => [...own].filter(([name]) => fits(name));
  return {
    ...definition,
    percent: own.get("percent") ?? definition.percent,
    percentagePoint: own.get("percentage_point") ?? definition.percentagePoint,
    units: new Map([...definition.units, ...pick(isUnitName)]),
    currencies: new Map([...definition.currencies, ...pick(isCurrency)]),
  };
}

const RULE = "a unit: percent, percentage_point, a currency code such as USD, or a name such as tonne";

function isKey(name: string): boolean {
  return name === "percent" || name === "percentage_point" || isUnitName(name) || isCurrency(name);
}
