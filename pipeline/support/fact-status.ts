import type {FactStatus} from "../model/fact.ts";

/** All statuses of a figure, in the order of a legend. */
export const FACT_STATUSES: readonly FactStatus[] = ["provisional", "estimate", "revised"];

/** The status of this name. */
export function statusNamed(name: unknown): FactStatus | undefined {
  return FACT_STATUSES.find((status) => status === name);
}
