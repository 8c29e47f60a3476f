// Processes that are measured from outside.
import {spawn} from "node:child_process";
import {readFileSync} from "node:fs";
import process from "node:process";

/** Runs a command to its end; peak memory, its own and its largest child's, and their processor time, where the system tells. */
export async function runOnce(argv, environment) {
  const began = performance.now();
  const env = {...process.env, ...environment};
  const child = spawn(process.execPath, argv, {stdio: ["ignore", "ignore", "pipe"], env});
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (log += text));
  const seen = {own: Number.NaN, worker: Number.NaN, cpu: Number.NaN};
  const watch = setInterval(() => {
    const children = childrenOf(child.pid);
    seen.own = peakOf(child.pid) ?? seen.own;
    for (const id of children) seen.worker = Math.max(peakOf(id) ?? 0, seen.worker || 0);
    const cpu = [child.pid, ...children].reduce((sum, id) => sum + processorTimeOf(id), 0);
    seen.cpu = Math.max(cpu, seen.cpu || 0);
  }, 25);
  const code = await new Promise((resolve) => void child.once("close", resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${argv.join(" ")} ended with ${code}:\n${log}`);
  return {wall: performance.now() - began, ...seen};
}

/** Asks a contender for one sheet. */
export function ask(worker, message) {
  worker.send(message);
  return answerOf(worker);
}

/** The next message of a contender. */
export function answerOf(worker) {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("a contender ended before it answered"));
    worker.once("exit", ended).once("message", (answer) => {
      worker.off("exit", ended);
      resolve(answer);
    });
  });
}

function peakOf(id) {
  const text = readIf(`/proc/${id}/status`);
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(text) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

function processorTimeOf(id) {
  // The fields after the name in brackets; ticks of 10 ms.
  const fields = readIf(`/proc/${id}/stat`).split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

function childrenOf(id) {
  return readIf(`/proc/${id}/task/${id}/children`).split(" ").filter(Boolean);
}

function readIf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
