import { createHash, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { openBytes, sealBytes } from "#db/keys/sealedBytes.ts";

/*
 * What one seat alone can open. A seat is known by its Ed25519 key, which signs; its point is one of X25519 as well (RFC 7748, 4.1), with which a secret is agreed on. A key of its
 * own for this would have to be told, and believed, by the same signature.
 */

const P = 2n ** 255n - 19n;
const SPKI_HEAD = Buffer.from("302a300506032b656e032100", "hex");
const PKCS8_HEAD = Buffer.from("302e020100300506032b656e04220420", "hex");
const KEY_BYTES = 32;

/** `publicKey`: of Ed25519, its 32 bytes in base64. Null for a point with which no secret can be agreed on. */
export function sealToSeat(words: string, publicKey: string): string | null {
  try {
    const to = montgomeryOf(Buffer.from(publicKey, "base64"));
    const once = generateKeyPairSync("x25519");
    const onceBytes = bytesOf(once.publicKey);
    const secret = secretOf(diffieHellman({ privateKey: once.privateKey, publicKey: publicOf(to) }), onceBytes, to);
    return Buffer.concat([onceBytes, sealBytes(secret, words)]).toString("base64");
  } catch {
    return null;
  }
}

/** Null for what was not sealed to this seat. */
export function openAsSeat(box: string, privateKey: KeyObject): string | null {
  const bytes = Buffer.from(box, "base64");
  try {
    const own = privateOf(privateKey);
    const onceBytes = bytes.subarray(0, KEY_BYTES);
    const secret = secretOf(diffieHellman({ privateKey: own, publicKey: publicOf(onceBytes) }), onceBytes, bytesOf(createPublicKey(own)));
    return openBytes(secret, bytes.subarray(KEY_BYTES))?.toString() ?? null;
  } catch {
    return null;
  }
}

function secretOf(agreed: Buffer, once: Uint8Array, to: Uint8Array): Buffer {
  return Buffer.from(hkdfSync("sha256", agreed, Buffer.concat([once, to]), "ismgt-seat-box-1", KEY_BYTES));
}

/** u = (1 + y) / (1 - y); the sign of x, in the last bit, says nothing there. */
function montgomeryOf(edwards: Uint8Array): Buffer {
  const y = fromLittleEndian(edwards) & ((1n << 255n) - 1n);
  return littleEndian((((1n + y) % P) * inverse((1n - y + P) % P)) % P);
}

/** What Ed25519 itself signs with: the first half of the hash of the seed. */
function privateOf(privateKey: KeyObject): KeyObject {
  const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(-KEY_BYTES);
  const scalar = createHash("sha512").update(seed).digest().subarray(0, KEY_BYTES);
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, scalar]), format: "der", type: "pkcs8" });
}

function publicOf(bytes: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, bytes]), format: "der", type: "spki" });
}

function bytesOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: "der", type: "spki" }).subarray(-KEY_BYTES);
}

function inverse(value: bigint): bigint {
  let result = 1n;
  for (let [base, left] = [value, P - 2n]; left > 0n; left >>= 1n, base = (base * base) % P) if (left & 1n) result = (result * base) % P;
  return result;
}

function fromLittleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes.toReversed()).toString("hex")}`);
}

function littleEndian(value: bigint): Buffer {
  return Buffer.from(Buffer.from(value.toString(16).padStart(2 * KEY_BYTES, "0"), "hex").toReversed());
}
