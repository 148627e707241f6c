import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * A payload is a few kilobytes: setting up a larger compressor takes longer, and saves one byte in a hundred. It hands on chunks, and nearly every payload
 * fits into one of this size: the memory for a larger one takes as long to get, and to clear away, as a third of the compressing.
 */
const OPTIONS = { level: 3, windowBits: 12, memLevel: 5, chunkSize: 4_096 };

/** The payload of a post as it is kept: raw DEFLATE of its UTF-8 text. */
export function compressed(payload: string): Buffer {
  return deflateRawSync(payload, OPTIONS);
}

export function decompressed(payload: Uint8Array): string {
  return inflateRawSync(payload).toString("utf8");
}
