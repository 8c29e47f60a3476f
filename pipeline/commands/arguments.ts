import {parseArgs} from "node:util";
import {didYouMean} from "../support/problem.ts";
import type {CommandManual, CommandName} from "./manual.ts";

/** The command was used wrongly; the message tells the rule. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = "UsageError";
    this.hint = hint;
  }
}

/** A command line after its command, every option known and with its value. */
export interface Arguments {
  readonly names: readonly string[];
  has(flag: string): boolean;
  /** The last value given. */
  value(flag: string): string | undefined;
}

/** Parses what stands after the name of a command. Throws a `UsageError` that names the nearest option. */
export function parseArguments(command: CommandName, manual: CommandManual, argv: readonly string[]): Arguments {
  const {flags} = manual;
  const options = Object.fromEntries(
    flags.map((flag) => [flag.name, {type: flag.value === undefined ? ("boolean" as const) : ("string" as const)}]),
  );
  const {tokens} = parseArgs({args: [...argv], options, strict: false, allowPositionals: true, tokens: true});
  const names: string[] = [];
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === "positional") names.push(token.value);
    if (token.kind !== "option") continue;
    const flag = flags.find(({name}) => name === token.name);
    if (!flag) throw unknownFlag(command, manual, token.rawName);
    if (flag.value === undefined && token.inlineValue) throw new UsageError(`--${flag.name} takes no value`);
    if (flag.value !== undefined && (token.value === undefined || (!token.inlineValue && token.value.startsWith("-"))))
      throw new UsageError(`--${flag.name} needs a value: --${flag.name} ${flag.value}`);
    values.set(flag.name, token.value ?? "");
  }
  if (names.length > manual.most)
    throw new UsageError(
      `${command} takes ${manual.most === 1 ? "one argument" : `${manual.most} arguments`} at most, not ${names.map((name) => JSON.stringify(name)).join(" ")}`,
    );
  return {names, has: (flag) => values.has(flag), value: (flag) => values.get(flag)};
}

function unknownFlag(command: CommandName, manual: CommandManual, written: string): UsageError {
  const known = manual.flags.map(({name}) => name);
  const hint = known.length === 0 ? undefined : didYouMean(written.replace(/^-+/, ""), known);
  return new UsageError(`${command} has no option ${written}`, hint?.replace(/"(.*)"/, '"--$1"'));
}
