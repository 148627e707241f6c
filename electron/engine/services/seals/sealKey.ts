import type { KeyObject } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { KeyPlace } from "#domain/audit/auditEvents.ts";
import type { Reader } from "#db/connection.ts";
import { ownSeat } from "#db/seat.ts";
import { makePrivateKey, privateKeyOf } from "#db/seals/signing.ts";
import type { Secrets } from "../../core/ports/secrets.ts";

/** What signs the seals of this seat, and where it is kept. */
export interface SealKey {
  readonly privateKey: KeyObject;
  readonly place: KeyPlace;
}

/** The key that was given, or the one that is kept, cannot be used: `given` by the environment, `file` beside the record. */
export class SealKeyError extends Error {
  override readonly name = "SealKeyError";
  readonly place: "given" | "file";

  constructor(place: "given" | "file", options?: ErrorOptions) {
    super(`The key of the seals cannot be used (${place})`, options);
    this.place = place;
  }
}

/** Given for one run by `ISMGT_SECRET_SEAL_PRIVATE_KEY`. */
const GIVEN = "seal.private-key";

/**
 * The key of this seat: given at the start, in the system's keychain, or in a file beside the record that only its owner may read. Where there is none, one is made and
 * kept in the keychain, or in the file where there is no keychain. A key that is there and cannot be read is not replaced: throws {@link SealKeyError}.
 */
export async function sealKeyOf(record: Reader, secrets: Secrets): Promise<SealKey> {
  const given = secrets.get(GIVEN);
  if (given !== undefined) return { privateKey: required(privateKeyOf(given), "given"), place: "given" };
  const name = `seal.key.${ownSeat(record)}`;
  const inKeychain = privateKeyOf(secrets.get(name) ?? "");
  if (inKeychain !== null) return { privateKey: inKeychain, place: "keychain" };
  const file = sealKeyFile(record);
  const inFile = readKey(file);
  if (inFile !== null) return { privateKey: required(privateKeyOf(inFile), "file"), place: "file" };
  const made = makePrivateKey();
  const privateKey = required(privateKeyOf(made), "file");
  if (secrets.hasKeyring && secrets.forgetsAtEnd !== true && (await secrets.store(name, made))) return { privateKey, place: "keychain" };
  keepKey(file, made);
  return { privateKey, place: "file" };
}

function sealKeyFile(record: Reader): string {
  return join(dirname(record.file), `seal-key-${ownSeat(record)}`);
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new SealKeyError("file", { cause: error });
  }
}

function keepKey(file: string, key: string): void {
  try {
    // Never over another one.
    writeFileSync(file, `${key}\n`, { flag: "wx", mode: 0o600 });
    if (process.platform !== "win32") chmodSync(file, 0o600);
  } catch (error) {
    throw new SealKeyError("file", { cause: error });
  }
}

function required(key: KeyObject | null, place: "given" | "file"): KeyObject {
  if (key === null) throw new SealKeyError(place);
  return key;
}
