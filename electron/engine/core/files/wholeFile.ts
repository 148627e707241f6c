import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file piece by piece and the folder that it belongs in. It is there whole or not at all: what is given up, meets a full disk or
 * is cut off by a loss of power leaves whatever stood under that name before. Rejects with what the pieces or the disk say.
 */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array>,
  folderMode = 0o777,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: folderMode });
  const arriving = `${path}.${randomBytes(6).toString("hex")}.part`;
  try {
    const handle = await open(arriving, "wx", 0o600);
    try {
      for await (const piece of pieces) await handle.appendFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(arriving, path);
  } catch (error) {
    await rm(arriving, { force: true });
    throw error;
  }
}

/** The same for what is in memory; its folder is for its owner alone. */
export function writeWhole(path: string, content: Uint8Array): Promise<void> {
  return writePieces(path, [content], 0o700);
}
