/** Puts values into the braces of a pattern: "{n} million" and {n: "3"} give "3 million". A value that lacks is a bug. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The pattern "${pattern}" needs a value for {${name}}.`);
    return value;
  });
}
