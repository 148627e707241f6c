import { createORPCClient } from "@orpc/client";
import { os, type } from "@orpc/server";
import type { RouterClient } from "@orpc/server";
import { inWorkerOrInline } from "../workers/inWorkerOrInline.ts";
import { WorkerLink } from "../workers/workerLink.ts";
import type { WorkerCall } from "../workers/workerLink.ts";
import type { PictureEdits } from "#domain/grievance/roomPicture.ts";
import { makeRoomCopy } from "./roomCopy.ts";
import { makeThumbnail } from "./thumbnail.ts";

/** Draws a picture again, small enough; null where that cannot be. Never rejects. */
export interface Thumbnails {
  /** `longestSidePx`: that of a thumbnail of the wall where left out. */
  make(content: Uint8Array, longestSidePx?: number): Promise<Uint8Array | null>;
  /** What rooms see of a picture that was drawn already. */
  edit(content: Uint8Array, edits: PictureEdits): Promise<Uint8Array | null>;
  stop(): Promise<void>;
}

export const thumbnailRouter = {
  draw: os
    .input(type<{ readonly content: Uint8Array; readonly longestSidePx: number | undefined }>())
    .handler(({ input }) => makeThumbnail(input.content, input.longestSidePx)),
  edit: os
    .input(type<{ readonly content: Uint8Array; readonly edits: PictureEdits }>())
    .handler(({ input }) => makeRoomCopy(input.content, input.edits)),
};

/** Without an answer for so long the thread is at a picture that it does not come out of. */
const SILENCE_MS = 30_000;

export function createThumbnails(): Thumbnails {
  return inWorkerOrInline("thumbnailWorker", thumbnailsInWorker, () => thumbnailsInline);
}

/** On the caller's own thread, as where the program runs from its sources. */
export const thumbnailsInline: Thumbnails = { make: makeThumbnail, edit: makeRoomCopy, stop: async () => undefined };

/** On a thread that is started with the first picture. One that dies takes the thumbnails with it that it was at, and the next begins a new one. */
export function thumbnailsInWorker(script: URL, silenceMs = SILENCE_MS): Thumbnails {
  const link = new WorkerLink(script);
  const worker: RouterClient<typeof thumbnailRouter, WorkerCall> = createORPCClient(link);
  let isStopped = false;
  return {
    async make(content, longestSidePx) {
      if (isStopped) return null;
      return worker.draw({ content, longestSidePx }, { context: { deadlineMs: silenceMs } }).catch(() => null);
    },
    async edit(content, edits) {
      if (isStopped) return null;
      return worker.edit({ content, edits }, { context: { deadlineMs: silenceMs } }).catch(() => null);
    },
    async stop() {
      isStopped = true;
      await link.stop();
    },
  };
}
