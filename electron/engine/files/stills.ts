import { Worker } from "node:worker_threads";
import { makeStill } from "./still.ts";

/** Makes a small still of a picture; null where that cannot be. Never rejects. */
export interface Stills {
  make(content: Uint8Array): Promise<Uint8Array | null>;
  stop(): Promise<void>;
}

/** On the caller's own thread, as where the program runs from its sources. */
export const stillsHere: Stills = { make: makeStill, stop: async () => undefined };

/** On a thread that is started with the first picture. One that dies takes the stills with it that it was at, and the next begins a new one. */
export function stillsBeside(script: URL): Stills {
  let thread: { readonly worker: Worker; readonly waiting: Map<number, (still: Uint8Array | null) => void> } | null = null;
  let lastId = 0;
  let isStopped = false;

  function start(): NonNullable<typeof thread> {
    const started = { worker: new Worker(script), waiting: new Map<number, (still: Uint8Array | null) => void>() };
    const { worker, waiting } = started;
    worker.on("message", ({ id, still }: { readonly id: number; readonly still: Uint8Array | null }) => {
      waiting.get(id)?.(still);
      waiting.delete(id);
    });
    // Its end follows; without a listener the error would be the engine's.
    worker.on("error", () => undefined);
    worker.on("exit", () => {
      if (thread === started) thread = null;
      for (const end of waiting.values()) end(null);
    });
    worker.unref();
    return started;
  }

  return {
    make(content) {
      if (isStopped) return Promise.resolve(null);
      thread ??= start();
      const { worker, waiting } = thread;
      const id = (lastId += 1);
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        worker.postMessage({ id, content });
      });
    },
    async stop() {
      isStopped = true;
      await thread?.worker.terminate();
    },
  };
}
