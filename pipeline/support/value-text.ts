import type {FactValue} from "../model/fact.ts";
import type {RecordedFigure} from "../model/record.ts";

/** The exact value of a fact as one text, for programs and records: "25.7", "40/50", "2017-05"; `undefined` where there is none. */
export function valueText(value: FactValue): string | undefined {
  switch (value.kind) {
    case "number":
      return value.value;
    case "range":
      return value.value ?? `${value.low}/${value.high}`;
    case "text":
      return value.text;
    case "date":
      return value.date;
    case "country":
      return value.code;
    case "list":
      return value.items.map(valueText).join(", ");
    case "missing":
      return undefined;
  }
}

/** A figure with its scale and unit, for those who compare records: "1.2 × 10^6 USD". */
export function measuredText({value, unit, scale}: Pick<RecordedFigure, "value" | "unit" | "scale">): string {
  return [value, scale && `× 10^${scale}`, unit].filter(Boolean).join(" ");
}
