import { Worker } from "node:worker_threads";
import type { Reader } from "#db/connection.ts";
import { answerTo } from "./questions.ts";
import type { Answer, Asked, LongQuestion } from "./questions.ts";

/** Answers without holding up the writer, however long it takes. */
export interface ReadWorker {
  ask<Question extends LongQuestion>(question: Question, asked: Asked<Question>): Promise<Answer<Question>>;
  stop(): Promise<void>;
}

export interface ToReader {
  readonly call: number;
  readonly question: LongQuestion;
  readonly asked: Asked<LongQuestion>;
}
export type FromReader =
  | { readonly call: number; readonly answer: Answer<LongQuestion> }
  /** `error` is for the log. */
  | { readonly call: number; readonly error: string };

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/** Asks a thread of its own, which is started with the first question. */
export function readsInWorker(workerFile: URL, databaseFile: string): ReadWorker {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let worker: Worker | null = null;

  function start(): Worker {
    const started = new Worker(workerFile, { workerData: { databaseFile } });
    started.on("message", (said: FromReader) => {
      const asker = waiting.get(said.call);
      waiting.delete(said.call);
      if ("answer" in said) asker?.resolve(said.answer as never);
      else asker?.reject(new Error(said.error));
    });
    const fail = (error: Error) => {
      // The next question starts another one.
      if (worker === started) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on("error", fail);
    started.on("exit", (code) => fail(new Error(`The thread of reads of the read worker ended with code ${code}`)));
    // Whoever only reads does not keep the engine alive.
    started.unref();
    return started;
  }

  return {
    ask<Question extends LongQuestion>(question: Question, asked: Asked<Question>) {
      const call = (calls += 1);
      return new Promise<Answer<Question>>((resolve, reject) => {
        waiting.set(call, { resolve, reject });
        worker ??= start();
        worker.postMessage({ call, question, asked } satisfies ToReader);
      });
    },
    async stop() {
      await worker?.terminate();
    },
  };
}

/** Answers on the caller's connection: for a record of a few cases, and where no thread can be had. */
export function readsInline(reader: Reader): ReadWorker {
  return { ask: (question, asked) => answerTo(reader, question, asked), stop: async () => undefined };
}
