#!/usr/bin/env node
import {parseArguments, UsageError} from "./commands/arguments.ts";
import {reportBug} from "./commands/bug.ts";
import {commandHelp, generalHelp} from "./commands/help.ts";
import {type CommandManual, type CommandName, manuals} from "./commands/manual.ts";
import {wantsColors} from "./commands/values.ts";
import {versionOf} from "./commands/version.ts";
import {diskEffects, isEntry} from "./effects.ts";
import type {Effects} from "./model/effects.ts";
import {painter} from "./support/print-problems.ts";
import {didYouMean} from "./support/problem.ts";
import {inert} from "./support/text-columns.ts";

type Command = (given: ReturnType<typeof parseArguments>, effects: Effects) => Promise<number>;

// Loaded when asked for, so that `--help` and a wrong word answer at once.
const commands: Record<CommandName, () => Promise<Command>> = {
  build: async () => (await import("./commands/build.ts")).buildCommand,
  check: async () => (await import("./commands/check.ts")).checkCommand,
  preview: async () => (await import("./commands/preview.ts")).previewCommand,
  release: async () => (await import("./commands/release.ts")).releaseCommand,
  diff: async () => (await import("./commands/diff.ts")).diffCommand,
  init: async () => (await import("./commands/init.ts")).initCommand,
  new: async () => (await import("./commands/new.ts")).newCommand,
  translate: async () => (await import("./commands/translate.ts")).translateCommand,
  status: async () => (await import("./commands/status.ts")).statusCommand,
  inspect: async () => (await import("./commands/inspect.ts")).inspectCommand,
};

/** Runs one command line (without node and script) and returns the exit code of the process. */
export async function run(argv: readonly string[], effects: Effects): Promise<number> {
  try {
    return await dispatch(argv, effects);
  } catch (cause) {
    if (cause instanceof UsageError) return reportUsage(cause, argv[0], effects);
    return reportBug(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause), effects);
  }
}

async function dispatch(argv: readonly string[], effects: Effects): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    effects.log(generalHelp());
    return 2;
  }
  const asked = first === "help" ? rest[0] : first;
  if (asked === undefined || asked === "--help" || asked === "-h") return print(effects, generalHelp());
  if (asked === "--version" || asked === "-v") return print(effects, `${versionOf(effects)}\n`);
  if (!isCommand(asked)) throw unknownCommand(asked);
  const manual: CommandManual = manuals[asked];
  if (first === "help" || rest.includes("--help") || rest.includes("-h")) return print(effects, commandHelp(manual));
  const command = await commands[asked]();
  return command(parseArguments(asked, manual, rest), effects);
}

function unknownCommand(word: string): UsageError {
  if (word.startsWith("-")) return new UsageError(`there is no option ${word} before a command`);
  return new UsageError(`there is no command ${JSON.stringify(word)}`, didYouMean(word, Object.keys(manuals)));
}

function reportUsage({message, hint}: UsageError, word: string | undefined, effects: Effects): number {
  const red = painter(wantsColors(effects), "error");
  const help = word !== undefined && isCommand(word) ? `factpress ${word} --help` : "factpress --help";
  effects.log(`${red("factpress")}: ${inert(message)}\n`);
  if (hint !== undefined) effects.log(`  = ${inert(hint)}\n`);
  effects.log(`  = ${help} shows how it is used\n`);
  return 2;
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(manuals, word);
}

function print(effects: Effects, text: string): number {
  effects.print(text);
  return 0;
}

if (isEntry(import.meta.url)) process.exitCode = await run(process.argv.slice(2), diskEffects());
