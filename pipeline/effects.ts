import {fork} from "node:child_process";
import * as fs from "node:fs";
import {availableParallelism, hostname} from "node:os";
import {dirname, join} from "node:path";
import process from "node:process";
import {fileURLToPath} from "node:url";
import type {Disk, Effects, Terminal, WorkerProcess} from "./model/effects.ts";
import {serveHere} from "./web-server.ts";

const program = dirname(fileURLToPath(import.meta.url));

/** The one way out of the program: the disk, the terminal, other processes. Nothing else imports `node:fs`. */
export function diskEffects(workerFile = join(program, "worker.js")): Effects {
  return {
    folder: process.cwd(),
    home: fs.realpathSync(join(program, "..")),
    program,
    environment: process.env,
    processors: availableParallelism(),
    versions: {
      node: process.versions.node,
      icu: process.versions["icu"] ?? "none",
      unicode: process.versions["unicode"] ?? "none",
      zlib: process.versions["zlib"] ?? "none",
    },
    identity: {host: hostname(), process: process.pid},
    disk,
    print: (text) => writeAll(1, text),
    log: (text) => writeAll(2, text),
    terminal: {print: terminal(process.stdout), log: terminal(process.stderr)},
    now: () => performance.now(),
    today: () => new Intl.DateTimeFormat("en-CA", {dateStyle: "short"}).format(),
    onStop,
    alive,
    startWorker: (heapMegabytes) => startWorker(workerFile, heapMegabytes),
    serve: serveHere,
  };
}

/** Whether a module is the file that Node was asked to run, through whatever link. */
export function isEntry(moduleUrl: string): boolean {
  const entry = process.argv[1];
  return entry !== undefined && disk.real(entry) === disk.real(fileURLToPath(moduleUrl));
}

/** The disk by absolute paths; every call is done when it returns, so that no signal finds it halfway. */
export const disk: Disk = {
  kind(path) {
    const stat = unlessMissing(() => fs.statSync(path));
    if (!stat) return undefined;
    return stat.isFile() ? "file" : stat.isDirectory() ? "folder" : "other";
  },
  real: (path) => unlessMissing(() => fs.realpathSync.native(path)),
  size: (path) => fs.statSync(path).size,
  stamp(path) {
    const stat = unlessMissing(() => fs.statSync(path, {bigint: true}));
    return stat && `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
  },
  read(path) {
    // Without O_NONBLOCK the mere opening of a pipe waits for its writer.
    const file = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    try {
      if (!fs.fstatSync(file).isFile()) throw new Error(`not a regular file: ${path}`);
      return fs.readFileSync(file);
    } finally {
      fs.closeSync(file);
    }
  },
  list: (path) =>
    fs.readdirSync(path, {withFileTypes: true}).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)),
  makeFolder,
  create(path, bytes) {
    const file = fs.openSync(path, "wx");
    try {
      fs.writeFileSync(file, bytes);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
  },
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.rmSync(path, {force: true}),
  removeEmptyFolder(path) {
    try {
      fs.rmdirSync(path);
    } catch (cause) {
      if (!["ENOTEMPTY", "EEXIST", "ENOENT"].includes(codeOf(cause))) throw cause;
    }
  },
};

// Step by step: where a file system makes no folders (/proc), Node's own recursion never ends.
function makeFolder(path: string, access?: "owner"): void {
  if (disk.kind(path) === "folder") return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent, access);
  try {
    fs.mkdirSync(path, access && {mode: 0o700});
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST" || disk.kind(path) !== "folder") throw cause;
  }
}

// A pipe may take a part only, or none for now; the rest must not be lost when the process ends.
function writeAll(stream: 1 | 2, text: string): void {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(fs.writeSync(stream, bytes));
    } catch (cause) {
      if (codeOf(cause) === "EPIPE") return;
      if (codeOf(cause) !== "EAGAIN") throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function terminal(stream: NodeJS.WriteStream): Terminal {
  return {interactive: stream.isTTY, columns: stream.columns ?? 100};
}

function onStop(callback: (signal: "SIGINT" | "SIGTERM") => void): () => void {
  const interrupt = (): void => callback("SIGINT");
  const terminate = (): void => callback("SIGTERM");
  // Not `once`: under npm an interrupt comes twice, and the second must not cut short what the first began.
  process.on("SIGINT", interrupt).on("SIGTERM", terminate);
  return () => void process.off("SIGINT", interrupt).off("SIGTERM", terminate);
}

function alive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return codeOf(cause) === "EPERM";
  }
}

function startWorker(file: string, heapMegabytes: number): WorkerProcess {
  const child = fork(file, {
    serialization: "advanced",
    // What a library prints must not get between the lines of a report.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
    // Neither the zone nor the locale of the machine may show in an edition.
    env: {...process.env, TZ: "UTC", LC_ALL: "C", LANG: "C"},
  });
  let log = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (log = (log + text).slice(-4000)));
  return {
    // A message to a child that has just died is lost; its end is told by `onExit`.
    send: (message) => void (child.connected && child.send(message as object, () => {})),
    onMessage: (callback) => void child.on("message", callback),
    onExit: (callback) => {
      child.once("error", (cause) => callback({code: null, signal: null, log: cause.message}));
      child.once("close", (code, signal) => callback({code, signal, log}));
    },
    kill: () => void child.kill("SIGKILL"),
  };
}

// What has a file, a ring of links or too long a name in its path is not there either.
function unlessMissing<Result>(ask: () => Result): Result | undefined {
  try {
    return ask();
  } catch (cause) {
    if (["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"].includes(codeOf(cause))) return undefined;
    throw cause;
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}
