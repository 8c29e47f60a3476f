import type {Place, Problem, Severity} from "../model/problem.ts";

const LEVELS: Record<Severity, string> = {error: "error", warning: "warning", hint: "notice"};

/**
 * Problems as workflow commands of GitHub Actions, a line each, which it shows at the lines of a pull request.
 * `shown` turns a project file into its path in the repository.
 */
export function printAnnotations(problems: readonly Problem[], shown: (file: string) => string): string {
  return problems
    .map(({severity, code, message, place, hint}) => {
      const where = place && [["file", shown(place.file)], ...(place.cell === undefined ? linesOf(place) : [])];
      const properties = [...(where ?? []), ["title", code]].map(([key, value]) => `${key}=${property(String(value))}`);
      const said = place?.cell === undefined ? message : `${place.cell}: ${message}`;
      return `::${LEVELS[severity]} ${properties.join(",")}::${data(hint === undefined ? said : `${said}\n${hint}`)}\n`;
    })
    .join("");
}

function linesOf({line, column, length}: Place): (string | number)[][] {
  return [["line", line], ["col", column], ...(length === undefined ? [] : [["endColumn", column + length]])];
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
