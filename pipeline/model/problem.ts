/** A place in a file of the project. Line and column count from one, in UTF-16 code units; `file` is project-relative. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many code units the marked text has, for the underline of the excerpt. */
  readonly length?: number;
  /** Of a place in a workbook, whose line and column are the cell's: its address, e.g. "Monthly!D17". */
  readonly cell?: string;
}

export type Severity = "error" | "warning" | "hint";

/** One thing that a person should mend, as data. How it prints is `support/problem.ts`'s business. */
export interface Problem {
  readonly severity: Severity;
  /** Stable kebab-case name of the rule, e.g. "unknown-key". */
  readonly code: string;
  /** What is wrong, with the value and the rule; one or two sentences. */
  readonly message: string;
  readonly place?: Place;
  /** What to do next, e.g. `did you mean "letters"?` */
  readonly hint?: string;
  readonly related?: readonly {readonly message: string; readonly place: Place}[];
}

/** Collects problems, so that a stage reports all it finds and goes on. */
export type Report = (problem: Problem) => void;
