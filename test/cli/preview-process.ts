import {spawn} from "node:child_process";
import {get} from "node:http";
import process from "node:process";
import {compiledCli} from "./compiled.ts";

/** A running `factpress preview`. */
export interface Preview {
  readonly address: string;
  /** What it wrote to its standard error so far. */
  log(): string;
  /** Listens as a page does; each call waits for news that differ from `shown`. */
  newsAfter(shown: string): Promise<string>;
  page(path: string): Promise<{readonly status: number; readonly html: string; readonly revision: string}>;
  /** Sends a signal and waits for the end of the process and of all that hold its standard error. */
  end(signal?: "SIGINT" | "SIGTERM"): Promise<number | null>;
}

/** Starts the preview of a folder, without a place for answers of earlier runs, and waits until it shows something. */
export function startPreview(cwd: string, options: readonly string[] = []): Promise<Preview> {
  const {HOME: _home, XDG_CACHE_HOME: _cache, FORCE_COLOR: _force, ...env} = process.env;
  const child = spawn(process.execPath, [compiledCli(), "preview", "--format", "html", ...options], {cwd, env});
  let [printed, log] = ["", ""];
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (log += text));
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error(`it ended: ${log}`)));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (address === undefined) return;
      resolve({
        address,
        log: () => log,
        newsAfter: (shown) => newsAfter(`${address}/.factpress/news`, shown),
        async page(path) {
          const response = await fetch(address + path);
          const html = await response.text();
          return {status: response.status, html, revision: /data-revision="([^"]*)"/.exec(html)?.[1] ?? ""};
        },
        end(signal = "SIGINT") {
          child.kill(signal);
          return ended;
        },
      });
    });
  });
}

/** Asks with headers and a path as no browser sends them. */
export function askRaw(address: string, path: string, host: string): Promise<number | undefined> {
  const {hostname, port} = new URL(address);
  return new Promise((resolve, reject) => {
    get({hostname, port, path, headers: {host}}, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once("error", reject);
  });
}

async function newsAfter(address: string, shown: string): Promise<string> {
  const gone = new AbortController();
  const response = await fetch(address, {signal: gone.signal});
  let heard = "";
  try {
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += part;
      const news = [...heard.matchAll(/^data: (.*)\n\n/gm)]
        .map((match) => match[1] ?? "")
        .find((each) => each !== shown);
      if (news !== undefined) return news;
    }
  } finally {
    gone.abort();
  }
  throw new Error(`the news ended after ${heard}`);
}
