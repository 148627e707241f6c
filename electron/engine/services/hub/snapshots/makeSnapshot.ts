import { randomBytes, randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, stat } from "node:fs/promises";
import { pinSnapshot } from "#db/backup/pinSnapshot.ts";
import { beginMaking, endMaking } from "#db/copy/copyBeside.ts";
import { leaveOwnOut } from "#db/copy/leaveOwnOut.ts";
import { exportKeys } from "#db/keys/keyFile.ts";
import { sealBox } from "#db/keys/boxes.ts";
import { signText } from "#db/seals/signing.ts";
import { isOfDistricts } from "#db/ofDistricts.ts";
import { makePrivate } from "#db/privateFile.ts";
import { CHUNK_BYTES, KEPT_SNAPSHOTS, scopeOf, snapshotText } from "#domain/hub/snapshot.ts";
import type { SnapshotContent } from "#domain/hub/snapshot.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { allDistrictsUpTo } from "#domain/hub/ruling.ts";
import type { HubLook, SeatHead } from "#hub/store.ts";
import type { BegunCopy } from "../copies.ts";
import { hashOfBox } from "../pushItems.ts";
import { placeDistricts } from "../places.ts";
import type { SeatAtHub } from "../seatAtHub.ts";
import { syncRound } from "../syncRound.ts";
import { admittedAt, districtsIn } from "../pullNext.ts";
import type { Pulling } from "../pullNext.ts";
import { chunksOf, hashOfChunk, sealChunk } from "./chunkBox.ts";
import { createCopyWork } from "./copyWork.ts";
import { piecesOfFile } from "./piecesOfFile.ts";
import { reachedHere } from "./reached.ts";
import { SnapshotError } from "./snapshotError.ts";
import { whileGoingOn } from "./whileGoingOn.ts";

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

interface Making {
  /** Of whose cases alone it is to be; null for all. */
  readonly districts: readonly string[] | null;
  readonly onProgress?: (progress: SnapshotProgress) => void;
}

/**
 * Puts the record of this seat, or its cases of some districts, into the hub for those that join, once it has all that the hub has. What is of this seat alone stays here. Rejects with
 * {@link SnapshotError} `gone` where something is erased meanwhile, or a case moves out of the districts, and leaves nothing in the hub then; with `HubError` and the disk's error as it goes.
 */
export async function makeSnapshot(at: SeatAtHub, pulling: Pulling, { districts, onProgress }: Making): Promise<MadeSnapshot> {
  const begun = await beginSnapshot(at, districts);
  const look = await whileGoingOn(at.hub, begun.id, () => takeInAll(at, pulling)).catch(async (error: unknown) => {
    await at.hub.dropSnapshot(begun.id).catch(() => undefined);
    throw error;
  });
  return pushSnapshot(at, { begun, look, now: pulling.now, ...(onProgress && { onProgress }) });
}

/** First: an erasure that comes from now on takes it away again, and of a case that moves from now on the seat that takes it hears. */
export async function beginSnapshot(
  { record, hub, membership }: Pick<SeatAtHub, "record" | "hub" | "membership">,
  of: readonly string[] | null,
): Promise<BegunCopy> {
  if (isOfDistricts(record)) throw new SnapshotError("behind");
  const [id, districts] = [randomUUID(), of && scopeOf(of)];
  if (!(await hub.beginSnapshot({ id, seat: membership.seat, districts }))) throw new SnapshotError("gone");
  return { id, districts, moves: districts === null ? {} : await hub.lastMoves() };
}

interface PushingSnapshot {
  readonly begun: BegunCopy;
  /** Of the hub since then: which seats there are, and what it has of each; all of that is here. */
  readonly look: HubLook;
  readonly now: Pulling["now"];
  readonly onProgress?: (progress: SnapshotProgress) => void;
}

/** The record as it is at the call; what is done meanwhile is not in it. Rejects as {@link makeSnapshot}, and leaves nothing of it in the hub then. */
export async function pushSnapshot(at: SeatAtHub, pushing: PushingSnapshot): Promise<MadeSnapshot> {
  const { record, hub, membership } = at;
  const { begun, now, onProgress = () => undefined } = pushing;
  const { id, districts, moves } = begun;
  const copy = beginMaking(record.file, id);
  try {
    return await whileGoingOn(hub, id, async () => {
      const { keys, reached, holds, schema } =
        districts === null ? await copyAll(at, copy, pushing.look) : await copySome(at, copy, pushing);
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
      const content: SnapshotContent = {
        id,
        at: now(),
        schema,
        reached: [...reached],
        districts: districts && [...districts],
        moves,
        holds,
        recordBytes,
        keyBytes: keys.length,
        chunks,
        secret: secret.toString("base64"),
      };
      const box = sealBox([at.roomKey], content);
      const text = snapshotText({ hub: membership.hub, seat: membership.seat, id, boxHash: hashOfBox(box) });
      const whole = { id, seat: membership.seat, chunks: chunks.length, box, signature: signText(text, at.privateKey) };
      if (!(await hub.publishSnapshot(whole, KEPT_SNAPSHOTS))) throw new SnapshotError("gone");
      return { id, cases: holds.cases, events: holds.events, bytes: total, sealedBytes };
    });
  } catch (error) {
    await hub.dropSnapshot(id).catch(() => undefined);
    throw error;
  } finally {
    endMaking(copy);
  }
}

interface Copied extends Pick<SnapshotContent, "holds" | "schema"> {
  /** The file of keys. */
  readonly keys: Uint8Array;
  readonly reached: readonly SnapshotContent["reached"][number][];
}

async function copyAll({ record, membership }: SeatAtHub, copy: string, { heads }: HubLook): Promise<Copied> {
  const snapshot = pinSnapshot(record);
  const reached = reachedHere(record, { heads, seat: membership.seat, isOfHubAlone: false });
  const keys = keysOf(record.file);
  try {
    makePrivate(copy);
    await copyFile(snapshot.file, copy, constants.COPYFILE_FICLONE);
  } finally {
    snapshot.release();
  }
  leaveOwnOut(copy);
  const { posts, cases, events } = snapshot.holds;
  return { keys, reached, holds: { posts, cases, events }, schema: snapshot.schema };
}

/** A part of a big record takes its time: in a thread of its own. */
async function copySome(at: SeatAtHub, copy: string, { begun: { districts }, look, now }: PushingSnapshot): Promise<Copied> {
  const { record, membership } = at;
  const admitted = await admittedAt(at);
  // In a hub of before places were told it would lack what nobody has placed yet.
  await placeDistricts(at, districts ?? [], districtsIn(admitted));
  const streams = await casesIn(at, districts ?? []);
  const heads = believed(look, admitted);
  const ofDistricts = new Map(
    [...admitted].flatMap(([seat, { ruling }]) => (ruling?.districts == null ? [] : [[seat, allDistrictsUpTo(ruling)] as const])),
  );
  const plan = { record: record.file, file: copy, streams, heads, ofDistricts, seat: membership.seat, now: now() };
  const cut = await createCopyWork().cut(plan, { context: { deadlineMs: SILENT_MS } });
  return { ...cut, keys: keysOf(copy) };
}

/** Of seats that belong to the hub, as far as they did. */
function believed({ heads }: HubLook, admitted: ReadonlyMap<string, Admitted>): readonly SeatHead[] {
  return heads.flatMap((head) => {
    const of = admitted.get(head.seat);
    return of === undefined ? [] : { ...head, seq: Math.min(head.seq, of.ruling?.until?.events ?? Number.POSITIVE_INFINITY) };
  });
}

/** It tells nothing meanwhile. */
const SILENT_MS = 60 * 60_000;
const STREAMS_AT_ONCE = 10_000;

/** Where cases lie says the hub: by that it gives them to a seat, also where their events say otherwise. */
async function casesIn({ hub }: Pick<SeatAtHub, "hub">, districts: readonly string[]): Promise<readonly string[]> {
  const streams: string[] = [];
  for (;;) {
    const some = await hub.casesWithin(districts, streams.at(-1) ?? "", STREAMS_AT_ONCE);
    streams.push(...some);
    if (some.length < STREAMS_AT_ONCE) return streams;
  }
}

function keysOf(file: string): Uint8Array {
  const keys = exportKeys(file)?.bytes;
  if (keys === undefined) throw new SnapshotError("behind");
  return keys;
}

/** Rounds until nothing is left; then a look. */
async function takeInAll(at: SeatAtHub, pulling: Pulling): Promise<HubLook> {
  for (;;) {
    const round = await syncRound(at, pulling);
    if (round.is !== "done") throw new SnapshotError("behind");
    if (!round.hasMore) return await at.hub.look();
  }
}

async function* pieces(file: string, keys: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* piecesOfFile(file);
  for (let from = 0; from < keys.length; from += CHUNK_BYTES) yield keys.subarray(from, from + CHUNK_BYTES);
}
