import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { exportKeys, isSoundKeyFile, keyFileOf } from "#db/keys/keyFile.ts";
import { writeWhole } from "../../core/files/wholeFile.ts";
import { ENDING } from "./archive.ts";
import { BackupError } from "./backupError.ts";

/*
 * The keys of a record are not in its backups. One current copy of them lies beside those, encrypted for the same key, and each backup replaces it: so a key that
 * was destroyed does not live on in an old copy. It is an SQLite file in an age file: `age -d -i KEY FILE > record.db.keys`.
 */

/** The one copy of the keys with this id. */
export function keyCopyOf(folder: string, id: string): string {
  return join(folder, `ismgt-keys-${id}${ENDING}`);
}

export interface CopyingKeys {
  /** The record's file. */
  readonly record: string;
  /** Of the backups. */
  readonly folder: string;
  /** An age recipient. */
  readonly recipient: string;
}

/** Replaces the copy of a record's keys and checks it before it takes the place of the last. Rejects with {@link BackupError} or the disk's error. */
export async function copyKeys({ record, folder, recipient }: CopyingKeys): Promise<void> {
  // A disk that is not there must not be taken for an empty folder.
  if (!existsSync(folder)) throw new BackupError("no-folder");
  const keys = exportKeys(record);
  if (keys === null) return;
  const { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } = await import("age-encryption");
  // Opens this one copy for its check, and is forgotten then.
  const checking = await generateX25519Identity();
  const encrypter = new Encrypter();
  for (const each of [recipient, await identityToRecipient(checking)]) encrypter.addRecipient(each);
  const sealed = await encrypter.encrypt(keys.bytes);
  const decrypter = new Decrypter();
  decrypter.addIdentity(checking);
  if (!Buffer.from(await decrypter.decrypt(sealed)).equals(keys.bytes)) throw new BackupError("check-failed");
  await writeWhole(keyCopyOf(folder, keys.id), sealed);
}

/**
 * Puts the copy of the keys with this id beside a record; false where the folder has none. Rejects with {@link BackupError} where it cannot be opened, and then
 * leaves nothing there.
 */
export async function restoreKeys(folder: string, id: string, identity: string, record: string): Promise<boolean> {
  const copy = keyCopyOf(folder, id);
  if (!existsSync(copy)) return false;
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  let bytes: Uint8Array;
  try {
    decrypter.addIdentity(identity);
    bytes = await decrypter.decrypt(readFileSync(copy));
  } catch (error) {
    throw new BackupError(String(error).includes("no identity matched") ? "wrong-key" : "damaged", error);
  }
  const target = keyFileOf(record);
  await writeWhole(target, bytes);
  if (isSoundKeyFile(record, id)) return true;
  await rm(target, { force: true });
  throw new BackupError("damaged");
}

/** What a kill has left of a copy that was being written. */
export function removeHalfCopies(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^ismgt-keys-[0-9a-f-]{36}\.age\.[0-9a-f]{12}\.part$/u.test(name)) rmSync(join(folder, name), { force: true });
}
