import { createHash } from "node:crypto";

/** Tells logins apart without being one: another one whenever anything of it changes. */
export function identityOf(parts: unknown): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
