/** Everything that reaches outside the program, as one argument; `effects.ts` has the one real implementation. */
export interface Effects {
  /** The folder in which the command was called. */
  readonly folder: string;
  /** Where Factpress itself is installed: holds `templates/`, `starter/` and `schema/`. */
  readonly home: string;
  /** The folder of the program's own modules. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly processors: number;
  readonly versions: {readonly node: string; readonly icu: string; readonly unicode: string; readonly zlib: string};
  readonly identity: {readonly host: string; readonly process: number};
  readonly disk: Disk;
  /** What was asked for: to standard output. */
  print(text: string): void;
  /** Progress, problems, summary: to standard error. */
  log(text: string): void;
  readonly terminal: {readonly print: Terminal; readonly log: Terminal};
  /** Milliseconds from some start: for time limits and for the time that a summary tells, never for output. */
  now(): number;
  /** The day by the user's calendar, e.g. "2017-08-11": for new sheets, never for output. */
  today(): string;
  /** Calls back whenever the user or the system asks the program to end; returns how to stop listening. */
  onStop(callback: (signal: "SIGINT" | "SIGTERM") => void): () => void;
  /** Whether a process of this machine lives. */
  alive(process: number): boolean;
  startWorker(heapMegabytes: number): WorkerProcess;
  /** Answers browsers of this machine, and of no other, at a port; 0 is any that is free. */
  serve(port: number, answer: (question: WebQuestion) => WebAnswer): Promise<WebServer | {readonly refused: string}>;
}

export interface WebQuestion {
  readonly method: string;
  /** Decoded, without what stands behind "?". */
  readonly path: string;
  /** The machine that the browser believes to ask, without port. */
  readonly host: string;
}

/** A file, or the news that come while the browser listens, of which `news` is the first. */
export type WebAnswer =
  | {readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | Uint8Array}
  | {readonly news: string};

export interface WebServer {
  readonly port: number;
  /** Sends news to all who listen. */
  tell(news: string): void;
  /** Ends every connection at once. */
  close(): void;
}

export interface Terminal {
  readonly interactive: boolean;
  readonly columns: number;
}

/** The disk by absolute paths. What fails throws Node's own error with its `code`. */
export interface Disk {
  /** What stands at a path, links followed; `undefined` where nothing does. */
  kind(path: string): "file" | "folder" | "other" | undefined;
  /** The path with every link resolved; `undefined` where nothing is. */
  real(path: string): string | undefined;
  size(path: string): number;
  /** Differs once the file or folder has been changed; `undefined` where nothing is. */
  stamp(path: string): string | undefined;
  /** Reads a regular file; never waits on a pipe or a device. */
  read(path: string): Uint8Array;
  /** Names in a folder; a folder ends in "/". */
  list(path: string): readonly string[];
  /** With `access` "owner", no other user may look into the folders that are made. */
  makeFolder(path: string, access?: "owner"): void;
  /** Writes a new file through to the disk; one that exists is an error. */
  create(path: string, bytes: Uint8Array | string): void;
  rename(from: string, to: string): void;
  /** Removes a file; nothing there is no error. */
  remove(path: string): void;
  /** Removes a folder if it is empty; otherwise leaves it. */
  removeEmptyFolder(path: string): void;
}

/** A process that answers messages, one at a time. */
export interface WorkerProcess {
  send(message: unknown): void;
  onMessage(callback: (message: unknown) => void): void;
  /** `log` is the end of what it wrote to its standard error. */
  onExit(
    callback: (end: {readonly code: number | null; readonly signal: string | null; readonly log: string}) => void,
  ): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
}
