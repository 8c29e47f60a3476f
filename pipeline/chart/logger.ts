/** What Vega or Vega-Lite said of a spec. */
export interface LoggedProblem {
  readonly message: string;
}

/** Said of what a chart in its first state, without a window, does not need. */
const harmless = [
  /^Can not resolve event source/,
  /^Selection .* not supported/i,
  /^Point selections cannot be projected/,
  /^Cannot project a selection/,
  // Says that a height counted in steps is not fitted; the width still is.
  /^Dropping "fit-[xy]"/,
  // Only sizes of headings may be off, and those are measured again.
  /^Detected faceted independent scales/,
  // Also said of parts that are rightly empty, such as the outliers of a box plot; a chart that shows nothing is found in its scene.
  /^Infinite extent/,
];

/** A logger as both libraries take it: warnings and errors are problems, but for those of interaction. */
export function createLogger(bad: (problem: LoggedProblem) => void): object {
  const take = (...parts: unknown[]) => {
    const message = parts
      .map((part) => (part instanceof Error ? part.message : typeof part === "string" ? part : JSON.stringify(part)))
      .join(" ");
    if (!harmless.some((pattern) => pattern.test(message))) bad({message});
    return logger;
  };
  const quiet = () => logger;
  const logger = {
    level: (value?: number) => (value === undefined ? 2 : logger),
    error: take,
    warn: take,
    info: quiet,
    debug: quiet,
  };
  return logger;
}
