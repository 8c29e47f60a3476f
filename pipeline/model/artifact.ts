export type Format = "pdf" | "html" | "svg" | "png";

/** A finished file of one edition, not yet written. */
export interface Artifact {
  /** Relative to the output folder, e.g. "international-cooperation/international-cooperation.en.pdf". */
  readonly path: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** Of a PDF. */
  readonly pages?: number;
}
