import { createCipheriv, createDecipheriv, randomFillSync } from "node:crypto";

/** Of AES-256. */
export const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = "aes-256-gcm";
const OF_NOTHING = Buffer.alloc(0);

/** A nonce, the ciphertext and its tag. `about`: what it is of, without which nobody opens it. */
export function sealBytes(secret: Uint8Array, content: string | Uint8Array, about: Uint8Array = OF_NOTHING): Buffer {
  const nonce = randomBytesOf(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES }).setAAD(about);
  const sealed = cipher.update(typeof content === "string" ? Buffer.from(content) : content);
  return Buffer.concat([nonce, sealed, cipher.final(), cipher.getAuthTag()]);
}

/** Null for what was not sealed with this secret, as that, or was altered. */
export function openBytes(secret: Uint8Array, sealed: Uint8Array, about: Uint8Array = OF_NOTHING): Buffer | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const decipher = createDecipheriv(CIPHER, secret, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(about).setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

/** The system is asked for many random bytes at once: asking for a few takes as long as sealing a box. */
const POOL_BYTES = 8_192;
let pool = OF_NOTHING;

export function randomBytesOf(count: number): Buffer {
  if (pool.length < count) pool = randomFillSync(Buffer.allocUnsafeSlow(POOL_BYTES));
  const taken = Buffer.from(pool.subarray(0, count));
  pool.fill(0, 0, count);
  pool = pool.subarray(count);
  return taken;
}
