/** What the number format of a cell says of the value under it. */
export interface CellFormat {
  readonly percent: boolean;
  /** Digits after the point; absent where the format leaves them to the value. */
  readonly digits?: number;
  /** How many times it leaves a thousand out of what it shows. */
  readonly thousands: number;
  readonly day: boolean;
  readonly month: boolean;
  readonly year: boolean;
  /** It shows a time of day, or a span of time. */
  readonly clock: boolean;
}

/** Reads a number format such as `#,##0.0`, `0.0%;(0.0%)` or `mmm yyyy`: what it says of each value. */
export function readNumberFormat(format: string): (value: number) => CellFormat {
  const sections = splitSections(format).map((code) => ({...conditionOf(code), format: readSection(code)}));
  const [first = {format: readSection("")}] = sections;
  const conditional = sections.some(({holds}) => holds);
  return (value) => {
    if (conditional) return (sections.find(({holds}) => holds?.(value) ?? true) ?? first).format;
    const index = value > 0 || sections.length < 2 ? 0 : value < 0 ? 1 : sections.length > 2 ? 2 : 0;
    return (sections[index] ?? first).format;
  };
}

// A fourth section is for texts.
function splitSections(format: string): readonly string[] {
  return (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)/gs) ?? []).slice(0, 3);
}

function conditionOf(code: string): {holds?: (value: number) => boolean} {
  const [, sign, limit] = /\[([<>=]+)(-?\d+(?:\.\d+)?)\]/.exec(code) ?? [];
  const test = sign === undefined ? undefined : COMPARISONS.get(sign);
  return test ? {holds: (value) => test(value, Number(limit))} : {};
}

const COMPARISONS: ReadonlyMap<string, (value: number, limit: number) => boolean> = new Map([
  ["<", (value, limit) => value < limit],
  [">", (value, limit) => value > limit],
  ["<=", (value, limit) => value <= limit],
  [">=", (value, limit) => value >= limit],
  ["=", (value, limit) => value === limit],
  ["<>", (value, limit) => value !== limit],
]);

function readSection(section: string): CellFormat {
  const bare = section.replaceAll(/"[^"]*"|\\.|[_*]./g, "").toLowerCase();
  const code = bare.replaceAll(/\[[^\]]*\]/g, "");
  const digits = /[0#?](?:\.([0#?]*))?/.test(code) ? (/\.([0#?]+)/.exec(code)?.[1]?.length ?? 0) : undefined;
  const thousands = /[0#?](,+)[^0#?,]*$/.exec(code)?.[1]?.length ?? 0;
  const optional = /\.[0?]*#/.test(code) || thousands > 0 || /\/|e[+-]/.test(code);
  const elapsed = /\[(?:h+|m+|s+)\]/.test(bare);
  const general = code.includes("general");
  const clock = elapsed || (!general && /[hs]|am\/pm|a\/p/.test(code));
  return {
    percent: code.includes("%"),
    ...(digits !== undefined && !optional && {digits}),
    thousands,
    day: /d/.test(code),
    month: clock ? !elapsed && /mmm|m+[-/. ]*[dy]|[dy][-/. ]*m/.test(code) : /m/.test(code),
    year: /[ye]/.test(code),
    clock,
  };
}
