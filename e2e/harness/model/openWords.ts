import { createDecipheriv } from "node:crypto";
import { existsSync } from "node:fs";
import Database from "better-sqlite3";

const REF_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * What people wrote in the events of a record, opened as anyone can who has the file of its keys: an event whose key was lost holds no words. The format of a
 * box is that of `db/keys`: ref of the key, nonce, ciphertext, tag.
 */
export function openWords(record: string): { in(payload: string): string; close(): void } {
  const file = `${record}.keys`;
  const keys = existsSync(file) ? new Database(file, { readonly: true }) : null;
  const secretOf = keys?.prepare<[Buffer], Buffer>("SELECT secret FROM key WHERE ref = ?").pluck();

  function opened(box: string): string {
    const bytes = Buffer.from(box, "base64url");
    const ref = bytes.subarray(0, REF_BYTES);
    const secret = secretOf?.get(ref);
    if (secret === undefined || bytes.length < REF_BYTES + NONCE_BYTES + TAG_BYTES) return "";
    const decipher = createDecipheriv("aes-256-gcm", secret, bytes.subarray(REF_BYTES, REF_BYTES + NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(ref).setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return decipher.update(bytes.subarray(REF_BYTES + NONCE_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
    } catch {
      return "";
    }
  }

  return {
    in(payload) {
      const { sealed = {} } = JSON.parse(payload) as { readonly sealed?: Readonly<Record<string, string>> };
      return [payload, ...Object.values(sealed).map((box) => opened(box))].join("\n");
    },
    close: () => void keys?.close(),
  };
}
