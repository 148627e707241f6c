import { casesElsewhere, isToTakeBack } from "#db/part/takeBackCase.ts";
import { headOfSeat } from "#db/append/merge.ts";
import type { Reader } from "#db/connection.ts";
import { grievanceOfStream, grievanceStream } from "#db/events/stream.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { MOST_EVENTS_OF_BATCH } from "#domain/hub/batch.ts";
import type { HoldFault } from "#domain/hub/hold.ts";
import { seatIdSchema } from "#domain/hub/seatId.ts";
import { writeSetting } from "#db/settings.ts";
import type { HubLook, SeatHead, StoredBatch } from "#hub/store.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";
import { isCutShort } from "#domain/hub/ruling.ts";
import { heldSeats, holdSeat, releaseAll, releaseSeat } from "./heldSeats.ts";
import { maySayAll } from "./maySayAll.ts";
import { KNOWN } from "./knownItems.ts";
import type { DistrictsOf } from "./erasures.ts";
import { admittedFor, BATCHES_AT_ONCE, districtsIn, isOfAllSeats, isToTry, withKeys } from "./pullNext.ts";
import type { Pulled, Pulling } from "./pullNext.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { inParts, MOST_LETTERS, takeBatch } from "./takeBatch.ts";
import { faultOfHashes, faultOfSome } from "./checkPart.ts";
import { bringMissingPosts } from "./missingPosts.ts";
import { endPart, keepPart, reachedOf, readPart } from "./partHere.ts";
import { giveBack, takeMoves } from "./takeMoves.ts";

const TAKEN_BACK_AT_ONCE = 50;
const LOOKED_AGAIN_MS = 60_000;

/**
 * Takes in what other seats have more of the districts of this one, with holes where it may not read. What is refused holds that seat alone.
 */
export async function pullPart(at: SeatAtHub, look: HubLook, pulling: Pulling): Promise<Pulled> {
  const { record, membership } = at;
  const isClearing = await takeBackElsewhere(at, look, pulling);
  const now = pulling.now();
  const held = heldSeats(record);
  const others = look.heads.filter(({ seat }) => seat !== membership.seat && seatIdSchema.safeParse(seat).success);
  const behind = others.filter((head) => differs(record, head) && isToTry(held[head.seat], now));
  const admitted = await admittedFor(at, behind, now);
  let [events, hasMore] = [0, isClearing];
  for (const head of behind) {
    const admission = admitted.get(head.seat);
    if (admission === undefined || isPast(record, head.seat, admission)) continue;
    const pulled = await pullSeat(at, head, admission, { ...pulling, districtsOf: districtsIn(admitted) });
    events += pulled.events;
    hasMore ||= pulled.hasMore;
  }
  const moved = await takeMoves(at, admitted, pulling);
  if (events + moved.events > 0) inVain.delete(record);
  return { events: events + moved.events, hasMore: hasMore || moved.hasMore };
}

/** Posts of the cases that came, once all else is here; whether there is nothing left that would make the record whole. */
export async function settlePart(at: SeatAtHub, look: HubLook, pulling: Pulling, isQuiet: boolean): Promise<number> {
  const { record, membership } = at;
  if (!isQuiet) {
    unsettled.add(record);
    return 0;
  }
  const part = readPart(record);
  if (part === null) return 0;
  const admitted = await admittedFor(at, [], pulling.now());
  // Of strangers, and of who does not belong any more, nothing more comes.
  const isHere = (head: SeatHead) => {
    const admission = admitted.get(head.seat);
    return head.seat === membership.seat || admission === undefined || isPast(record, head.seat, admission) || !differs(record, head);
  };
  if (part.districts === null && look.heads.every((head) => isHere(head))) endPart(record);
  if (!unsettled.has(record) && seen.has(record)) return 0;
  seen.add(record);
  unsettled.delete(record);
  return await bringMissingPosts(at, admitted, pulling);
}

/** Records into which something came since their posts were last asked for, and those that were looked at since the program began. */
const unsettled = new WeakSet<Reader>();
const seen = new WeakSet<Reader>();

/**
 * Before anything else of a round. Where this seat knew of other districts before, or of all, it begins again: what is here is passed over, what it may know now comes. `districts`: null for
 * a seat that may know of all again, until its holes are filled. Whether it is one that has holes.
 */
export async function beginPart(
  { record, hub, membership }: SeatAtHub,
  districts: readonly string[] | null,
  now: number,
): Promise<boolean> {
  const before = readPart(record);
  if (before === null && districts === null) return false;
  const isSame = before !== null && before.hub === membership.hub && JSON.stringify(before.districts) === JSON.stringify(districts);
  if (isSame) return true;
  // Before any event is read: what moves from now on is told.
  const moves = await hub.lastMoves();
  record.transaction(() => {
    keepPart(
      record,
      {
        hub: membership.hub,
        districts: districts && [...districts],
        reached: {},
        moves,
        // What it did itself in cases that went away and may be here again.
        later: before?.away ?? [],
        laterAt: 0,
        away: before?.away ?? [],
      },
      now,
    );
    writeSetting(record, KNOWN, {}, now);
    // While it did not know that it has holes, every other seat seemed to have them.
    releaseAll(record, now);
  });
  return true;
}

/**
 * Cases of other districts that are here: the seat had more before, or opened them itself. Only once all that was done here is in the hub, and by where the hub says that they lie; one that
 * nobody has placed yet stays. Whether there may be more.
 */
async function takeBackElsewhere(
  { record, hub, membership }: SeatAtHub,
  { heads }: HubLook,
  { now, onDidTake }: Pulling,
): Promise<boolean> {
  const { districts = null, away = [] } = readPart(record) ?? {};
  const inHub = heads.find(({ seat }) => seat === membership.seat)?.seq ?? 0;
  if (districts === null || (headOfSeat(record, membership.seat)?.seatSeq ?? 0) > inHub) return false;
  const back = away.flatMap((stream) => grievanceOfStream(stream) ?? []).filter((id) => isToTakeBack(record, id));
  const [asked, looked] = [JSON.stringify(districts), JSON.stringify([districts, back, heads, Math.floor(now() / LOOKED_AGAIN_MS)])];
  if (inVain.get(record) === looked) return false;
  // Some at a time until one is found: those that nobody has placed stay, and hide no other.
  let some = casesElsewhere(record, asked, "", TAKEN_BACK_AT_ONCE);
  for (let cases = [...new Set([...back, ...some])]; cases.length > 0; cases = [...some]) {
    const places = await hub.placesWithin(cases.map((id) => grievanceStream(id)));
    const elsewhere = places.flatMap(({ stream, district }) => (district === null ? (grievanceOfStream(stream) ?? []) : []));
    const files = elsewhere.flatMap((id) => giveBack(record, id, now()));
    if (elsewhere.length > 0) {
      onDidTake({ events: elsewhere.length, files });
      return true;
    }
    const last = some.at(-1);
    some = last === undefined ? [] : casesElsewhere(record, asked, last, TAKEN_BACK_AT_ONCE);
  }
  inVain.set(record, looked);
  return false;
}

/** What was looked at when no case was elsewhere: until something comes there is hardly one, but for those that another seat places meanwhile. */
const inVain = new WeakMap<Reader, string>();

function differs(record: Reader, { seat, seq, hash }: SeatHead): boolean {
  const reached = reachedOf(record, seat);
  return seq > (reached?.seatSeq ?? 0) || (reached?.seatSeq === seq && reached.hash !== hash);
}

function isPast(record: Reader, seat: string, admission: Admitted): boolean {
  return isPastAt(reachedOf(record, seat)?.seatSeq ?? 0, admission);
}

/** Nothing more of it is believed after that event. */
function isPastAt(known: number, { ruling }: Admitted): boolean {
  return ruling?.until != null && known >= ruling.until.events;
}

/** Up to which event of a seat all is known. */
interface Reached {
  readonly seatSeq: number;
  readonly hash: string;
}

async function pullSeat(
  at: SeatAtHub,
  { seat, seq }: SeatHead,
  admission: Admitted,
  { now, onDidTake, districtsOf }: Pulling & { readonly districtsOf: DistrictsOf },
): Promise<Pulled> {
  const { record, hub, membership } = at;
  /** Known, and not kept yet: batches of which nothing is for this seat are kept with what comes next. */
  let passed: Reached | null = null;
  const reached = () => passed ?? reachedOf(record, seat);
  const known = () => reached()?.seatSeq ?? 0;
  let events = 0;
  const refused = (fault: HoldFault, seatSeq: number): Pulled => {
    holdSeat(record, seat, { fault, seatSeq: Number.isSafeInteger(seatSeq) ? seatSeq : known() + 1 }, now());
    return { events, hasMore: false };
  };
  try {
    return await pulled();
  } catch (error) {
    if (isOfAllSeats(error)) throw error;
    logOwnFault(`hub, seat ${seat}`, error);
    return refused("failed", known() + 1);
  } finally {
    keepPassed();
  }

  async function pulled(): Promise<Pulled> {
    const asked = await hub.batchesAfter(seat, Math.min(known(), seq - 1), BATCHES_AT_ONCE);
    const batches = asked.filter(({ lastSeq }) => lastSeq <= seq);
    if (batches.length === 0 || isCutShort(admission.ruling, seq)) return refused("gap", known() + 1);
    for (const batch of batches) {
      if (isPastAt(known(), admission)) break;
      const fault = await take(batch);
      if (fault === "waits") return { events, hasMore: false };
      if (fault !== null) return refused(fault, batch.firstSeq);
    }
    releaseSeat(record, seat, now());
    return { events, hasMore: known() < seq && !isPastAt(known(), admission) };
  }

  async function take(batch: StoredBatch): Promise<HoldFault | "waits" | null> {
    const { firstSeq, lastSeq, letters } = batch;
    const isTooMuch = lastSeq - firstSeq >= MOST_EVENTS_OF_BATCH || letters > MOST_LETTERS;
    if (isTooMuch || batch.seat !== seat) return "malformed";
    if (firstSeq > known() + 1) return "gap";
    const hashes = await hub.hashes(seat, firstSeq, lastSeq);
    const fault = faultOfHashes({ hub: membership.hub, batch, hashes, of: admission });
    if (fault !== null) return fault;
    const before = reached();
    // The same past as was known: a seat that has another one is two.
    if (before !== null && before.seatSeq >= firstSeq && hashes[before.seatSeq - firstSeq] !== before.hash) return "forked";
    const some = await hub.events(seat, firstSeq, lastSeq);
    const damage = faultOfSome(batch, hashes, some);
    if (damage !== null) return damage;
    const last = Math.min(lastSeq, admission.ruling?.until?.events ?? lastSeq);
    const carried = await withKeys(
      at,
      some.filter(({ seatSeq }) => seatSeq <= last),
    );
    if (carried === null) return "waits";
    const next = { seatSeq: last, hash: hashes[last - firstSeq] ?? "" };
    const parts = inParts(carried);
    for (const [index, part] of parts.entries()) {
      if (!maySayAll(record, part, admission.ruling)) return "foreign-actor";
      const isLast = index === parts.length - 1;
      const taken = takeBatch(record, part, now(), { hasHoles: true, districtsOf, ...(isLast && { besides: () => keep(next) }) });
      if (taken.is === "refused") return taken.fault;
      if (isLast) passed = null;
      events += taken.events;
      onDidTake(taken);
      await turnOfTheLoop();
    }
    if (parts.length === 0 && last > known()) passed = next;
    return null;
  }

  function keep({ seatSeq, hash }: Reached): void {
    const part = readPart(record);
    if (part !== null && seatSeq > (part.reached[seat]?.seq ?? 0))
      keepPart(record, { ...part, reached: { ...part.reached, [seat]: { seq: seatSeq, hash } } }, now());
  }

  function keepPassed(): void {
    const last = passed;
    if (last !== null) record.transaction(() => keep(last));
  }
}
