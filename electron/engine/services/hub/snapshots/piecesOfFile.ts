import { open } from "node:fs/promises";
import { CHUNK_BYTES } from "#domain/hub/snapshot.ts";
import { hashOfChunk } from "./chunkBox.ts";

/** A file piece by piece, each of them whole. */
export async function* piecesOfFile(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    for (let from = 0; from < size; from += CHUNK_BYTES) {
      const piece = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, size - from));
      for (let read = 0; read < piece.length;) {
        const { bytesRead } = await handle.read(piece, read, piece.length - read, from + read);
        if (bytesRead === 0) throw new Error(`${file} became shorter while it was read`);
        read += bytesRead;
      }
      yield piece;
    }
  } finally {
    await handle.close();
  }
}

export async function hashesOfFile(file: string): Promise<readonly string[]> {
  const hashes: string[] = [];
  for await (const piece of piecesOfFile(file)) hashes.push(hashOfChunk(piece));
  return hashes;
}
