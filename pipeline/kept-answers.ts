import {createHash} from "node:crypto";
import {isAbsolute, join} from "node:path";
import {deserialize, serialize} from "node:v8";
import type {Effects} from "./model/effects.ts";
import type {Input} from "./model/inputs.ts";
import {programIdentity} from "./program-identity.ts";
import {unlessDiskFails} from "./support/unless-disk-fails.ts";
import type {Request, Requests} from "./worker-messages.ts";

export interface KeptAnswer {
  readonly answer: unknown;
  readonly inputs: readonly Input[];
}

/** Answers of earlier runs, a file each, outside of the project: what its people commit cannot pretend to be checked. */
export interface KeptAnswers {
  /** Reads what the program is made of, which takes a moment: best while a worker starts. */
  identify(): void;
  /** The last answer to a request; `undefined` where there is none, or one of another program, or a damaged one. */
  read(request: Request): KeptAnswer | undefined;
  /** Replaces the last answer. Where nothing can be written, nothing is kept. */
  write(request: Request, kept: KeptAnswer): void;
  /** Removes what was neither read nor written. */
  removeOthers(): void;
}

const SEAL_LENGTH = 64;

/** The answers that were kept for a project opened so; `undefined` where the user has no place for such files. */
export function openKeptAnswers(effects: Effects, {root, asOf}: Requests["open"]): KeptAnswers | undefined {
  const {disk, identity} = effects;
  const place = userCache(effects);
  if (place === undefined) return undefined;
  const folder = join(place, "factpress", shortHash(disk.real(root) ?? root));
  const used = new Set<string>();
  let files = 0;
  let program: string | undefined;

  function fileOf(request: Request): string {
    const name = nameOf(request, asOf);
    used.add(name);
    return join(folder, name);
  }

  // Of another program, of another request of the same name, or damaged: then the seal differs.
  function sealOf(request: Request, body: Uint8Array): string {
    program ??= programIdentity(effects);
    const head = JSON.stringify([program, asOf ?? null, request]);
    return createHash("sha256").update(head).update(body).digest("hex");
  }

  return {
    identify() {
      program ??= programIdentity(effects);
    },
    read(request) {
      const file = fileOf(request);
      const bytes = unlessDiskFails(() => (disk.kind(file) === "file" ? disk.read(file) : undefined));
      if (!bytes) return undefined;
      const [seal, body] = [bytes.subarray(0, SEAL_LENGTH), bytes.subarray(SEAL_LENGTH)];
      if (new TextDecoder().decode(seal) !== sealOf(request, body)) return undefined;
      return deserialize(body) as KeptAnswer;
    },
    write(request, kept) {
      const file = fileOf(request);
      const body = serialize(kept);
      const temporary = `${file}.${identity.process}-${files++}.tmp`;
      unlessDiskFails(() => {
        disk.makeFolder(folder, "owner");
        disk.create(temporary, Buffer.concat([Buffer.from(sealOf(request, body)), body]));
        disk.rename(temporary, file);
      });
    },
    removeOthers() {
      unlessDiskFails(() => {
        for (const name of disk.kind(folder) === "folder" ? disk.list(folder) : [])
          if (!used.has(name)) disk.remove(join(folder, name));
      });
    },
  };
}

/** One name for all answers of which only the last is of use. */
export function nameOf(request: Request, asOf?: string): string {
  const asked = request.do === "index" ? {do: request.do, lang: request.lang} : request;
  return shortHash(JSON.stringify([asOf ?? null, asked]));
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** Where programs keep what they can make again, as the user's system has it. */
function userCache({environment}: Effects): string | undefined {
  const {XDG_CACHE_HOME: own, LOCALAPPDATA: local, HOME: home} = environment;
  if (own !== undefined && isAbsolute(own)) return own;
  if (local) return local;
  return home ? join(home, ".cache") : undefined;
}
