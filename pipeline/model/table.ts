import type {Decimal, FactStatus, FactType, IsoDate, NumberForm} from "./fact.ts";
import type {Place} from "./problem.ts";

export interface Column extends NumberForm {
  readonly name: string;
  /** In the source language; absent: the name stands for it. */
  readonly label?: string;
  /** In the edition's language already, in place of the label: the title that a chart made, "Mean of …". */
  readonly said?: string;
  readonly type: FactType;
  /** How far its figures can be relied on. */
  readonly status?: FactStatus;
}

/** A filled cell as a decimal, text, ISO date or country code by the type of its column; `undefined` is missing. */
export type Cell = Decimal | IsoDate | string | undefined;

export interface Row {
  readonly cells: Readonly<Record<string, Cell>>;
  /** How far its figures can be relied on, where its table has a column for that. */
  readonly status?: FactStatus;
  /** Where the row stands, for messages: the line of the CSV file or of the sheet. */
  readonly at: Place;
}

/** A table of the sheet, checked: every filled cell fits the type of its column. */
export interface Table {
  readonly id: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Where its data came from: ids of sources. */
  readonly sources: readonly string[];
  readonly at: Place;
}

/** The rows that a printed table shows, cells as the sheet has them. */
export interface ExactTable {
  /** The id under `tables:`. */
  readonly view: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A table as a briefing shows it: `tables:` of the sheet. */
export interface TableView {
  readonly id: string;
  readonly data: string;
  readonly title?: string;
  readonly columns?: readonly string[];
  /** A column, with "-" before it for descending order. */
  readonly sort?: string;
  readonly top?: number;
  readonly where?: Readonly<Record<string, string>>;
  readonly note?: string;
  readonly sources: readonly string[];
  readonly at: Place;
}
