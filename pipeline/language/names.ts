import {alpha3Of} from "./country-codes.ts";

/** Names of countries and regions by alpha-3 code or by the team's own id ("ASEAN"), each in its forms. */
export type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The name in a form; alpha-2 and alpha-3 codes lead to the same entry. */
export function findName(names: Names, code: string, form: string): string | undefined {
  return names.get(alpha3Of(code) ?? code)?.get(form);
}
