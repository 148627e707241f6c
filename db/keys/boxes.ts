import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";

/** Of a key, which begins with the mark of its subject. */
export const REF_BYTES = 16;
export const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = "aes-256-gcm";

export interface Key {
  readonly ref: Buffer;
  readonly secret: Buffer;
}

/** The values as text that only the key opens: the ref of the key, a nonce, the ciphertext and its tag, in base64url. */
export function sealBox({ ref, secret }: Key, values: object): string {
  const nonce = randomBytesOf(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES }).setAAD(ref);
  const sealed = [cipher.update(JSON.stringify(values), "utf8"), cipher.final()];
  return Buffer.concat([ref, nonce, ...sealed, cipher.getAuthTag()]).toString("base64url");
}

/** Which key opens a box; null for what is no box. */
export function refOfBox(box: string): Buffer | null {
  const bytes = Buffer.from(box.slice(0, REF_CHARACTERS), "base64url").subarray(0, REF_BYTES);
  return bytes.length === REF_BYTES ? bytes : null;
}

const REF_CHARACTERS = Math.ceil((REF_BYTES * 4) / 3);

/** Null where the box was not sealed by this key, or was altered. */
export function openBox(box: string, secret: Uint8Array): Readonly<Record<string, unknown>> | null {
  const bytes = Buffer.from(box, "base64url");
  const contentFrom = REF_BYTES + NONCE_BYTES;
  if (bytes.length < contentFrom + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(REF_BYTES, contentFrom), { authTagLength: TAG_BYTES });
    decipher.setAAD(bytes.subarray(0, REF_BYTES)).setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = decipher.update(bytes.subarray(contentFrom, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
    const values: unknown = JSON.parse(text);
    return typeof values === "object" && values !== null ? (values as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

/** The system is asked for many random bytes at once: asking for a few takes as long as sealing a box. */
const POOL_BYTES = 8_192;
let pool = Buffer.alloc(0);

export function randomBytesOf(count: number): Buffer {
  if (pool.length < count) pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES));
  const taken = Buffer.from(pool.subarray(0, count));
  pool.fill(0, 0, count);
  pool = pool.subarray(count);
  return taken;
}
