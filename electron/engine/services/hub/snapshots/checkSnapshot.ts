import type { Reader } from "#db/connection.ts";
import { eventsOfCopy } from "#db/copy/eventsOfCopy.ts";
import type { CopyFault, CopyHoldings } from "#db/copy/requireCopy.ts";
import { damageOf } from "#db/events/verify.ts";
import { isSoundKeyFile, keyFileOf } from "#db/keys/keyFile.ts";
import { isTextSigned } from "#db/seals/signing.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { MOST_EVENTS_OF_BATCH, oldBatchText } from "#domain/hub/batch.ts";
import { pinnedBy } from "#domain/hub/ruling.ts";
import type { Reached, SnapshotContent } from "#domain/hub/snapshot.ts";
import { isEachSigned } from "../batchSignature.ts";
import { admittedAt } from "../pullNext.ts";
import type { SeatAtHub } from "../seatAtHub.ts";
import { checkSome } from "./checkSome.ts";
import { createCopyWork } from "./copyWork.ts";
import { hashesOfFile } from "./piecesOfFile.ts";
import type { SnapshotFault } from "./snapshotError.ts";

/** It tells nothing meanwhile. */
const SILENT_MS = 60 * 60_000;

type At = Pick<SeatAtHub<Reader>, "record" | "hub" | "membership">;

/**
 * What is wrong with a snapshot that was brought; null where it is the record that its seat described. Its pieces are those, also where they lay on the disk for a night; pages and
 * chains hold; and where each chain ends, or each event of one of some districts, is what that seat itself signed: who made the snapshot can put no word into another seat's mouth.
 */
export async function checkSnapshot(
  at: At,
  content: SnapshotContent,
  { file, maker }: { readonly file: string; readonly maker: string },
): Promise<SnapshotFault | null> {
  const hashes = [...(await hashesOfFile(file)), ...(await hashesOfFile(keyFileOf(file)))];
  if (hashes.length !== content.chunks.length || hashes.some((hash, index) => hash !== content.chunks[index])) return "damaged";
  if (!isSoundKeyFile(file)) return "damaged";
  const isPart = content.districts !== null;
  const found = await createCopyWork().look({ copy: file, own: at.record.file, isPart }, { context: { deadlineMs: SILENT_MS } });
  if (typeof found === "string") return FAULTS[found];
  const { posts, cases, events } = content.holds;
  const counted = found.seats.reduce((sum, seat) => sum + seat.count, 0);
  if (found.posts !== posts || found.cases !== cases || counted !== events) return "damaged";
  const admitted = await admittedAt(at);
  return isPart ? checkSome(at, { content, file, found, admitted }) : checkChains(at, content, { file, found, maker, admitted });
}

const FAULTS: Readonly<Record<CopyFault, SnapshotFault>> = { "other-schema": "other-version", damaged: "damaged", stray: "elsewhere" };

interface Chains {
  readonly file: string;
  readonly found: CopyHoldings;
  readonly maker: string;
  readonly admitted: ReadonlyMap<string, Admitted>;
}

async function checkChains(at: At, content: SnapshotContent, { file, found, maker, admitted }: Chains): Promise<"damaged" | null> {
  const reached = new Map(content.reached.map((each) => [each.seat, each]));
  const isAsTold = found.seats.every(({ seat, events: seq, hash }) => {
    const told = reached.get(seat);
    return told === undefined || (told.events === seq && told.hash === hash);
  });
  const isWholly = content.reached.every(({ seat, events: seq }) => seq === 0 || found.seats.some((each) => each.seat === seat));
  if (!isAsTold || !isWholly || !arePastsAsRuled(file, content, admitted)) return "damaged";
  for (const each of content.reached) {
    const publicKey = admitted.get(each.seat)?.publicKey;
    if (publicKey !== undefined && !(await isSignedUpTo(at, each, { publicKey, isMaker: each.seat === maker }))) return "damaged";
  }
  return null;
}

/** Whether the copy has, of each seat with a ruling, the events whose hashes the ruling names. */
function arePastsAsRuled(file: string, { reached }: SnapshotContent, admitted: Chains["admitted"]): boolean {
  const copy = eventsOfCopy(file);
  try {
    return reached.every((of) =>
      pinnedBy(admitted.get(of.seat)?.ruling ?? null).every(
        ({ events, hash }) => events > of.events || copy.between(of.seat, events, events)[0]?.hash === hash,
      ),
    );
  } finally {
    copy.close();
  }
}

/** Whether the batch in which a chain is cut off goes on from there to what the seat signed. The end of its own chain the maker has signed with the snapshot. */
async function isSignedUpTo(
  { hub, membership }: At,
  { seat, events, hash }: Reached,
  { publicKey, isMaker }: { readonly publicKey: string; readonly isMaker: boolean },
): Promise<boolean> {
  if (events === 0) return true;
  const [batch] = await hub.batchesAfter(seat, events - 1, 1);
  if (batch === undefined) return isMaker;
  if (batch.firstSeq > events || batch.lastSeq - batch.firstSeq >= MOST_EVENTS_OF_BATCH) return false;
  const hashes = await hub.hashes(seat, batch.firstSeq, batch.lastSeq);
  if (hashes[events - batch.firstSeq] === hash && isEachSigned({ hub: membership.hub, batch, hashes, publicKey })) return true;
  // What was signed before each hash was: by what follows up to the end.
  const after = events < batch.lastSeq ? await hub.events(seat, events + 1, batch.lastSeq) : [];
  let last = { seatSeq: events, hash };
  for (const event of after) {
    if (event.seat !== seat || damageOf(event, last) !== null) return false;
    last = event;
  }
  const { firstSeq, lastSeq, signature } = batch;
  return (
    last.seatSeq === lastSeq &&
    isTextSigned(oldBatchText({ hub: membership.hub, seat, firstSeq, lastSeq, hashes: [last.hash] }), signature, publicKey)
  );
}
