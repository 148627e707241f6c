import { z } from "zod";
import type { CarriedKey, Reader, Writer } from "#db/connection.ts";
import { openBox, refsOfBox, sealBox } from "#db/keys/boxes.ts";
import type { Key } from "#db/keys/boxes.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import type { Membership } from "#domain/hub/membership.ts";
import type { StoredKey } from "#hub/store.ts";

/** The key that all seats of a hub have and the hub has not: who holds the database, or a copy of it, reads nothing personal. It lies beside the record with the others. */
export interface RoomKey extends Key {
  /** Those before it: with them is sealed what was told while they were the room's. */
  readonly before?: readonly Key[];
}

/** Under which refs those before lie among the keys beside the record. */
const BEFORE = "hub.room-keys-before";

export function beforeOf(reader: Reader): readonly Buffer[] {
  const refs = z.array(z.string()).safeParse(readSetting(reader, BEFORE)).data ?? [];
  return refs.map((ref) => Buffer.from(ref, "hex"));
}

export function keepBefore(record: Writer, refs: readonly string[], now: number): void {
  const all = new Set([...refs, ...beforeOf(record).map((ref) => hexOf(ref))]);
  writeSetting(record, BEFORE, [...all], now);
}

/** What lies in a box that was sealed for the room, with whichever of its keys; null for what was not. */
export function openInRoom(roomKey: RoomKey, box: string): Readonly<Record<string, unknown>> | null {
  const key = keyOfBox(roomKey, box);
  return key && openBox(box, [key.secret]);
}

/** False where a box was sealed with a key that has not come here. */
export function isKeyHere(roomKey: RoomKey, box: string): boolean {
  return keyOfBox(roomKey, box) !== null;
}

function keyOfBox(roomKey: RoomKey, box: string): Key | null {
  const [ref] = refsOfBox(box);
  return ref === undefined ? null : ([roomKey, ...(roomKey.before ?? [])].find((key) => ref.equals(key.ref)) ?? null);
}

/** Null where it is not here. */
export function roomKeyOf(reader: Reader, { roomKey }: Pick<Membership, "roomKey">): RoomKey | null {
  const key = keyHere(reader, Buffer.from(roomKey, "hex"));
  return key && { ...key, before: beforeOf(reader).flatMap((ref) => keyHere(reader, ref) ?? []) };
}

function keyHere(reader: Reader, ref: Buffer): Key | null {
  const secret = reader.keys.secretOf(ref);
  return secret && { ref, secret: Buffer.from(secret) };
}

/** For the founder. */
export function makeRoomKey(record: Writer, hub: string, now: number): RoomKey {
  return record.transaction(() => {
    const key = record.keys.keyFor(`hub:${hub}`, now);
    record.beforeCommit(record.keys, () => record.keys.flush());
    return key;
  });
}

/** As it came with the offer of another seat. */
export function takeRoomKeys(record: Writer, keys: readonly CarriedKey[]): void {
  record.transaction(() => {
    record.keys.take(keys);
    record.beforeCommit(record.keys, () => record.keys.flush());
  });
}

/** A key on its way, in letters. */
export const carriedKeySchema = z.strictObject({
  ref: z.string().regex(/^[0-9a-f]{32}$/u),
  madeAt: z.number(),
  secret: z.base64().length(44),
});

export function writtenKey({ ref, madeAt, secret }: CarriedKey): z.infer<typeof carriedKeySchema> {
  return { ref: hexOf(ref), madeAt, secret: Buffer.from(secret).toString("base64") };
}

export function keyOfWritten({ ref, madeAt, secret }: z.infer<typeof carriedKeySchema>): CarriedKey {
  return { ref: Buffer.from(ref, "hex"), madeAt, secret: Buffer.from(secret, "base64") };
}

/** Keys as the hub keeps them, each once, and in one order at every seat: two that push the same keys at once would else wait for each other. */
export function sealKeys(roomKey: RoomKey, keys: readonly CarriedKey[]): readonly StoredKey[] {
  const stored = new Map(keys.map((key) => [hexOf(key.ref), key]));
  return [...stored]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([ref, key]) => ({ ref, madeAt: key.madeAt, box: sealBox([roomKey], writtenKey(key)) }));
}

/** Null for what no seat of this hub sealed, or was put under another ref. */
export function openKey(roomKey: RoomKey, { ref, box }: StoredKey): CarriedKey | null {
  const written = carriedKeySchema.safeParse(openInRoom(roomKey, box)).data;
  return written?.ref === ref ? keyOfWritten(written) : null;
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
