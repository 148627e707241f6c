import { createPublicKey, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { manifestSchema } from "#domain/updates/manifest.ts";
import type { Manifest } from "#domain/updates/manifest.ts";

/** Of the file beside the installers. */
export const MANIFEST_NAME = "ismgt-update.json";
export const MOST_MANIFEST_BYTES = 64 * 1024;

const base64 = z.string().regex(/^[A-Za-z0-9+/]{1,60000}={0,2}$/u);
/** In one file, so that no manifest meets the signature of another: the very bytes that were signed, and their signature. */
const envelopeSchema = z.strictObject({ manifest: base64, signature: base64 });

/** The manifest, if this key (raw Ed25519, base64) has signed it; null for anything else. */
export function readSigned(text: string, key: string): Manifest | null {
  try {
    const envelope = envelopeSchema.parse(JSON.parse(text));
    const bytes = Buffer.from(envelope.manifest, "base64");
    if (!verify(null, bytes, publicKeyOf(key), Buffer.from(envelope.signature, "base64"))) return null;
    return manifestSchema.parse(JSON.parse(bytes.toString("utf8")));
  } catch {
    return null;
  }
}

/** RFC 8037: a raw key as a JSON Web Key. */
function publicKeyOf(key: string): KeyObject {
  return createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x: Buffer.from(key, "base64").toString("base64url") } });
}
