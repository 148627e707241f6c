import { randomBytes, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, rm, stat } from "node:fs/promises";
import { headOfSeat } from "#db/append/merge.ts";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import { leaveOwnOut } from "#db/copy/leaveOwnOut.ts";
import { exportKeys } from "#db/keys/keyFile.ts";
import { sealBox } from "#db/keys/boxes.ts";
import { signText } from "#db/seals/signing.ts";
import { lastToldItem } from "#db/toldItems/toldItems.ts";
import { isOfDistricts } from "#db/ofDistricts.ts";
import { makePrivate } from "#db/privateFile.ts";
import { CHUNK_BYTES, KEPT_SNAPSHOTS, snapshotText } from "#domain/hub/snapshot.ts";
import type { Reached, SnapshotContent } from "#domain/hub/snapshot.ts";
import type { HubLook } from "#hub/store.ts";
import { understoodItems } from "../knownItems.ts";
import { hashOfBox } from "../pushItems.ts";
import type { SeatAtHub } from "../seatAtHub.ts";
import { syncRound } from "../syncRound.ts";
import type { Pulling } from "../pullNext.ts";
import { chunksOf, hashOfChunk, sealChunk } from "./chunkBox.ts";
import { piecesOfFile } from "./piecesOfFile.ts";
import { SnapshotError } from "./snapshotError.ts";

export interface SnapshotProgress {
  readonly step: "copying" | "checking";
  /** Of bytes; checking tells no share. */
  readonly done: number;
  readonly total: number;
}

interface MadeSnapshot {
  readonly id: string;
  readonly cases: number;
  readonly events: number;
  /** Of record and keys, and as they lie in the hub. */
  readonly bytes: number;
  readonly sealedBytes: number;
}

/**
 * Puts the record of this seat into the hub for those that join, once it has all that the hub has. What is of this seat alone stays here. Rejects with {@link SnapshotError}
 * `gone` where something is erased meanwhile, and leaves nothing in the hub then; with `HubError` and the disk's error as it goes.
 */
export async function makeSnapshot(
  at: SeatAtHub,
  pulling: Pulling,
  onProgress: (progress: SnapshotProgress) => void = () => undefined,
): Promise<MadeSnapshot> {
  const id = await beginSnapshot(at);
  const look = await takeInAll(at, pulling).catch(async (error: unknown) => {
    await at.hub.dropSnapshot(id).catch(() => undefined);
    throw error;
  });
  return pushSnapshot(at, { id, look, now: pulling.now, onProgress });
}

/** First: an erasure that comes from now on takes it away again. */
export async function beginSnapshot({ record, hub, membership }: Pick<SeatAtHub, "record" | "hub" | "membership">): Promise<string> {
  if (isOfDistricts(record)) throw new SnapshotError("behind");
  const id = randomUUID();
  await hub.beginSnapshot({ id, seat: membership.seat });
  return id;
}

interface PushingSnapshot {
  /** As it was begun. */
  readonly id: string;
  /** Of the hub since then: which seats there are, and what it has of this one. */
  readonly look: HubLook;
  readonly now: Pulling["now"];
  readonly onProgress?: (progress: SnapshotProgress) => void;
}

/** The record as it is at the call; what is done meanwhile is not in it. Rejects as {@link makeSnapshot}, and leaves nothing of it in the hub then. */
export async function pushSnapshot(at: SeatAtHub, { id, look, now, onProgress = () => undefined }: PushingSnapshot): Promise<MadeSnapshot> {
  const { record, hub, membership } = at;
  const copy = `${record.file}.snapshot-${id}`;
  try {
    const snapshot = pinSnapshot(record);
    const reached = reachedHere(at, look);
    const keys = exportKeys(record.file)?.bytes;
    if (keys === undefined) throw new SnapshotError("behind");
    try {
      makePrivate(copy);
      await copyFile(snapshot.file, copy, constants.COPYFILE_FICLONE);
    } finally {
      snapshot.release();
    }
    leaveOwnOut(copy);
    const secret = randomBytes(32);
    const recordBytes = (await stat(copy)).size;
    const total = recordBytes + keys.length;
    const chunks: string[] = [];
    let [done, sealedBytes] = [0, 0];
    for await (const bytes of pieces(copy, keys)) {
      const sealed = await sealChunk(bytes, { id, number: chunks.length, secret });
      if (!(await hub.putChunk(id, chunks.length, sealed))) throw new SnapshotError("gone");
      chunks.push(hashOfChunk(bytes));
      done += bytes.length;
      sealedBytes += sealed.length;
      onProgress({ step: "copying", done, total });
    }
    if (chunks.length !== chunksOf(recordBytes, keys.length)) throw new SnapshotError("behind");
    const { posts, cases, events } = snapshot.holds;
    const content: SnapshotContent = {
      id,
      at: now(),
      schema: snapshot.schema,
      reached: [...reached],
      holds: { posts, cases, events },
      recordBytes,
      keyBytes: keys.length,
      chunks,
      secret: secret.toString("base64"),
    };
    const box = sealBox([at.roomKey], content);
    const text = snapshotText({ hub: membership.hub, seat: membership.seat, id, boxHash: hashOfBox(box) });
    const whole = { id, seat: membership.seat, chunks: chunks.length, box, signature: signText(text, at.privateKey) };
    if (!(await hub.publishSnapshot(whole, KEPT_SNAPSHOTS))) throw new SnapshotError("gone");
    return { id, cases, events, bytes: total, sealedBytes };
  } catch (error) {
    await hub.dropSnapshot(id).catch(() => undefined);
    throw error;
  } finally {
    for (const suffix of ["", "-wal", "-shm"]) await rm(`${copy}${suffix}`, { force: true });
  }
}

/** Rounds until nothing is left; then a look. */
async function takeInAll(at: SeatAtHub, pulling: Pulling): Promise<HubLook> {
  for (;;) {
    const round = await syncRound(at, pulling);
    if (round.is !== "done") throw new SnapshotError("behind");
    if (!round.hasMore) return await at.hub.look();
  }
}

/** Of each seat, in the moment of the copy. */
function reachedHere({ record, membership }: SeatAtHub, look: HubLook): readonly Reached[] {
  const items = understoodItems(record);
  return look.heads.flatMap(({ seat, items: told }) => {
    const head = headOfSeat(record, seat);
    // What this seat tells is pushed in order: all up to that number is in the hub.
    const known = seat === membership.seat ? Math.min(told, lastToldItem(record)) : Object.hasOwn(items, seat) ? (items[seat] ?? 0) : 0;
    if (head === null && known === 0) return [];
    return [{ seat, events: head?.seatSeq ?? 0, hash: head?.hash ?? "0".repeat(64), items: known }];
  });
}

async function* pieces(file: string, keys: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* piecesOfFile(file);
  for (let from = 0; from < keys.length; from += CHUNK_BYTES) yield keys.subarray(from, from + CHUNK_BYTES);
}
