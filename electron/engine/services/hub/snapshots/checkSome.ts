import { hashOfEvent } from "#db/append/merge.ts";
import type { Reader } from "#db/connection.ts";
import { eventsOfCopy } from "#db/copy/eventsOfCopy.ts";
import type { EventsOfCopy } from "#db/copy/eventsOfCopy.ts";
import type { CopyHoldings } from "#db/copy/requireCopy.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { MOST_EVENTS_OF_BATCH } from "#domain/hub/batch.ts";
import type { Reached, SnapshotContent } from "#domain/hub/snapshot.ts";
import type { EventAt, SignedBatch } from "#hub/store.ts";
import { faultOfHashes } from "../checkPart.ts";
import type { SeatAtHub } from "../seatAtHub.ts";
import type { SnapshotFault } from "./snapshotError.ts";

type At = Pick<SeatAtHub<Reader>, "record" | "hub" | "membership">;
type Fault = Extract<SnapshotFault, "damaged" | "elsewhere" | "incomplete" | "unsigned">;

interface Checking {
  readonly content: SnapshotContent;
  readonly file: string;
  /** What was found in it. */
  readonly found: CopyHoldings;
  readonly admitted: ReadonlyMap<string, Admitted>;
}

const BATCHES_AT_ONCE = 200;
const EVENTS_AT_ONCE = 4_000;
const ASKED_AT_ONCE = 100;
const MOVES_AT_ONCE = 500;
/** More that is missing than this was left out, or is of long ago. */
const MOST_MISSING = 10_000;

/**
 * What is wrong with a snapshot of some districts; null where of every seat it has, up to where it says, exactly the events that this seat may read, each one that its seat signed. What it
 * lacks of cases that moved in since comes as of any case that moves.
 */
export async function checkSome(at: At, checking: Checking): Promise<Fault | null> {
  const { content, found } = checking;
  const reached = new Map(content.reached.map((each) => [each.seat, each]));
  if (found.seats.some(({ seat, events }) => events > (reached.get(seat)?.events ?? 0))) return "damaged";
  const copy = eventsOfCopy(checking.file);
  const missing: EventAt[] = [];
  try {
    for (const each of content.reached) {
      const fault =
        each.seat === at.membership.seat ? faultOfOwn(at, copy, each) : await faultOfSeat(at, each, { ...checking, copy, missing });
      if (fault !== null) return fault;
    }
  } finally {
    copy.close();
  }
  return missing.length === 0 || (await haveMoved(at, content, missing)) ? null : "incomplete";
}

/** What this seat told before it began with an empty record would be another seat's. */
function faultOfOwn({ record }: At, copy: EventsOfCopy, { seat, events }: Reached): Fault | null {
  const isOwn = copy.between(seat, 1, events).every(({ seatSeq, hash }) => hashOfEvent(record, seat, seatSeq) === hash);
  return isOwn ? null : "damaged";
}

async function faultOfSeat(
  { hub, membership }: At,
  { seat, events, hash }: Reached,
  { admitted, copy, missing }: Checking & { readonly copy: EventsOfCopy; readonly missing: EventAt[] },
): Promise<Fault | null> {
  if (events === 0) return null;
  const of = admitted.get(seat);
  if (of === undefined || events > (of.ruling?.until?.events ?? Number.POSITIVE_INFINITY)) return "damaged";
  let known = 0;
  while (known < events) {
    const batches = await hub.signedAfter(seat, known, BATCHES_AT_ONCE);
    if (batches.length === 0) return "damaged";
    for (let from = 0; from < batches.length && known < events;) {
      const some = together(batches.slice(from), known);
      if (some === null) return "damaged";
      from += some.length;
      const [first, last] = [some[0]?.firstSeq ?? 0, some.at(-1)?.lastSeq ?? 0];
      const [hashes, numbers] = await Promise.all([
        hub.hashes(seat, first, last),
        hub.numbersWithin(seat, known + 1, Math.min(last, events)),
      ]);
      if (hashes.length !== last - first + 1) return "damaged";
      for (const batch of some) {
        const ofBatch = hashes.slice(batch.firstSeq - first, batch.lastSeq - first + 1);
        const fault = faultOfHashes({ hub: membership.hub, batch, hashes: ofBatch, of });
        if (fault !== null) return fault === "unsigned" ? fault : "damaged";
      }
      const here = copy.between(seat, known + 1, Math.min(last, events));
      if (here.some((event) => hashes[event.seatSeq - first] !== event.hash)) return "damaged";
      const readable = new Set(numbers);
      if (here.some(({ seatSeq }) => !readable.has(seatSeq))) return "elsewhere";
      if (here.length < readable.size) {
        const there = new Set(here.map(({ seatSeq }) => seatSeq));
        for (const seatSeq of readable) if (!there.has(seatSeq)) missing.push({ seat, seatSeq });
        if (missing.length > MOST_MISSING) return "incomplete";
      }
      if (last >= events && hashes[events - first] !== hash) return "damaged";
      known = last;
    }
  }
  return null;
}

/** The next batches, of so many events as are asked for at once; null where they do not follow on each other, or on what is known. */
function together(batches: readonly SignedBatch[], known: number): readonly SignedBatch[] | null {
  const some: SignedBatch[] = [];
  let events = 0;
  for (const batch of batches) {
    const count = batch.lastSeq - batch.firstSeq + 1;
    if (!Number.isSafeInteger(count) || count < 1 || count > MOST_EVENTS_OF_BATCH) return null;
    const before = some.at(-1)?.lastSeq ?? known;
    // The first may begin before what is known ends.
    if (batch.firstSeq > before + 1 || (some.length > 0 && batch.firstSeq !== before + 1)) return null;
    if (some.length > 0 && events + count > EVENTS_AT_ONCE) break;
    some.push(batch);
    events += count;
  }
  return some;
}

/** Whether what a copy lacks is of cases alone of which a move was told since its seat began. */
async function haveMoved({ hub }: At, { moves }: SnapshotContent, missing: readonly EventAt[]): Promise<boolean> {
  const moved = new Set<string>();
  const known: Record<string, number> = { ...moves };
  // A hub that answers the same again and again is heard once.
  for (let isNews = true; isNews;) {
    isNews = false;
    for (const { seat, number, stream } of await hub.movesAfter({ ...known }, MOVES_AT_ONCE)) {
      if (number <= (known[seat] ?? 0)) continue;
      moved.add(stream);
      known[seat] = number;
      isNews = true;
    }
  }
  for (let from = 0; from < missing.length; from += ASKED_AT_ONCE) {
    let left = missing.slice(from, from + ASKED_AT_ONCE);
    // An answer that would be too long is cut. What went away again meanwhile is not read any more.
    while (left.length > 0) {
      const events = await hub.eventsAt(left);
      if (events.some(({ stream }) => !moved.has(stream))) return false;
      const still = left.filter(({ seat, seatSeq }) => !events.some((event) => event.seat === seat && event.seatSeq === seatSeq));
      if (still.length === left.length) break;
      left = still;
    }
  }
  return true;
}
