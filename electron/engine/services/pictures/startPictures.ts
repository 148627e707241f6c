import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { ChannelSetUps } from "../../channels/channelSetUps.ts";
import { roomCopies } from "#db/pictures/roomCopies.ts";
import { isAddressOfChannel } from "../../core/files/channelAddress.ts";
import { drawShown, drawStill, shownNameOf, stillNameOf } from "../../core/files/fileStore.ts";
import type { Thumbnails } from "../../core/files/thumbnails.ts";
import type { EngineSettings } from "../../core/settings/engineSettings.ts";
import type { Clock } from "../../core/time/clock.ts";
import type { PictureParts } from "./fetchPicture.ts";
import { startPictureFetcher } from "./pictureFetcher.ts";
import { createPictureStore } from "./pictureStore.ts";
import { createRoomCopyKeeper } from "./roomCopyKeeper.ts";

interface PicturesOptions extends Pick<PictureParts, "record"> {
  readonly picturesFolder: string;
  /** Where papers lie, whose pictures are drawn too. */
  readonly papersFolder: string;
  readonly thumbnails: Thumbnails;
  readonly channels: Pick<ChannelSetUps, "mayFetchPicture">;
  readonly settings: Pick<EngineSettings, "pictures">;
  /** The rehearsal's server; null outside a rehearsal. */
  readonly account: { readonly url: string } | null;
  /** Nothing is fetched for an opened dossier. */
  readonly dossier: object | null;
  readonly clock: Clock;
  /** How long it leaves what can wait, milliseconds. */
  readonly restMs: number;
  readonly onDidChange: () => void;
}

export type Pictures = ReturnType<typeof startPictures>;

/** The pictures of posts: fetched by themselves, kept, and drawn for windows where that was not done yet. */
export function startPictures(options: PicturesOptions) {
  const { record, picturesFolder, papersFolder, thumbnails, channels, settings, account, dossier, clock, restMs, onDidChange } = options;
  const parts: PictureParts = {
    record,
    pictures: createPictureStore(picturesFolder, thumbnails, papersFolder),
    mayFetch: (url) => dossier === null && (isAddressOfChannel(url, account?.url ?? null) || channels.mayFetchPicture(url)),
    capBytes: () => settings.pictures().capBytes,
    now: () => clock.now(),
  };
  const fetching = startPictureFetcher({ ...parts, clock, restMs, onDidFetch: onDidChange });
  const ending = new AbortController();
  const copies = createRoomCopyKeeper({ record, pictures: parts.pictures, clock, signal: ending.signal });
  const drawing = draw();

  async function draw(): Promise<void> {
    await sleep(restMs, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
    for (const each of [papersFolder, picturesFolder]) await drawMissing(each, thumbnails, ending.signal);
    await drawCopies();
  }

  /** What rooms see in place of pictures and is not here, as after a restore. Of one that cannot be drawn a wall shows no more than that there is one. */
  async function drawCopies(): Promise<void> {
    for (const { file, copy, edits } of roomCopies(record)) {
      if (ending.signal.aborted) return;
      await parts.pictures.drawCopy(file, copy, edits).catch(() => false);
    }
  }

  return {
    parts,
    copies,
    fetching,
    /** Also ends the drawing of thumbnails. */
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

const PICTURE = /^[0-9a-f]{64}\.(?:jpg|png|webp|gif)$/u;

/**
 * Draws the pictures of a folder that windows have nothing of yet: those that an earlier version kept, or that came in a dossier. One after the
 * other; a damaged one is passed over. Never rejects.
 */
export async function drawMissing(folder: string, thumbnails: Pick<Thumbnails, "make">, signal: AbortSignal): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const there = new Set(entries.map(({ name }) => name));
  for (const { name } of entries) {
    if (signal.aborted) return;
    if (!PICTURE.test(name) || (there.has(shownNameOf(name)) && there.has(stillNameOf(name)))) continue;
    const path = join(folder, name.slice(0, 2), name);
    await readFile(path)
      .then((content) => drawShown(path, content, thumbnails))
      .then(() => drawStill(path, thumbnails))
      .catch(() => undefined);
  }
}
