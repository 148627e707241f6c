import { Worker } from "node:worker_threads";
import type { Queue } from "#domain/desk/views.ts";
import type { Reader } from "#db/connection.ts";
import { listQueue } from "#db/queue/listQueue.ts";

/** Lists queues without holding up the writer, however long they are. */
export interface Queues {
  list(queue: Queue): Promise<Uint32Array>;
  stop(): Promise<void>;
}

export interface QueueAsked {
  readonly call: number;
  readonly queue: Queue;
}
export type QueueAnswered =
  | { readonly call: number; readonly rows: Uint32Array }
  /** `error` is for the log. */
  | { readonly call: number; readonly error: string };

/** Lists on a connection of one's own thread. */
export function queuesBeside(workerFile: URL, databaseFile: string): Queues {
  const waiting = new Map<number, { readonly resolve: (rows: Uint32Array) => void; readonly reject: (error: Error) => void }>();
  let calls = 0;
  let worker: Worker | null = null;

  function start(): Worker {
    const started = new Worker(workerFile, { workerData: { databaseFile } });
    started.on("message", (answered: QueueAnswered) => {
      const asker = waiting.get(answered.call);
      waiting.delete(answered.call);
      if ("rows" in answered) asker?.resolve(answered.rows);
      else asker?.reject(new Error(answered.error));
    });
    const fail = (error: Error) => {
      // The next question starts another one.
      if (worker === started) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on("error", fail);
    started.on("exit", (code) => fail(new Error(`The thread that lists queues ended with code ${code}`)));
    // Whoever only lists does not keep the engine alive.
    started.unref();
    return started;
  }

  return {
    list(queue) {
      const call = (calls += 1);
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve, reject });
        worker ??= start();
        worker.postMessage({ call, queue } satisfies QueueAsked);
      });
    },
    async stop() {
      await worker?.terminate();
    },
  };
}

/** Lists on the caller's connection: for a record of a few cases, and where no thread can be had. */
export function queuesHere(reader: Reader): Queues {
  return { list: async (queue) => listQueue(reader, queue), stop: async () => undefined };
}
