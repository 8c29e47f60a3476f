import type {Effects, WorkerProcess} from "./model/effects.ts";
import type {Input} from "./model/inputs.ts";
import type {Answers, FromWorker, Opened, Request, RequestKind, Requests} from "./worker-messages.ts";

/** Why there is no answer. All but a "bug" come from what the input made the worker do. */
export interface Failure {
  readonly kind: "time" | "memory" | "crash" | "bug";
  /** What the worker was doing last. */
  readonly stage: string;
  /** A stack, or the end of what the process wrote. */
  readonly detail: string;
}

export type Outcome<Answer> =
  | {
      readonly answer: Answer;
      /** What it depends on, where that is known. */
      readonly inputs?: readonly Input[];
      /** Whether it was given in an earlier run, and nothing that it depends on has changed since. */
      readonly unchanged?: true;
    }
  | {readonly failure: Failure};

export interface Pool {
  /** Starts the first worker and opens the project in it. */
  open(): Promise<Outcome<Opened>>;
  /** Queues a request; a worker that has served the same `affinity` before takes it by preference. */
  ask<Kind extends RequestKind>(
    kind: Kind,
    request: Requests[Kind],
    affinity?: string,
  ): Promise<Outcome<Answers[Kind]>>;
  /** The stacks of errors that came after their request was answered, from promises that nobody waited for. */
  strays(): readonly string[];
  /** Kills all workers; what is still asked is never answered. */
  close(): void;
}

export interface PoolOptions {
  readonly size: number;
  readonly heapMegabytes: number;
  readonly timeoutSeconds: number;
  readonly open: Requests["open"];
}

interface Task {
  readonly request: Request;
  readonly affinity: string | undefined;
  readonly settle: (outcome: Outcome<unknown>) => void;
}

interface Worker {
  readonly process: WorkerProcess;
  task: Task | undefined;
  stage: string;
  timer: NodeJS.Timeout | undefined;
  /** Set before we kill it, so that its end is told as what it is. */
  late: boolean;
  readonly served: Set<string>;
}

/** Workers that are reused from request to request and replaced when they die. */
export function startPool(effects: Pick<Effects, "startWorker">, options: PoolOptions): Pool {
  const workers = new Set<Worker>();
  const queue: Task[] = [];
  const strays: string[] = [];
  let closed = false;

  function fill(): void {
    for (const worker of workers) if (!worker.task) next(worker);
    const opening = [...workers].filter((worker) => worker.task?.request.do === "open").length;
    const wanted = Math.min(queue.length - opening, options.size - workers.size);
    for (let more = 0; more < wanted; more++)
      give(start(), {
        request: {do: "open", ...options.open},
        affinity: undefined,
        // A worker that cannot even open takes a request with it, so that no request waits for ever.
        settle: (outcome) => void ("failure" in outcome && queue.shift()?.settle(outcome)),
      });
  }

  function next(worker: Worker): void {
    const known = queue.findIndex((task) => task.affinity !== undefined && worker.served.has(task.affinity));
    const [task] = queue.splice(Math.max(known, 0), 1);
    if (task) give(worker, task);
  }

  function give(worker: Worker, task: Task): void {
    worker.task = task;
    worker.stage = task.request.do;
    if (task.affinity !== undefined) worker.served.add(task.affinity);
    worker.timer = setTimeout(() => {
      worker.late = true;
      worker.process.kill();
    }, options.timeoutSeconds * 1000);
    worker.process.send(task.request);
  }

  function settle(worker: Worker, outcome: Outcome<unknown>): void {
    clearTimeout(worker.timer);
    const {task} = worker;
    worker.task = undefined;
    if (!closed) task?.settle(outcome);
  }

  function start(): Worker {
    const process = effects.startWorker(options.heapMegabytes);
    const worker: Worker = {process, task: undefined, stage: "", timer: undefined, late: false, served: new Set()};
    workers.add(worker);
    process.onMessage((message) => {
      const heard = message as FromWorker;
      if ("stage" in heard) {
        worker.stage = heard.stage;
        return;
      }
      if ("bug" in heard && !worker.task) strays.push(heard.bug);
      // One that is about to end gets nothing more to do.
      if ("bug" in heard && heard.last) workers.delete(worker);
      settle(worker, "answer" in heard ? heard : {failure: {kind: "bug", stage: worker.stage, detail: heard.bug}});
      if (!closed) fill();
    });
    process.onExit((end) => {
      workers.delete(worker);
      const kind = worker.late ? "time" : /heap out of memory|Allocation failed/.test(end.log) ? "memory" : "crash";
      const detail = end.log.trim() || `it ended with ${end.signal ?? `code ${end.code}`}`;
      settle(worker, {failure: {kind, stage: worker.stage, detail}});
      if (!closed) fill();
    });
    return worker;
  }

  function ask(request: Request, affinity: string | undefined): Promise<Outcome<unknown>> {
    return new Promise((resolve) => {
      queue.push({request, affinity, settle: resolve});
      fill();
    });
  }

  return {
    open: () =>
      new Promise<Outcome<unknown>>((resolve) => {
        give(start(), {request: {do: "open", ...options.open}, affinity: undefined, settle: resolve});
      }) as Promise<Outcome<Opened>>,
    ask: <Kind extends RequestKind>(kind: Kind, request: Requests[Kind], affinity?: string) =>
      ask({do: kind, ...request} as Request, affinity) as Promise<Outcome<Answers[Kind]>>,
    strays: () => strays,
    close() {
      closed = true;
      for (const worker of workers) {
        clearTimeout(worker.timer);
        worker.process.kill();
      }
    },
  };
}
