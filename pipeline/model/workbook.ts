import type {Decimal, IsoDate} from "./fact.ts";

/** A spreadsheet file as it was last saved: values, not formulas. Rows and columns count from one. */
export interface Workbook {
  /** Project-relative. */
  readonly file: string;
  readonly tabs: readonly WorkbookTab[];
}

export interface WorkbookTab {
  readonly name: string;
  readonly hidden: boolean;
  /** Absent where nobody asked for it. */
  readonly worksheet?: Worksheet | WorkbookTrouble;
}

/** What a fact sheet asks of a workbook: the name of a worksheet, absent for the only one that shows, and its cells. */
export interface WorkbookWish {
  readonly sheet?: string;
  readonly range?: Area;
}

export interface Worksheet {
  readonly name: string;
  /** The last row and column that hold anything. */
  readonly rows: number;
  readonly columns: number;
  cell(row: number, column: number): WorkbookCell | undefined;
  readonly merges: readonly Area[];
  hidesRow(row: number): boolean;
  hidesColumn(column: number): boolean;
}

/** A rectangle of cells, all ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A filled cell. */
export type WorkbookCell =
  | {
      readonly kind: "number";
      /** To fifteen significant digits, as spreadsheets show; of a percentage the stored fraction. */
      readonly value: Decimal;
      readonly percent: boolean;
      /** The digits after the point that the cell's format shows, where it fixes them. */
      readonly digits?: number;
      /** How many times the cell's format leaves a thousand out of what it shows. */
      readonly thousands?: number;
    }
  | {
      readonly kind: "date";
      /** As precise as the cell's format shows it: a day, month or year. */
      readonly date: IsoDate;
    }
  /** A time of day, or a day with one. */
  | {readonly kind: "time"; readonly shown: string}
  | {
      readonly kind: "text";
      readonly text: string;
      /** What stands raised at its end, e.g. a footnote's number; it is no part of `text`. */
      readonly raised?: string;
    }
  /** "#DIV/0!" and the like, as the formula last gave it. */
  | {readonly kind: "error"; readonly error: string}
  /** A formula whose value was never saved. */
  | {readonly kind: "uncalculated"};

/** Why a workbook could not be opened: a code and a sentence, with what to do next. */
export interface WorkbookTrouble {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** Workbooks by project-relative name, opened before the sheet that names them is read. */
export type Workbooks = ReadonlyMap<string, Workbook | WorkbookTrouble>;
