import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { drawShown, shownNameOf } from "../../core/files/fileStore.ts";
import type { Thumbnails } from "../../core/files/thumbnails.ts";

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
    if (!PICTURE.test(name) || there.has(shownNameOf(name))) continue;
    const path = join(folder, name.slice(0, 2), name);
    await readFile(path)
      .then((content) => drawShown(path, content, thumbnails))
      .catch(() => undefined);
  }
}
