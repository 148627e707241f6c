import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { deflateRaw, inflateRaw } from "node:zlib";
import { CHUNK_BYTES, MOST_BYTES_OF_CHUNK } from "#domain/hub/snapshot.ts";

const pack = promisify<Uint8Array, { readonly level: number }, Buffer>(deflateRaw);
const unpack = promisify<Uint8Array, { readonly maxOutputLength: number }, Buffer>(inflateRaw);

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
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
  const packed = await pack(bytes, { level: LEVEL });
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(`${id} ${number}`));
  return Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
}

/** Null for what was not sealed as this piece of this snapshot. */
export async function openChunk(box: Uint8Array, { id, number, secret }: OfChunk): Promise<Buffer | null> {
  if (box.length < NONCE_BYTES + TAG_BYTES || box.length > MOST_BYTES_OF_CHUNK) return null;
  try {
    const decipher = createDecipheriv(CIPHER, secret, box.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(`${id} ${number}`)).setAuthTag(box.subarray(-TAG_BYTES));
    const packed = Buffer.concat([decipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
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
