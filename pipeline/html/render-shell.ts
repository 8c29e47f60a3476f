import type {OwnWord} from "../model/language.ts";
import type {Report} from "../model/problem.ts";
import {compileHandlebars, parseHandlebars, type HelperFunction} from "../support/handlebars.ts";
import {error} from "../support/problem.ts";
import {checkShell} from "./check-shell.ts";
import {escapeText} from "./markup.ts";
import type {Shell} from "./shell-source.ts";

/**
 * The shell with its slots and values filled in; `undefined` where it has a mistake.
 *
 * Values are escaped. A shell holds no prose of its own, calls no partials and places nothing but its slots unescaped.
 */
export function renderShell(shell: Shell, report: Report): string | undefined {
  const program = parseHandlebars(shell.text, shell.file);
  if (program.type === "Failure") {
    const gist = program.message.split("\n")[0]?.replace(/:$/, "") ?? "";
    const place = {file: shell.file, line: program.line, column: 1};
    report(error("shell-syntax", place, `The mustaches of this page cannot be read: ${gist}.`));
    return undefined;
  }
  if (!checkShell(program, shell, report)) return undefined;
  try {
    const render = compileHandlebars(program, {
      helpers: helpersOf(shell),
      print: (value) => escapeText(String(value ?? "")),
    });
    return render({...shell.values, ...shell.slots});
  } catch (cause) {
    // A name inside `each` is known to exist only now. Handlebars says where: `"x" not defined in … - line:column`.
    const missing = cause instanceof Error ? /^"(.+)" not defined in .* - (\d+):(\d+)$/.exec(cause.message) : null;
    if (!missing) throw cause;
    const place = {file: shell.file, line: Number(missing[2]), column: Number(missing[3]) + 1};
    report(error("shell-name", place, `A page has no value "${missing[1]}" here.`));
    return undefined;
  }
}

function helpersOf(shell: Shell): Readonly<Record<string, HelperFunction>> {
  // Helpers are not told what the names around them mean, so the blocks keep count of it.
  const scopes: unknown[] = [{...shell.values, ...shell.slots}];
  const within = (scope: unknown, render: (scope: unknown) => string) => {
    scopes.push(scope);
    const printed = render(scope);
    scopes.pop();
    return printed;
  };
  const choose = (holds: boolean, {fn, inverse}: Parameters<HelperFunction>[1]) =>
    (holds ? fn : inverse)?.(scopes.at(-1)) ?? "";
  return {
    own: ([word]) => shell.own(word as OwnWord),
    word: ([text], {loc}) =>
      shell.word(String(text), {file: shell.file, line: loc.start.line, column: loc.start.column + 1}),
    if: ([value], options) => choose(isFilled(value), options),
    unless: ([value], options) => choose(!isFilled(value), options),
    each: ([items], {fn, inverse}) =>
      isFilled(items) && Array.isArray(items)
        ? items.map((item) => (fn ? within(item, fn) : "")).join("")
        : (inverse?.(scopes.at(-1)) ?? ""),
  };
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
