import {spawn, spawnSync} from "node:child_process";
import {existsSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import process from "node:process";

const ROOT = join(import.meta.dirname, "../..");

/** The compiled program, compiled again where a source is newer: what `npm test` does before it runs the tests. */
export function compiledCli(): string {
  const cli = join(ROOT, "dist/cli.js");
  const sources = readdirSync(join(ROOT, "pipeline"), {recursive: true, encoding: "utf8"});
  const newest = Math.max(...sources.map((file) => statSync(join(ROOT, "pipeline", file)).mtimeMs));
  // A type error does not keep the compiler from writing; `npm run check` is there to find it.
  if (!existsSync(cli) || statSync(cli).mtimeMs < newest)
    spawnSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
      cwd: ROOT,
    });
  return cli;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts Node on a script, without a place to keep answers of earlier runs; `onError` may act while it runs. */
export function start(
  script: string,
  argv: readonly string[],
  options: {
    readonly cwd: string;
    readonly env?: Record<string, string>;
    readonly onError?: (text: string, pid: number) => void;
  },
): Promise<Ended> {
  const {NO_COLOR: _no, FORCE_COLOR: _force, HOME: _home, XDG_CACHE_HOME: _cache, ...env} = process.env;
  const child = spawn(process.execPath, [script, ...argv], {cwd: options.cwd, env: {...env, ...options.env}});
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => void (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    options.onError?.(stderr, child.pid ?? 0);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({code, signal, stdout, stderr}));
  });
}
