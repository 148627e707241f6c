import { parentPort } from "node:worker_threads";
import { makeStill } from "./still.ts";
import type { ToDraw } from "./stills.ts";

/** Draws stills on a thread of its own: to load what draws them takes half a second, in which the engine would answer nobody. */
parentPort?.on("message", ({ id, content, longestSidePx }: ToDraw) => {
  void makeStill(content, longestSidePx).then((still) => parentPort?.postMessage({ id, still }));
});
