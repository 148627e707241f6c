import { deflateRawSync, inflateRawSync } from "node:zlib";

/** A payload is a few kilobytes: setting up a larger compressor takes longer, and saves one byte in a hundred. */
const OPTIONS = { level: 3, windowBits: 12, memLevel: 5 };

/** The payload of a post as it is kept: raw DEFLATE of its UTF-8 text. */
export function compressed(payload: string): Buffer {
  return deflateRawSync(payload, OPTIONS);
}

export function decompressed(payload: Uint8Array): string {
  return inflateRawSync(payload).toString("utf8");
}
