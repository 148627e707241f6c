import { existsSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { arrivingBeside, copyBeside, removeArrived } from "#db/copy/copyBeside.ts";
import { isNewRecord } from "#db/copy/makeOwn.ts";
import type { Reader } from "#db/connection.ts";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { BESIDE_RECORD } from "#db/privateFile.ts";
import { CHUNK_BYTES, KEPT_SNAPSHOTS, scopeOf } from "#domain/hub/snapshot.ts";
import type { SnapshotContent } from "#domain/hub/snapshot.ts";
import type { HubLook } from "#hub/store.ts";
import { writeWhole } from "../../../core/files/wholeFile.ts";
import { admittedAt } from "../pullNext.ts";
import type { SeatAtHub } from "../seatAtHub.ts";
import { checkSnapshot } from "./checkSnapshot.ts";
import { chunksOf, hashOfChunk, openChunk } from "./chunkBox.ts";
import type { SnapshotProgress } from "./makeSnapshot.ts";
import { openSnapshot } from "./openSnapshot.ts";
import { noteRefused } from "./refusedCopies.ts";
import { SnapshotError } from "./snapshotError.ts";
import type { SnapshotFault } from "./snapshotError.ts";
import { aboutCopy } from "./takeCopy.ts";
import type { aboutCopySchema } from "./takeCopy.ts";

type At = Pick<SeatAtHub<Reader>, "record" | "hub" | "membership" | "roomKey">;

/**
 * Brings the newest snapshot that this seat may believe beside its record, checks all of it, and leaves it there whole for `takeCopy`. One that broke off goes on where it was.
 * Rejects with {@link SnapshotError} where there is none for this seat, and leaves nothing of a damaged one; with `HubError` and the disk's error as it goes.
 * `refused`: ids of those that are not to be brought again.
 */
export async function fetchSnapshot(
  at: At,
  onProgress: (progress: SnapshotProgress) => void = () => undefined,
  refused: ReadonlySet<string> = new Set(),
): Promise<SnapshotContent> {
  const { record } = at;
  if (!isNewRecord(record)) throw new SnapshotError("not-new");
  const { content, maker, districts } = await newestFor(at, refused);
  const arriving = arrivingBeside(record.file, content.id);
  removeArrived(record.file, content.id);
  let told: Told;
  try {
    await bring(at, content, arriving, onProgress);
    // Before it is looked at: what is told from then on comes, whatever the snapshot says of itself.
    told = { heads: (await at.hub.look()).heads, moves: districts === null ? {} : await at.hub.lastMoves() };
    onProgress({ step: "checking", done: content.recordBytes, total: content.recordBytes });
    const fault = await checkSnapshot(at, content, { file: arriving, maker });
    if (fault !== null) {
      noteRefused(record.file, content.id);
      throw new SnapshotError(fault);
    }
  } catch (error) {
    // What only broke off is gone on with.
    if (error instanceof SnapshotError) await removeCopy(arriving);
    throw error;
  }
  const copy = copyBeside(record.file);
  await removeCopy(copy);
  const about: z.infer<typeof aboutCopySchema> = {
    hub: at.membership.hub,
    reached: content.reached.map((each) => ({
      ...each,
      items: Math.min(each.items, told.heads.find(({ seat }) => seat === each.seat)?.items ?? 0),
    })),
    part: districts && { districts: [...districts], moves: knownOf(content.moves, told.moves) },
  };
  await writeWhole(aboutCopy(record.file), Buffer.from(JSON.stringify(about)));
  // The record last: with it the copy is whole.
  await rename(keyFileOf(arriving), keyFileOf(copy));
  await rename(arriving, copy);
  return content;
}

interface Told {
  readonly heads: HubLook["heads"];
  readonly moves: Readonly<Record<string, number>>;
}

/** No more than was told by then. */
function knownOf(said: Readonly<Record<string, number>>, told: Told["moves"]): Record<string, number> {
  return Object.fromEntries(
    Object.entries(told).map(([seat, last]) => [seat, Math.min(last, Object.hasOwn(said, seat) ? (said[seat] ?? 0) : 0)]),
  );
}

interface Believed {
  readonly content: SnapshotContent;
  readonly maker: string;
  /** Of whose cases alone this seat may know, as it was said of it; null for all. */
  readonly districts: readonly string[] | null;
}

/** Of the whole ones at the hub for who knows of as much as this seat; where none may be believed, why not the newest. */
async function newestFor({ hub, membership, roomKey }: At, refused: ReadonlySet<string>): Promise<Believed> {
  const admitted = await admittedAt({ hub, membership });
  const districts = admitted.get(membership.seat)?.ruling?.districts ?? null;
  const scope = districts && scopeOf(districts);
  const stored = (await hub.snapshots(KEPT_SNAPSHOTS, scope)).filter(({ id }) => !refused.has(id));
  let fault: SnapshotFault | null = null;
  for (const each of stored) {
    const content = openSnapshot(each, { hub: membership.hub, by: admitted.get(each.seat), roomKey });
    if (typeof content === "string") fault ??= content;
    else if (!isDeepStrictEqual(content.districts, scope)) fault ??= "other-districts";
    // Of a room without posts and cases: a record that takes it is as new as before, and would take it again at every start.
    else if (content.holds.posts + content.holds.cases > 0) return { content, maker: each.seat, districts };
  }
  throw new SnapshotError(fault ?? "none");
}

/** Piece by piece: the record, then the keys. What is there already was checked when it came. */
async function bring({ hub }: At, content: SnapshotContent, arriving: string, tell: (progress: SnapshotProgress) => void): Promise<void> {
  const { id, recordBytes, keyBytes, chunks } = content;
  const secret = Buffer.from(content.secret, "base64");
  const total = recordBytes + keyBytes;
  const ofRecord = chunksOf(recordBytes);
  const files = [
    { path: arriving, first: 0, count: ofRecord, bytes: recordBytes },
    { path: keyFileOf(arriving), first: ofRecord, count: chunks.length - ofRecord, bytes: keyBytes },
  ];
  for (const { path, first, count, bytes } of files) {
    const handle = await open(path, existsSync(path) ? "r+" : "wx+", 0o600);
    try {
      const there = Math.min(count, Math.floor((await stat(path)).size / CHUNK_BYTES));
      const ask = (number: number) => (number < count ? askedFor(hub.chunk(id, first + number)) : null);
      let next = ask(there);
      for (let number = there; number < count; number++) {
        const box = await next?.answer;
        // The next piece is on its way while this one is opened.
        next = ask(number + 1);
        if (box == null) throw new SnapshotError("gone");
        const piece = await openChunk(box, { id, number: first + number, secret });
        const isLast = number === count - 1;
        const expected = isLast ? bytes - number * CHUNK_BYTES : CHUNK_BYTES;
        if (piece === null || piece.length !== expected || hashOfChunk(piece) !== chunks[first + number])
          throw new SnapshotError("damaged");
        await writeAll(handle, piece, number * CHUNK_BYTES);
        tell({ step: "copying", done: Math.min(total, (first === 0 ? 0 : recordBytes) + number * CHUNK_BYTES + piece.length), total });
      }
      await handle.truncate(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** An answer that nobody waits for any more is no fault of its own. */
function askedFor<Answer>(answer: Promise<Answer>): { readonly answer: Promise<Answer> } {
  answer.catch(() => undefined);
  return { answer };
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

async function removeCopy(file: string): Promise<void> {
  for (const suffix of BESIDE_RECORD) await rm(`${file}${suffix}`, { force: true });
}
