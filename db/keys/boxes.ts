import { createHash } from "node:crypto";
import { openBytes, sealBytes } from "./sealedBytes.ts";

/** Of a key, which begins with the mark of its subject. */
export const REF_BYTES = 16;

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
  const sealed = sealBytes(secretOfAll(keys.map((key) => key.secret)), JSON.stringify(values), ref);
  const box = Buffer.concat([ref, sealed]).toString("base64url");
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
  if (bytes.length < REF_BYTES || secrets.length === 0) return null;
  const opened = openBytes(secretOfAll(secrets), bytes.subarray(REF_BYTES), bytes.subarray(0, REF_BYTES));
  if (opened === null) return null;
  try {
    const values: unknown = JSON.parse(opened.toString());
    return typeof values === "object" && values !== null ? (values as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
