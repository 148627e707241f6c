/** Why a worker ended without an answer. */
export type WorkerEnd = "too-long" | "out-of-memory" | "not-started" | "stopped" | "crashed";

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
