import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { openBytes, sealBytes } from "#db/keys/sealedBytes.ts";
import { CHUNK_BYTES, MOST_BYTES_OF_CHUNK } from "#domain/hub/snapshot.ts";

const pack = promisify<Uint8Array, { readonly level: number }, Buffer>(deflateRaw);
const unpack = promisify<Uint8Array, { readonly maxOutputLength: number }, Buffer>(inflateRaw);

/** Most of a record packs to a third at once; more takes longer than the line. */
const LEVEL = 1;

interface OfChunk {
  /** Of the snapshot, and which of its pieces. */
  readonly id: string;
  readonly number: number;
  /** 32 bytes, of this snapshot alone. */
  readonly secret: Uint8Array;
}

export async function sealChunk(bytes: Uint8Array, { id, number, secret }: OfChunk): Promise<Buffer> {
  return sealBytes(secret, await pack(bytes, { level: LEVEL }), Buffer.from(`${id} ${number}`));
}

/** Null for what was not sealed as this piece of this snapshot. */
export async function openChunk(box: Uint8Array, { id, number, secret }: OfChunk): Promise<Buffer | null> {
  const packed = box.length > MOST_BYTES_OF_CHUNK ? null : openBytes(secret, box, Buffer.from(`${id} ${number}`));
  if (packed === null) return null;
  try {
    return await unpack(packed, { maxOutputLength: CHUNK_BYTES });
  } catch {
    return null;
  }
}

export function hashOfChunk(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Of how many pieces files of these sizes are, one after the other. */
export function chunksOf(...bytes: readonly number[]): number {
  return bytes.reduce((sum, each) => sum + Math.ceil(each / CHUNK_BYTES), 0);
}
