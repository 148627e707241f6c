import { webcrypto } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { mediaTypeOf } from "#domain/file/mediaType.ts";
import { storedNameOf } from "#domain/file/storedName.ts";
import type { FileStore, KeptFile } from "../ports/fileStore.ts";
import { SHOWN_SIDE_PX } from "./thumbnail.ts";
import type { Thumbnails } from "./thumbnails.ts";
import { LARGEST_FILE_BYTES } from "#domain/file/largestFile.ts";
import { writeWhole } from "./wholeFile.ts";

/** What draws pictures again for windows; without it none is shown before {@link drawMissing} has come by. */
type Drawing = Pick<Thumbnails, "make">;

export function createFileStore(folder: string, drawing: Drawing | null = null): FileStore {
  const pathOf = (file: Pick<KeptFile, "hash" | "mediaType">) => join(folder, file.hash.slice(0, 2), nameOf(file));
  return {
    async keep(content, wanted) {
      if (content.length === 0) return { ok: false, refusal: "empty" };
      if (content.length > LARGEST_FILE_BYTES) return { ok: false, refusal: "too-large" };
      const mediaType = mediaTypeOf(content);
      if (mediaType === null || (wanted === "picture" && !mediaType.startsWith("image/"))) return { ok: false, refusal: "unknown-type" };
      const file = { hash: await hashOf(content), mediaType, bytes: content.length };
      if (!existsSync(pathOf(file))) await writeWhole(pathOf(file), content);
      if (drawing !== null && mediaType.startsWith("image/") && (await drawShown(pathOf(file), content, drawing)) > 0)
        await drawStill(pathOf(file), drawing);
      return { ok: true, file };
    },
    has: (file) => existsSync(pathOf(file)),
    async remove(name) {
      if (!NAME.test(name)) return;
      await Promise.all(
        [name, shownNameOf(name), stillNameOf(name), noWordsNameOf(name)].map((each) =>
          rm(join(folder, name.slice(0, 2), each), { force: true }),
        ),
      );
    },
    read: async (file) => (existsSync(pathOf(file)) ? readFile(pathOf(file)) : null),
  };
}

/** On a thread of Node's own: twenty megabytes would hold up the engine for a tenth of a second. */
async function hashOf(content: Uint8Array): Promise<string> {
  // What WebAssembly drew lies in memory that it shares, of which no hash is taken.
  const own = content.buffer instanceof SharedArrayBuffer ? Uint8Array.from(content) : content;
  return Buffer.from(await webcrypto.subtle.digest("SHA-256", own)).toString("hex");
}

/** What windows are given in place of a picture: the same, drawn again by this program. */
export function shownNameOf(name: string): string {
  return `${name.slice(0, name.indexOf("."))}.shown.webp`;
}

/** What rooms are given of a picture: small, and drawn from what windows are shown. */
export function stillNameOf(name: string): string {
  return `${name.slice(0, name.indexOf("."))}.wall.webp`;
}

/** Says that no machine found words on it. */
export function noWordsNameOf(name: string): string {
  return `${name.slice(0, name.indexOf("."))}.no.words`;
}

/** Draws the still of a picture that was drawn again. Answers with the bytes on the disk, null where it cannot be drawn. Rejects where the disk is at fault. */
export async function drawStill(path: string, drawing: Drawing): Promise<number | null> {
  const still = join(dirname(path), stillNameOf(basename(path)));
  if (!existsSync(still)) {
    // A stranger's bytes are looked at once: what was drawn of them is drawn smaller.
    const shown = await readFile(join(dirname(path), shownNameOf(basename(path)))).catch(() => null);
    const drawn = shown === null ? null : await drawing.make(shown);
    if (drawn === null) return null;
    await writeWhole(still, drawn);
  }
  return (await stat(still)).size;
}

/** Draws a kept picture again where that was not done yet. Answers with the bytes on the disk, 0 where it cannot be drawn. */
export async function drawShown(path: string, content: Uint8Array, drawing: Drawing): Promise<number> {
  const shown = join(dirname(path), shownNameOf(basename(path)));
  if (!existsSync(shown)) {
    const drawn = await drawing.make(content, SHOWN_SIDE_PX);
    if (drawn === null) return 0;
    await writeWhole(shown, drawn);
  }
  return (await stat(shown)).size;
}

const NAME = /^[0-9a-f]{64}\.[a-z0-9]{1,5}$/u;

export const nameOf = storedNameOf;
