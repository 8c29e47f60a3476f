import type {Report} from "../../model/problem.ts";
import type {ChartSpec} from "../../model/sheet.ts";
import {error} from "../../support/problem.ts";
import type {JsonPath} from "../json.ts";

/** Reports an error of a chart at a property of its spec. */
export type Complain = (code: string, path: JsonPath, message: string, hint?: string) => void;

/** Errors of a chart by the path of the property. */
export function complainer(chart: ChartSpec, report: Report): Complain {
  return (code, path, message, hint) => {
    report(error(code, path.length === 0 ? chart.at : chart.placeOf(path), message, hint));
  };
}
