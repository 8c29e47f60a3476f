import Handlebars from "handlebars";
import type {Loc, Program} from "./handlebars-tree.ts";

/** What a helper is told beside its arguments; `fn` and `inverse` of a block render its parts. */
export interface HelperOptions {
  readonly hash: Readonly<Record<string, unknown>>;
  readonly loc: Loc;
  readonly fn?: (context: unknown) => string;
  /** Absent where the block has no `else`. */
  readonly inverse?: (context: unknown) => string;
}

export type HelperFunction = (args: readonly unknown[], options: HelperOptions) => unknown;

export interface Compilation {
  /** The only helpers that there are: Handlebars' own are known to a text only where they are given here. */
  readonly helpers: Readonly<Record<string, HelperFunction>>;
  readonly partials?: Readonly<Record<string, Program>>;
  /** Turns the value of a mustache into output: the one place that escapes. A triple mustache is not sent through it. */
  readonly print: (value: unknown) => string;
}

/** The tree of a Handlebars text, white space around block tags already taken out as Handlebars does; or why there is none. */
export function parseHandlebars(text: string, file: string): Program | HandlebarsFailure {
  return parsed(() => engine.parse(text, {srcName: file}));
}

export interface HandlebarsFailure {
  readonly type: "Failure";
  /** In Handlebars' words, which are a programmer's. */
  readonly message: string;
  /** Counts from one. */
  readonly line: number;
}

/**
 * Compile a tree to a function that renders a context, strictly: an unknown helper or a missing value throws, and no
 * property is read from a prototype. The tree must come from `parseHandlebars`, whatever was changed in it since.
 */
export function compileHandlebars(program: Program, {helpers, partials = {}, print}: Compilation): Render {
  const env = engine.create();
  for (const name of Object.keys(env.helpers)) if (!name.endsWith("Missing")) env.unregisterHelper(name);
  env.JavaScriptCompiler = printingCompiler(env.JavaScriptCompiler);

  const known = Object.fromEntries(
    [...builtIn, ...Object.keys(helpers)].map((name) => [name, Object.hasOwn(helpers, name)]),
  );
  const options = {strict: true, knownHelpersOnly: true, knownHelpers: known};
  const compiled = Object.fromEntries(
    Object.entries(partials).map(([name, partial]) => [name, env.compile(partial, options)]),
  );
  const functions = Object.fromEntries(
    Object.entries(helpers).map(([name, helper]) => [name, asHandlebars(helper, env.VM.noop)]),
  );
  const render = env.compile(program, options);
  // Said outright, the refusal of prototypes is silent; left to the default it is also printed to the console.
  const safe = {allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false};
  return (context) => render(context, {helpers: {...functions, "@print": print}, partials: compiled, ...safe});
}

export type Render = (context: unknown) => string;

const builtIn = ["each", "if", "unless", "with", "log", "lookup"];

interface Engine {
  create(): Engine;
  parse(text: string, options: {srcName: string}): Program;
  compile(program: Program, options: object): (context: unknown, runtime: object) => string;
  unregisterHelper(name: string): void;
  readonly helpers: Readonly<Record<string, unknown>>;
  readonly VM: {readonly noop: unknown};
  JavaScriptCompiler: CompilerClass;
}

interface Compiler {
  pushSource(source: unknown): void;
  appendToBuffer(source: unknown): unknown;
  aliasable(name: string): unknown;
  popStack(): unknown;
}

type CompilerClass = new () => Compiler;

// The published types leave out what subclassing the compiler needs.
const engine = Handlebars as unknown as Engine;

// Escaping is a function shared by all environments, so output is routed by the code that is generated instead.
function printingCompiler(Base: CompilerClass): CompilerClass {
  class Printing extends Base {
    declare compiler: CompilerClass;

    appendEscaped(): void {
      this.pushSource(this.appendToBuffer([this.aliasable('helpers["@print"]'), "(", this.popStack(), ",{})"]));
    }
  }
  Printing.prototype.compiler = Printing;
  return Printing;
}

function asHandlebars(helper: HelperFunction, noop: unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    const {hash, loc, fn, inverse} = args.at(-1) as HelperOptions;
    return helper(args.slice(0, -1), {
      hash,
      loc,
      ...(fn && {fn}),
      ...(inverse && inverse !== noop && {inverse}),
    });
  };
}

function parsed(parse: () => Program): Program | HandlebarsFailure {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const line = /^Parse error on line (\d+)|- (\d+):\d+$/m.exec(cause.message);
    return {type: "Failure", message: cause.message, line: Number(line?.[1] ?? line?.[2] ?? 1)};
  }
}
