import type {FactValue} from "../model/fact.ts";

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
