import { constants, deflateRawSync, inflateRawSync } from "node:zlib";

/** Small windows and memory: a payload is a few kilobytes, and setting up a large compressor costs more than it saves. */
const OPTIONS = { level: 6, windowBits: 13, memLevel: 6, strategy: constants.Z_DEFAULT_STRATEGY };

/** The payload of a post as it is kept: raw DEFLATE of its UTF-8 text. */
export function compressed(payload: string): Buffer {
  return deflateRawSync(payload, OPTIONS);
}

export function decompressed(payload: Uint8Array): string {
  return inflateRawSync(payload).toString("utf8");
}
