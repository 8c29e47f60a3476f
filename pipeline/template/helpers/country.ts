import type {Place} from "../../model/problem.ts";
import {error} from "../../support/problem.ts";
import type {Scene} from "../scene.ts";

/** A country's name; a form that the team has not given is an error that names the entry. */
export function sayCountry(
  code: string,
  form: string | undefined,
  at: Place,
  {voice, report}: Scene,
): string | undefined {
  const said = voice.country(code, form);
  if (said !== undefined) return said;
  const wanted = form ?? "name";
  report(
    error(
      "missing-name",
      at,
      `names.${voice.lang}.yaml does not say ${form === undefined ? "how" : `in which words of the form "${form}"`} ${code} is called`,
      `add to names.${voice.lang}.yaml: ${code}: {${wanted}: "…"}`,
    ),
  );
  return undefined;
}
