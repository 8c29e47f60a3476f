import type {IsoDate} from "../model/fact.ts";
import {movePeriod, type Step} from "../support/period.ts";

/** Reads "14 months", "90 days", "2 weeks", "1y" as a step in the calendar; `undefined` for what is none. */
export function readSpan(text: string): Step | undefined {
  const [, count = "", letter = ""] = /^(\d+)\s*([dwmqy])/u.exec(text) ?? [];
  if (letter === "w") return {unit: "d", count: Number(count) * 7};
  const unit = (["d", "m", "q", "y"] as const).find((some) => some === letter);
  return unit && {unit, count: Number(count)};
}

/** The day that lies a step after another. */
export function dayAfter(day: IsoDate, step: Step): IsoDate {
  return movePeriod(day, step) ?? day;
}
