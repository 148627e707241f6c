import { Worker } from "node:worker_threads";
import type { ResourceLimits } from "node:worker_threads";
import type { ReadingProblemReason } from "#domain/post/readingProblem.ts";
import { factsOfLetter } from "./letterFacts.ts";
import type { LetterFacts } from "./letterFacts.ts";
import { OneAtATime } from "./oneAtATime.ts";

/*
 * Anybody may send a letter, and a letter is read by much code, of libraries too, that was never meant for what somebody can make up. It
 * is read on a thread of its own, one letter at a time, with a limit of time and of memory. A letter that takes the thread along is
 * told apart by that, and the next one has another thread; the engine answers meanwhile.
 */

export interface LetterReading {
  /** Rejects where the signal says so, and where no thread can be had: that is no fault of the letter. */
  read(raw: Buffer, isCut: boolean, signal?: AbortSignal): Promise<LetterOutcome>;
}

export type LetterOutcome =
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

export function malformed(error: unknown): LetterOutcome {
  return { ok: false, reason: "malformed", detail: (error instanceof Error ? error.message : String(error)).slice(0, 200) };
}

export interface ToLetterReader {
  readonly raw: Uint8Array;
  readonly isCut: boolean;
}
export type FromLetterReader = { readonly is: "ready" } | { readonly is: "read"; readonly outcome: LetterOutcome };

/** On a thread that is started with the first letter. */
export function lettersInWorker(script: URL, limits: ReadingLimits = LIMITS): LetterReading {
  const queue = new OneAtATime();
  let thread: ReaderThread | null = null;
  let idle: NodeJS.Timeout | undefined;

  async function readNext(raw: Buffer, isCut: boolean, signal: AbortSignal | undefined): Promise<LetterOutcome> {
    clearTimeout(idle);
    signal?.throwIfAborted();
    // One may have ended after its last letter.
    if (thread?.isOver) thread = null;
    const current = (thread ??= new ReaderThread(script, limits));
    const forget = () => {
      if (thread === current) thread = null;
      current.end();
    };
    signal?.addEventListener("abort", forget, { once: true });
    try {
      const outcome = await current.read({ raw, isCut });
      if (outcome === null) {
        forget();
        signal?.throwIfAborted();
        throw new Error("The thread that reads letters could not be started.");
      }
      signal?.throwIfAborted();
      if (current.isOver) forget();
      return outcome;
    } finally {
      signal?.removeEventListener("abort", forget);
      idle = setTimeout(forget, limits.idleMs).unref();
    }
  }

  return { read: (raw, isCut, signal) => queue.run(() => readNext(raw, isCut, signal)) };
}

/** One thread, until it is ended or ends. */
class ReaderThread {
  readonly #worker: Worker;
  readonly #limits: ReadingLimits;
  readonly #ready: Promise<boolean>;
  #settle: (outcome: LetterOutcome | null) => void = () => undefined;
  #died = "";
  isOver = false;

  constructor(script: URL, limits: ReadingLimits) {
    this.#limits = limits;
    this.#worker = new Worker(script, { resourceLimits: limits.memory });
    this.#ready = new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), limits.startMs);
      this.#worker.on("message", (told: FromLetterReader) => {
        if (told.is === "ready") {
          clearTimeout(timer);
          resolve(true);
        } else this.#settle(revived(told.outcome));
      });
      this.#worker.once("exit", () => {
        clearTimeout(timer);
        resolve(false);
      });
    });
    this.#worker.on("error", (error: Error) => {
      this.#died = error.message.slice(0, 200);
    });
    this.#worker.once("exit", () => {
      this.isOver = true;
      this.#settle({ ok: false, reason: "reader-ended", detail: this.#died || "The thread that read it ended." });
    });
    // Whoever only reads does not keep the engine alive.
    this.#worker.unref();
  }

  /** Null where the thread does not even begin. */
  async read({ raw, isCut }: ToLetterReader): Promise<LetterOutcome | null> {
    // A thread that is awaited keeps the program alive; one that waits for letters does not.
    this.#worker.ref();
    try {
      if (!(await this.#ready)) return null;
      return await new Promise<LetterOutcome | null>((resolve) => {
        const timer = setTimeout(() => this.#giveUp(), this.#deadlineMs(raw.length));
        this.#settle = (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        };
        if (this.isOver) this.#settle({ ok: false, reason: "reader-ended", detail: this.#died });
        else this.#worker.postMessage({ raw, isCut } satisfies ToLetterReader);
      });
    } finally {
      this.#worker.unref();
    }
  }

  end(): void {
    this.isOver = true;
    void this.#worker.terminate();
  }

  #giveUp(): void {
    this.#settle({ ok: false, reason: "too-long", detail: "Reading it took too long." });
    this.end();
  }

  #deadlineMs(bytes: number): number {
    return this.#limits.deadlineMs + Math.ceil(bytes / MEGABYTE) * this.#limits.perMegabyteMs;
  }
}

const MEGABYTE = 1024 * 1024;

/** Bytes come from another thread as plain arrays. */
function revived(outcome: LetterOutcome): LetterOutcome {
  if (!outcome.ok) return outcome;
  const { letter } = outcome.facts;
  const attachments = letter.attachments.map((each) => ({ ...each, content: each.content && bufferOf(each.content) }));
  return { ok: true, facts: { ...outcome.facts, letter: { ...letter, attachments } } };
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** A thread's file as it is built, whichever chunk this one lands in; null where the engine runs from its sources and has no threads. */
const SCRIPT = import.meta.url.endsWith(".ts") ? null : new URL("../engine/letterWorker.js", import.meta.url);

/** How this program reads letters, of whichever mailbox: one thread does for all of them. */
export const letterReading: LetterReading = SCRIPT === null ? lettersInline : lettersInWorker(SCRIPT);
