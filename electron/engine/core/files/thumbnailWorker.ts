import { serveWorker } from "../workers/serveWorker.ts";
import { thumbnailRouter } from "./thumbnails.ts";

/** Draws thumbnails on a thread of its own: to load what draws them takes half a second, in which the engine would answer nobody. */
serveWorker(thumbnailRouter, {});
