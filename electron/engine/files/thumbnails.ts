import { Worker } from "node:worker_threads";
import { makeThumbnail } from "./thumbnail.ts";

/** Draws a picture again, small enough; null where that cannot be. Never rejects. */
export interface Thumbnails {
  /** `longestSidePx`: that of a thumbnail of the wall where left out. */
  make(content: Uint8Array, longestSidePx?: number): Promise<Uint8Array | null>;
  stop(): Promise<void>;
}

/** What the thread is asked for. */
export interface ToDraw {
  readonly id: number;
  readonly content: Uint8Array;
  readonly longestSidePx?: number | undefined;
}

/** Without an answer for so long the thread is at a picture that it does not come out of. */
const SILENCE_MS = 30_000;

/** On the caller's own thread, as where the program runs from its sources. */
export const thumbnailsInline: Thumbnails = { make: makeThumbnail, stop: async () => undefined };

/** On a thread that is started with the first picture. One that dies takes the thumbnails with it that it was at, and the next begins a new one. */
export function thumbnailsInWorker(script: URL, silenceMs = SILENCE_MS): Thumbnails {
  let thread: { readonly worker: Worker; readonly waiting: Map<number, (still: Uint8Array | null) => void> } | null = null;
  let lastId = 0;
  let isStopped = false;
  let isRunning = false;
  let silence: NodeJS.Timeout | undefined;
  const watch = (worker: Worker) => setTimeout(() => void worker.terminate(), silenceMs).unref();

  function start(): NonNullable<typeof thread> {
    const started = { worker: new Worker(script), waiting: new Map<number, (still: Uint8Array | null) => void>() };
    const { worker, waiting } = started;
    // A busy computer may take its time to start it.
    worker.once("online", () => {
      isRunning = true;
      if (waiting.size > 0) silence = watch(worker);
    });
    worker.on("message", ({ id, still }: { readonly id: number; readonly still: Uint8Array | null }) => {
      waiting.get(id)?.(still);
      waiting.delete(id);
      clearTimeout(silence);
      if (waiting.size > 0) silence = watch(worker);
    });
    // Its end follows; without a listener the error would be the engine's.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      if (thread === started) thread = null;
      isRunning = false;
      clearTimeout(silence);
      for (const end of waiting.values()) end(null);
    });
    worker.unref();
    return started;
  }

  return {
    make(content, longestSidePx) {
      if (isStopped) return Promise.resolve(null);
      thread ??= start();
      const { worker, waiting } = thread;
      const id = (lastId += 1);
      return new Promise((resolve) => {
        if (waiting.size === 0 && isRunning) silence = watch(worker);
        waiting.set(id, resolve);
        worker.postMessage({ id, content, longestSidePx } satisfies ToDraw);
      });
    },
    async stop() {
      isStopped = true;
      await thread?.worker.terminate();
    },
  };
}
