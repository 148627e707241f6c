import { Worker } from "node:worker_threads";
import type { ResourceLimits } from "node:worker_threads";
import { ORPCError } from "@orpc/client";
import type { ClientLink, ClientOptions } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { structuredClones } from "./workerMessages.ts";
import type { WorkerMessage } from "./workerMessages.ts";

/** What a single call to a worker may add. An abort of the call ends its worker. */
export interface WorkerCall {
  /** Ends the worker, and all calls in it, after so long without a message from it, milliseconds; counted once the worker is ready. */
  readonly deadlineMs?: number;
  /** Hears what the worker tells on its way; where several calls run at once, what is told in any of them. */
  readonly onProgress?: (progress: never) => void;
}

export interface WorkerOptions {
  /** What its entry file finds in `workerData`. */
  readonly data?: object;
  /** Where each call has a worker of its own, which ends with it. */
  readonly perCall?: boolean;
  readonly memory?: ResourceLimits;
  /** Until the entry file serves calls, milliseconds. */
  readonly startMs?: number;
  /** A worker without calls is ended after so long, milliseconds, with all that it loaded. */
  readonly idleMs?: number;
  /** Errors by their name that keep their class and their `fault` on the way from a worker; others become plain errors with their words. */
  readonly faults?: Readonly<Record<string, new (fault: never) => Error>>;
  /** Thrown instead of {@link WorkerEnded} where a call takes too much memory or time. */
  readonly tooHeavy?: () => Error;
}

/**
 * Calls the router that an entry file serves (`serveWorker.ts`) on a thread of its own. The thread is started with the first call, and again with the next
 * one after it has ended. A call whose worker ends without an answer rejects with {@link WorkerEnded}. A worker with calls keeps the process alive, and an
 * idle one does not.
 */
export class WorkerLink implements ClientLink<WorkerCall> {
  readonly #file: URL;
  readonly #options: WorkerOptions;
  #thread: WorkerThread | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(file: URL, options: WorkerOptions = {}) {
    this.#file = file;
    this.#options = options;
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<WorkerCall>): Promise<unknown> {
    clearTimeout(this.#idle);
    options.signal?.throwIfAborted();
    const thread = this.#threadForCall();
    try {
      return await thread.call(path, input, options);
    } catch (error) {
      throw this.#revived(error);
    } finally {
      if (this.#options.perCall === true) await thread.end(new WorkerEnded("stopped"));
      else if (this.#options.idleMs !== undefined) this.#idle = setTimeout(() => void this.stop(), this.#options.idleMs).unref();
    }
  }

  /** Rejects the calls under way. A later call starts another worker. */
  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#thread?.end(new WorkerEnded("stopped"));
  }

  #threadForCall(): WorkerThread {
    if (this.#options.perCall === true) return new WorkerThread(this.#file, this.#options);
    if (this.#thread === null || this.#thread.isOver) this.#thread = new WorkerThread(this.#file, this.#options);
    return this.#thread;
  }

  #revived(error: unknown): unknown {
    const { faults = {}, tooHeavy } = this.#options;
    if (error instanceof WorkerEnded && error.isTooHeavy) return tooHeavy?.() ?? error;
    if (!(error instanceof ORPCError)) return error;
    const { name = "", fault } = (error.data ?? {}) as { readonly name?: string; readonly fault?: unknown };
    const Fault = faults[name];
    return Fault === undefined ? new Error(error.message) : Object.assign(new Fault(fault as never), { cause: error.message });
  }
}

const START_MS = 60_000;

/** One thread, until it ends or is ended. */
class WorkerThread {
  readonly #worker: Worker;
  readonly #link: RPCLink<WorkerCall>;
  readonly #ready: Promise<void>;
  readonly #calls = new Set<CallUnderWay>();
  #ended: unknown = null;

  constructor(file: URL, { data, memory, startMs = START_MS }: WorkerOptions) {
    const worker = new Worker(file, { workerData: data, ...(memory !== undefined && { resourceLimits: memory }) });
    worker.unref();
    this.#worker = worker;
    const starting = setTimeout(() => void this.end(new WorkerEnded("not-started")), startMs).unref();
    let wasReady = false;
    let becomeReady = () => {};
    this.#ready = new Promise((resolve) => (becomeReady = resolve));
    let answer: (event: { readonly data: unknown }) => void = () => undefined;
    this.#link = new RPCLink({
      port: {
        postMessage: (message: unknown) => worker.postMessage(message),
        // Calls are rejected by `end`, so the link need not know that its port closes.
        addEventListener: (type: string, listener: typeof answer) => {
          if (type === "message") answer = listener;
        },
      },
      ...structuredClones,
    });
    worker.on("message", (message: WorkerMessage) => {
      for (const { deadline } of this.#calls) deadline?.refresh();
      if (message === "ready") {
        clearTimeout(starting);
        wasReady = true;
        becomeReady();
      } else if ("progress" in message) for (const { onProgress } of this.#calls) onProgress?.(message.progress as never);
      else answer({ data: message });
    });
    worker.on("error", (error: Error) => (this.#ended ??= WorkerEnded.by(error, wasReady)));
    worker.on("exit", (code) => {
      clearTimeout(starting);
      void this.end(wasReady ? new WorkerEnded("crashed", `The worker ended with code ${code}.`) : new WorkerEnded("not-started"));
    });
  }

  get isOver(): boolean {
    return this.#ended !== null;
  }

  async call(path: readonly string[], input: unknown, { signal, context }: ClientOptions<WorkerCall>): Promise<unknown> {
    const giveUp = () => void this.end(signal?.reason);
    signal?.addEventListener("abort", giveUp, { once: true });
    this.#worker.ref();
    let underWay: CallUnderWay | null = null;
    try {
      return await new Promise((resolve, reject) => {
        const call: CallUnderWay = { reject, onProgress: context.onProgress, deadline: undefined };
        underWay = call;
        this.#calls.add(call);
        void this.#ready
          .then(() => {
            const { deadlineMs } = context;
            if (deadlineMs !== undefined) call.deadline = setTimeout(() => void this.end(new WorkerEnded("too-long")), deadlineMs);
            return this.#link.call(path, input, { context: {} });
          })
          .then(resolve, reject);
      });
    } finally {
      signal?.removeEventListener("abort", giveUp);
      clearTimeout((underWay as CallUnderWay | null)?.deadline);
      if (underWay !== null) this.#calls.delete(underWay);
      if (this.#calls.size === 0) this.#worker.unref();
    }
  }

  /** Rejects the calls under way with a reason, or with what ended the worker before; resolves when the thread is gone. */
  async end(reason: unknown): Promise<void> {
    this.#ended ??= reason;
    for (const { reject } of this.#calls) reject(this.#ended);
    await this.#worker.terminate();
  }
}

interface CallUnderWay {
  readonly reject: (reason: unknown) => void;
  readonly onProgress: WorkerCall["onProgress"];
  deadline: NodeJS.Timeout | undefined;
}

/** Why a worker ended without an answer. */
type WorkerEnd = "too-long" | "out-of-memory" | "not-started" | "stopped" | "crashed";

const SENTENCES: Readonly<Record<WorkerEnd, string>> = {
  "too-long": "The worker took too long.",
  "out-of-memory": "The worker needed more memory than it may have.",
  "not-started": "The worker could not be started.",
  stopped: "The worker was stopped.",
  crashed: "The worker ended by itself.",
};

/** A worker ended before it had answered a call. */
export class WorkerEnded extends Error {
  override readonly name = "WorkerEnded";
  readonly reason: WorkerEnd;

  constructor(reason: WorkerEnd, message = SENTENCES[reason], options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }

  /** By an error that nobody caught in it. */
  static by(error: Error, wasReady: boolean): WorkerEnded {
    if ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")
      return new WorkerEnded("out-of-memory", error.message, { cause: error });
    return wasReady
      ? new WorkerEnded("crashed", error.message, { cause: error })
      : new WorkerEnded("not-started", undefined, { cause: error });
  }

  get isTooHeavy(): boolean {
    return this.reason === "too-long" || this.reason === "out-of-memory";
  }
}
