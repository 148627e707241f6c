import type { ResourceLimits } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { os, type } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import type { ReadingProblemReason } from "#domain/post/readingProblem.ts";
import { inWorkerOrInline } from "../../../core/workers/inWorkerOrInline.ts";
import { WorkerEnded, WorkerLink } from "../../../core/workers/workerLink.ts";
import type { WorkerCall } from "../../../core/workers/workerLink.ts";
import { factsOfLetter } from "./letterFacts.ts";
import type { LetterFacts } from "./letterFacts.ts";

/*
 * Anybody may send a letter, and the libraries that read one were not written for letters made to break them. So each letter is read on
 * its own thread, one at a time, within limits of time and memory. A letter that ends the thread is reported as the cause, and the next
 * letter gets a new thread; the engine goes on answering meanwhile.
 */

export interface LetterReading {
  /** Rejects where the signal says so, and where no thread can be had: that is no fault of the letter. */
  read(raw: Buffer, isCut: boolean, signal?: AbortSignal): Promise<LetterOutcome>;
}

type LetterOutcome =
  | { readonly ok: true; readonly facts: LetterFacts }
  | { readonly ok: false; readonly reason: UnreadableReason; readonly detail: string };

type UnreadableReason = Extract<ReadingProblemReason, "too-long" | "reader-ended" | "malformed">;

export interface ReadingLimits {
  /** For one letter, milliseconds, however small it is. */
  readonly deadlineMs: number;
  /** Beside that for each megabyte, milliseconds. */
  readonly perMegabyteMs: number;
  /** Until a thread is ready for its first letter, milliseconds. */
  readonly startMs: number;
  /** A thread without letters is ended after so long, milliseconds, with all that it loaded. */
  readonly idleMs: number;
  readonly memory: ResourceLimits;
}

const LIMITS: ReadingLimits = {
  deadlineMs: 10_000,
  perMegabyteMs: 1_000,
  startMs: 60_000,
  idleMs: 60_000,
  memory: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
};

/** On the caller's own thread, as where the program runs from its sources. */
export const lettersInline: LetterReading = {
  async read(raw, isCut) {
    try {
      return { ok: true, facts: await factsOfLetter(raw, isCut) };
    } catch (error) {
      return malformed(error);
    }
  },
};

function malformed(error: unknown): LetterOutcome {
  return { ok: false, reason: "malformed", detail: (error instanceof Error ? error.message : String(error)).slice(0, 200) };
}

export const letterRouter = {
  read: os
    .input(type<{ readonly raw: Uint8Array; readonly isCut: boolean }>())
    .handler(({ input: { raw, isCut } }) => lettersInline.read(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength), isCut)),
};

/** On a thread that is started with the first letter. */
export function lettersInWorker(script: URL, limits: ReadingLimits = LIMITS): LetterReading {
  const { memory, startMs, idleMs, deadlineMs, perMegabyteMs } = limits;
  const queue = new OneAtATime();
  const worker: RouterClient<typeof letterRouter, WorkerCall> = createORPCClient(new WorkerLink(script, { memory, startMs, idleMs }));

  async function readNext(raw: Buffer, isCut: boolean, signal: AbortSignal | undefined): Promise<LetterOutcome> {
    const context = { deadlineMs: deadlineMs + Math.ceil(raw.length / MEGABYTE) * perMegabyteMs };
    try {
      return withBuffers(await worker.read({ raw, isCut }, { ...(signal && { signal }), context }));
    } catch (error) {
      if (!(error instanceof WorkerEnded) || error.reason === "not-started" || error.reason === "stopped") throw error;
      return { ok: false, reason: error.reason === "too-long" ? "too-long" : "reader-ended", detail: error.message.slice(0, 200) };
    }
  }

  return { read: (raw, isCut, signal) => queue.run(() => readNext(raw, isCut, signal)) };
}

const MEGABYTE = 1024 * 1024;

/** Bytes come from another thread as plain arrays. */
function withBuffers(outcome: LetterOutcome): LetterOutcome {
  if (!outcome.ok) return outcome;
  const { letter } = outcome.facts;
  const attachments = letter.attachments.map((each) => ({ ...each, content: each.content && bufferOf(each.content) }));
  return { ok: true, facts: { ...outcome.facts, letter: { ...letter, attachments } } };
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Runs tasks one after the other, in the order of their calls; a failure does not stop the next. */
class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  run<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(act, act);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** How this program reads letters, of whichever mailbox: one thread does for all of them. */
export const letterReading = inWorkerOrInline(
  "letterWorker",
  (file) => lettersInWorker(file),
  () => lettersInline,
);
