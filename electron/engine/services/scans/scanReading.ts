import { createORPCClient } from "@orpc/client";
import { os, type } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import type { ScanReading } from "#domain/file/scanReading.ts";
import { inWorkerOrInline } from "../../core/workers/inWorkerOrInline.ts";
import { postProgress } from "../../core/workers/serveWorker.ts";
import { WorkerEnded, WorkerLink } from "../../core/workers/workerLink.ts";
import type { WorkerCall } from "../../core/workers/workerLink.ts";
import type { ScanProgress } from "./readScan.ts";
import type { Tesseract } from "./tesseract.ts";

/*
 * Anybody may send a picture or a PDF. Each is read on a thread of its own, one at a time, within limits of time and memory: one that breaks them ends its thread
 * and is told as too heavy, and the next gets a new one.
 */

export interface ScanReadings {
  /** Rejects where the signal says so, and where what reads scans is at fault or not installed. Waits for those before it. */
  read(content: Uint8Array, options?: ReadingOptions): Promise<ScanReading>;
  stop(): Promise<void>;
}

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScanProgress) => void;
}

export interface ScanLimits {
  /** For all sheets of a file, milliseconds. */
  readonly deadlineMs: number;
  /** What the program may grow by meanwhile, bytes. */
  readonly mostBytes: number;
  /** A thread without work is ended after so long, milliseconds: what it has loaded takes 200 MB. */
  readonly idleMs: number;
}

const LIMITS: ScanLimits = { deadlineMs: 180_000, mostBytes: 1_500 * 1024 * 1024, idleMs: 20_000 };
const LOOKS_EVERY_MS = 200;

const TOO_HEAVY: ScanReading = { outcome: "too-heavy", text: "", confidence: null, sheets: 0, sheetsLeft: 0 };

let loading: Promise<Tesseract> | null = null;

async function readHere(content: Uint8Array, onSheet: (progress: ScanProgress) => void): Promise<ScanReading> {
  // Loaded with the first scan: most engines of a day read none.
  const [{ readScan }, { loadTesseract }] = await Promise.all([import("./readScan.ts"), import("./tesseract.ts")]);
  return readScan(content, await (loading ??= loadTesseract(() => undefined)), onSheet);
}

export const scanRouter = {
  read: os.input(type<{ readonly content: Uint8Array }>()).handler(({ input }) => readHere(input.content, postProgress)),
};

export function createScanReadings(): ScanReadings {
  return inWorkerOrInline("scanWorker", scansInWorker, () => scansInline);
}

/** On the caller's own thread, as where the program runs from its sources. */
export const scansInline: ScanReadings = {
  read: (content, { onProgress = () => undefined } = {}) => readHere(content, onProgress),
  stop: async () => undefined,
};

export function scansInWorker(script: URL, limits: ScanLimits = LIMITS): ScanReadings {
  const { deadlineMs, mostBytes, idleMs } = limits;
  const link = new WorkerLink(script, { memory: { maxOldGenerationSizeMb: 768, stackSizeMb: 4 }, idleMs });
  const worker: RouterClient<typeof scanRouter, WorkerCall> = createORPCClient(link);
  let last: Promise<unknown> = Promise.resolve();

  async function readNext(content: Uint8Array, { signal, onProgress }: ReadingOptions): Promise<ScanReading> {
    signal?.throwIfAborted();
    const heavy = new AbortController();
    const before = process.memoryUsage.rss();
    // Neither a decoder in WebAssembly nor an array of bytes is bounded by the limits that a thread can be given.
    const look = setInterval(() => process.memoryUsage.rss() - before > mostBytes && heavy.abort(), LOOKS_EVERY_MS);
    // What a sheet tells on its way does not give it more time.
    const late = setTimeout(() => heavy.abort(), deadlineMs);
    try {
      const either = signal === undefined ? heavy.signal : AbortSignal.any([signal, heavy.signal]);
      return await worker.read({ content }, { signal: either, context: { ...(onProgress && { onProgress }) } });
    } catch (error) {
      if (heavy.signal.aborted || (error instanceof WorkerEnded && error.reason === "crashed")) return TOO_HEAVY;
      throw error;
    } finally {
      clearInterval(look);
      clearTimeout(late);
    }
  }

  return {
    read(content, options = {}) {
      const reading = last.then(() => readNext(content, options));
      last = reading.catch(() => undefined);
      return reading;
    },
    stop: () => link.stop(),
  };
}
