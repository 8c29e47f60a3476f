import type {Cell} from "hucre/xlsx";
import type {WorkbookCell} from "../../model/workbook.ts";

type Run = NonNullable<Cell["richText"]>[number];

/**
 * A text of a worksheet. What stands raised at its end is a footnote's mark, but for the power of a unit (km²); raised digits
 * within it are powers.
 */
export function readText(value: string, richText: readonly Run[] | undefined): WorkbookCell | undefined {
  const runs: readonly Run[] = richText ?? [{text: value}];
  const end = runs.findLastIndex((run) => !isRaised(run) && run.text.trim() !== "") + 1;
  const text = runs
    .slice(0, end)
    .map((run) => (isRaised(run) ? raise(run.text) : run.text))
    .join("")
    .trim();
  const mark = runs
    .slice(end)
    .map((run) => run.text)
    .join("")
    .trim();
  if (text === "" && mark === "") return undefined;
  if (mark === "") return {kind: "text", text};
  return UNIT.test(text) && /^[-−]?[1-4]$/.test(mark)
    ? {kind: "text", text: text + raise(mark)}
    : {kind: "text", text, raised: mark};
}

function isRaised({font}: Run): boolean {
  return font?.vertAlign === "superscript";
}

const UNIT = /(?<![\p{L}\p{N}])(?:[kcdmµ]?m|ft|in|yd|mi|s|h|км|м|см|كم|م)$/u;

function raise(text: string): string {
  return text.replaceAll(/[-−\d]/g, (sign) => RAISED.get(sign) ?? sign);
}

const RAISED: ReadonlyMap<string, string> = new Map([
  ["-", "⁻"],
  ["−", "⁻"],
  ...Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹", (raised, digit): [string, string] => [String(digit), raised]),
]);
