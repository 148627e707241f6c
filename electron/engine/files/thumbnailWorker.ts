import { parentPort } from "node:worker_threads";
import { makeThumbnail } from "./thumbnail.ts";
import type { ToDraw } from "./thumbnails.ts";

/** Draws thumbnails on a thread of its own: to load what draws them takes half a second, in which the engine would answer nobody. */
parentPort?.on("message", ({ id, content, longestSidePx }: ToDraw) => {
  void makeThumbnail(content, longestSidePx).then((still) => parentPort?.postMessage({ id, still }));
});
