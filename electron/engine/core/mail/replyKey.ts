import { randomBytes } from "node:crypto";
import type { Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import type { Secrets } from "../ports/secrets.ts";

/** What the reply addresses of our letters are proven by. */
const REPLY_KEY = "mail.reply-key";

/**
 * The key of this record, made once at random. It is in the keychain. Where there is none it is in the record's settings: it is no
 * password and opens nothing; anyone who has the record has every case already, and could only write to a case as an officer does.
 * It must outlive the run, or no answer to an earlier letter would be proven any more.
 */
export function replyKeyOf(record: Writer, secrets: Secrets, now: () => number): string {
  const stored = readSetting(record, REPLY_KEY);
  const known = secrets.get(REPLY_KEY) ?? (typeof stored === "string" ? stored : undefined);
  if (known !== undefined) return known;
  const key = randomBytes(32).toString("base64url");
  const keep = () => writeSetting(record, REPLY_KEY, key, now());
  if (!secrets.hasKeyring || secrets.forgetsAtEnd) keep();
  else {
    // Should the keychain refuse it after all, the record keeps it; before that no letter has gone out.
    void keepIn(secrets, key, keep);
  }
  return key;
}

async function keepIn(secrets: Secrets, key: string, otherwise: () => void): Promise<void> {
  if (!(await secrets.store(REPLY_KEY, key))) otherwise();
}
