import type {Place} from "../../model/problem.ts";

/** A cell as its file writes it. */
export interface RawCell {
  readonly text: string;
  /** Whether the file says that it is a text: quoted in YAML or JSON, or a number that a workbook stores as text. */
  readonly isText: boolean;
  /** The digits after the point that a workbook's format shows of it. */
  readonly digits?: number;
  /** Of a workbook: the cell is formatted as a percentage, and `text` is what it shows, e.g. 25.7 for 0.257. */
  readonly percent?: boolean;
  /** Of a workbook: the cell shows its value in thousands (3) or millions (6), and `text` is the whole of it. */
  readonly shownScale?: number;
  /** What to do where it is not what its column holds, if its text alone does not show that. */
  readonly hint?: string;
  readonly at: Place;
}

export interface RawRow {
  /** By column name; an empty cell is absent. */
  readonly cells: ReadonlyMap<string, RawCell>;
  /** Its start. */
  readonly at: Place;
}

/** A table as its file writes it, before its cells are read. */
export interface RawTable {
  readonly columns: readonly string[];
  /** Where a column is named, where the file has places for that. */
  readonly heads?: ReadonlyMap<string, Place>;
  readonly rows: readonly RawRow[];
}

/** More rows than this are a database, not a table of a briefing. */
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 500;
