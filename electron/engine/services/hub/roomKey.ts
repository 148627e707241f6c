import { z } from "zod";
import type { CarriedKey, Reader, Writer } from "#db/connection.ts";
import { openBox, sealBox } from "#db/keys/boxes.ts";
import type { Key } from "#db/keys/boxes.ts";
import type { Membership } from "#domain/hub/membership.ts";
import type { StoredKey } from "#hub/store.ts";

/** The key that all seats of a hub have and the hub has not: who holds the database, or a copy of it, reads nothing personal. It lies beside the record with the others. */
export type RoomKey = Key;

/** Null where it is not here. */
export function roomKeyOf(reader: Reader, { roomKey }: Pick<Membership, "roomKey">): RoomKey | null {
  const ref = Buffer.from(roomKey, "hex");
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
export function takeRoomKey(record: Writer, key: CarriedKey): void {
  record.transaction(() => {
    record.keys.take([key]);
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

/** A key as the hub keeps it. */
export function sealKey(roomKey: RoomKey, key: CarriedKey): StoredKey {
  return { ref: hexOf(key.ref), madeAt: key.madeAt, box: sealBox([roomKey], writtenKey(key)) };
}

/** Null for what no seat of this hub sealed, or was put under another ref. */
export function openKey({ secret }: RoomKey, { ref, box }: StoredKey): CarriedKey | null {
  const written = carriedKeySchema.safeParse(openBox(box, [secret])).data;
  return written?.ref === ref ? keyOfWritten(written) : null;
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
