import { parentPort } from "node:worker_threads";
import { makeStill } from "./still.ts";

/** Draws stills on a thread of its own: to load what draws them takes half a second, in which the engine would answer nobody. */
parentPort?.on("message", ({ id, content }: { readonly id: number; readonly content: Uint8Array }) => {
  void makeStill(content).then((still) => parentPort?.postMessage({ id, still }));
});
