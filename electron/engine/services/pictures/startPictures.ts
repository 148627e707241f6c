import { setTimeout as sleep } from "node:timers/promises";
import { systemClock } from "../../core/time/clock.ts";
import type { Thumbnails } from "../../core/files/thumbnails.ts";
import { drawMissing } from "./drawMissing.ts";
import type { PictureParts } from "./fetchPicture.ts";
import { startPictureFetcher } from "./pictureFetcher.ts";
import type { PictureFetcher } from "./pictureFetcher.ts";
import { createPictureStore } from "./pictureStore.ts";

export interface PicturesOptions extends Omit<PictureParts, "pictures"> {
  readonly folder: string;
  /** Where papers lie, whose pictures are drawn too. */
  readonly papersFolder: string;
  readonly thumbnails: Thumbnails;
  /** So long it leaves what can wait, milliseconds. */
  readonly restMs: number;
  readonly onDidFetch: () => void;
}

export interface Pictures {
  readonly parts: PictureParts;
  readonly fetching: PictureFetcher;
  /** Also ends the drawing of thumbnails. */
  stop(): Promise<void>;
}

/** The pictures of posts: fetched by themselves, kept, and drawn for windows where that was not done yet. */
export function startPictures(options: PicturesOptions): Pictures {
  const { record, mayFetch, capBytes, now, folder, papersFolder, thumbnails, restMs, onDidFetch } = options;
  const parts: PictureParts = { record, pictures: createPictureStore(folder, thumbnails), mayFetch, capBytes, now };
  const fetching = startPictureFetcher({ ...parts, clock: { ...systemClock, now }, restMs, onDidFetch });
  const ending = new AbortController();
  const drawing = draw();

  async function draw(): Promise<void> {
    await sleep(restMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    for (const each of [papersFolder, folder]) await drawMissing(each, thumbnails, ending.signal);
  }

  return {
    parts,
    fetching,
    async stop() {
      ending.abort();
      try {
        await fetching.stop();
      } finally {
        await thumbnails.stop();
        await drawing;
      }
    },
  };
}
