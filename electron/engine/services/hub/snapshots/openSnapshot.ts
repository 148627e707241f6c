import { isTextSigned } from "#db/seals/signing.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { isOfAll } from "#domain/hub/ruling.ts";
import { MOST_CHUNKS, MOST_LETTERS_OF_SNAPSHOT, snapshotContentSchema, snapshotText } from "#domain/hub/snapshot.ts";
import type { SnapshotContent } from "#domain/hub/snapshot.ts";
import type { StoredSnapshot } from "#hub/store.ts";
import { hashOfBox } from "../pushItems.ts";
import { openInRoom } from "../roomKey.ts";
import type { RoomKey } from "../roomKey.ts";
import { chunksOf } from "./chunkBox.ts";

interface Opening {
  readonly hub: string;
  readonly by: Admitted | undefined;
  readonly roomKey: RoomKey;
}

/** What a stored one is, where this seat may believe it; else why not. */
export function openSnapshot(
  { id, seat, chunks, box, signature }: StoredSnapshot,
  { hub, by, roomKey }: Opening,
): SnapshotContent | "not-signed" | "other-key" | "damaged" {
  // What is folded is believed as it is: only of who may speak for everybody, and still does.
  if (by === undefined || by.ruling?.until != null || !isOfAll(by.ruling) || box.length > MOST_LETTERS_OF_SNAPSHOT) return "not-signed";
  if (!isTextSigned(snapshotText({ hub, seat, id, boxHash: hashOfBox(box) }), signature, by.publicKey)) return "not-signed";
  const values = openInRoom(roomKey, box);
  if (values === null) return "other-key";
  const content = snapshotContentSchema.safeParse(values).data;
  const isWhole = content !== undefined && content.id === id && content.chunks.length === chunks && chunks <= MOST_CHUNKS;
  return isWhole && chunksOf(content.recordBytes, content.keyBytes) === chunks ? content : "damaged";
}
