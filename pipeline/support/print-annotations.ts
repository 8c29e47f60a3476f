import type {Problem, Severity} from "../model/problem.ts";

const LEVELS: Record<Severity, string> = {error: "error", warning: "warning", hint: "notice"};

/**
 * Problems as workflow commands of GitHub Actions, a line each, which it shows at the lines of a pull request.
 * `shown` turns a project file into its path in the repository.
 */
export function printAnnotations(problems: readonly Problem[], shown: (file: string) => string): string {
  return problems
    .map(({severity, code, message, place, hint}) => {
      const where = place && [
        ["file", shown(place.file)],
        ["line", place.line],
        ["col", place.column],
        ...(place.length === undefined ? [] : [["endColumn", place.column + place.length]]),
      ];
      const properties = [...(where ?? []), ["title", code]].map(([key, value]) => `${key}=${property(String(value))}`);
      return `::${LEVELS[severity]} ${properties.join(",")}::${data(hint === undefined ? message : `${message}\n${hint}`)}\n`;
    })
    .join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
