/** What the number format of a cell says of the value under it. */
export interface CellFormat {
  readonly percent: boolean;
  /** Digits after the point; absent where the format leaves them to the value. */
  readonly digits?: number;
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
}

/** Reads a number format such as `#,##0.0`, `0.0%` or `mmm yyyy`; of several parts the one for positive numbers. */
export function readNumberFormat(format: string): CellFormat {
  const [code = ""] = format
    .replaceAll(/"[^"]*"|\\.|[_*]./g, "")
    .replaceAll(/\[[^\]]*\]/g, "")
    .toLowerCase()
    .split(";");
  const digits = /[0#?](?:\.([0#?]*))?/.test(code) ? (/\.([0#?]+)/.exec(code)?.[1]?.length ?? 0) : undefined;
  const optional = /\.[0?]*#/.test(code) || /[0#?],+(?:\D*)$/.test(code) || /\/|e[+-]/.test(code);
  const clock = /[hs]/.test(code);
  return {
    percent: code.includes("%"),
    ...(digits !== undefined && !optional && {digits}),
    day: /d/.test(code),
    month: clock ? /mmm|m+[-/. ]*[dy]|[dy][-/. ]*m/.test(code) : /m/.test(code),
    year: /[ye]/.test(code),
  };
}
