import { createCipheriv, createDecipheriv, createHash, randomFillSync } from "node:crypto";

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

/** Stands between the box and the refs of further keys; base64url has no such sign. */
const ALSO = ".";

/**
 * The values as text that only these keys open, all of them together: the ref of the first, a nonce, the ciphertext and its tag, in base64url; then the refs of
 * the others. Once one of them is destroyed, nobody opens it.
 */
export function sealBox(keys: readonly [Key, ...Key[]], values: object): string {
  const [{ ref }, ...others] = keys;
  const nonce = randomBytesOf(NONCE_BYTES);
  const secret = secretOfAll(keys.map((key) => key.secret));
  const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG_BYTES }).setAAD(ref);
  const sealed = [cipher.update(JSON.stringify(values), "utf8"), cipher.final()];
  const box = Buffer.concat([ref, nonce, ...sealed, cipher.getAuthTag()]).toString("base64url");
  return [box, ...others.map((other) => other.ref.toString("base64url"))].join(ALSO);
}

function secretOfAll(secrets: readonly Uint8Array[]): Uint8Array {
  const [only] = secrets;
  if (only !== undefined && secrets.length === 1) return only;
  const hash = createHash("sha256");
  for (const secret of secrets) hash.update(secret);
  return hash.digest();
}

/** Which keys open a box; none for what is no box. */
export function refsOfBox(box: string): readonly Buffer[] {
  const [first = "", ...others] = box.split(ALSO);
  const refs = [first.slice(0, REF_CHARACTERS), ...others].map((ref) => Buffer.from(ref, "base64url").subarray(0, REF_BYTES));
  return refs.every(({ length }) => length === REF_BYTES) ? refs : [];
}

const REF_CHARACTERS = Math.ceil((REF_BYTES * 4) / 3);

/** Null where the box was not sealed by these keys, or was altered. */
export function openBox(box: string, secrets: readonly Uint8Array[]): Readonly<Record<string, unknown>> | null {
  const [sealed = ""] = box.split(ALSO, 1);
  const bytes = Buffer.from(sealed, "base64url");
  const contentFrom = REF_BYTES + NONCE_BYTES;
  if (bytes.length < contentFrom + TAG_BYTES || secrets.length === 0) return null;
  try {
    const nonce = bytes.subarray(REF_BYTES, contentFrom);
    const decipher = createDecipheriv(CIPHER, secretOfAll(secrets), nonce, { authTagLength: TAG_BYTES });
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
