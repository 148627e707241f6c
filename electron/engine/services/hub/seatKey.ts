import type { KeyObject } from "node:crypto";
import type { Reader } from "#db/connection.ts";
import { lastSeal } from "#db/seals/seals.ts";
import { publicKeyOf } from "#db/seals/signing.ts";
import type { Secrets } from "../../core/ports/secrets.ts";
import { sealKeyOf } from "../seals/sealKey.ts";
import { JoinError } from "./joinError.ts";

/**
 * The key of this seat, which signs its seals as well. Rejects with {@link JoinError} where the seals that are there were signed by another one, which lies in the keychain
 * of somebody else or of the app: with a second key the seat would contradict itself.
 */
export async function seatKeyOf(record: Reader, secrets: Secrets): Promise<KeyObject> {
  const { privateKey } = await sealKeyOf(record, secrets);
  const before = lastSeal(record);
  if (before !== null && before.publicKey !== publicKeyOf(privateKey)) throw new JoinError("other-key");
  return privateKey;
}
