import {isLink} from "../render.ts";
import type {Complain} from "./complain.ts";
import {isObject, type Json, type JsonPath, walk} from "../json.ts";

/** The largest number that a property may hold, by its name. */
const limits: Readonly<Record<string, number>> = {
  width: 5000,
  height: 5000,
  step: 5000,
  columns: 100,
  maxbins: 1000,
  tickCount: 200,
  steps: 5000,
  fontSize: 200,
  titleFontSize: 200,
  labelFontSize: 200,
  sample: 100_000,
};

const mostMade = 100_000;

/** Checks that a spec asks for no more than a page can hold, and links to nothing that a page must not. */
export function checkLimits(spec: Json, complain: Complain): void {
  walk(spec, (value, path) => {
    const key = String(path.at(-1));
    if (key === "values" || path[0] === "datasets") return false;
    if (typeof value === "number" && Object.hasOwn(limits, key)) checkNumber(value, key, path, complain);
    if (key === "sequence" && isObject(value)) checkSequence(value, path, complain);
    if (key === "href" && isObject(value) && typeof value["value"] === "string" && !isLink(value["value"]))
      badLink(value["value"], [...path, "value"], complain);
    if (key === "href" && typeof value === "string" && !isLink(value)) badLink(value, path, complain);
    return true;
  });
}

function checkNumber(value: number, key: string, path: JsonPath, complain: Complain): void {
  const most = limits[key] ?? 0;
  if (value > most) complain("chart-too-large", path, `"${key}" is ${value}; ${most} is the most.`);
  else if (value < 0) complain("chart-too-large", path, `"${key}" is ${value}; it cannot be less than nothing.`);
}

function checkSequence(sequence: Json, path: JsonPath, complain: Complain): void {
  const [start, stop, step] = ["start", "stop", "step"].map((key) => Number(sequence[key] ?? (key === "step" ? 1 : 0)));
  const count = Math.abs(((stop ?? 0) - (start ?? 0)) / (step ?? 1));
  if (!(count <= mostMade))
    complain("chart-too-large", path, `The sequence makes ${count} rows; ${mostMade} is the most.`);
}

function badLink(href: string, path: JsonPath, complain: Complain): void {
  complain(
    "bad-link",
    path,
    `"${href.slice(0, 80)}" is no link that a page may hold; links start with https://, http:// or mailto:.`,
  );
}
