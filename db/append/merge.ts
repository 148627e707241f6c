import { isBelievable, parseHybridTime, receive, STAMP_AHEAD_MS } from "#domain/clock/hybridTime.ts";
import { inOrder } from "#domain/grievance/fold.ts";
import type { GrievanceId, HybridTime, ReviewId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { CarriedKey, Reader, Writer } from "../connection.ts";
import { projectAgain, projectFirst } from "../projections/project.ts";
import { projectReview } from "../projections/projectReview.ts";
import { eventValues, forgetHead, INSERT_EVENT } from "./append.ts";
import type { EventRow } from "../events/chain.ts";
import { isIdOfAnother } from "../events/eventId.ts";
import { EVENT_SELECTION, readEvents, recordedEventOf } from "../events/read.ts";
import { projectPlaceNames } from "../projections/placeNames.ts";
import { grievanceOfStream, PLACES_STREAM, reviewOfStream } from "../events/stream.ts";
import { keysOfPayload, neededKeys } from "../events/sealedEvent.ts";
import { damageOf } from "../events/verify.ts";
import { askRow, askRows, askValue } from "../ask.ts";

/**
 * An event of another seat does not fit what is known of that seat; nothing of the batch was taken in. `ahead`: its time is in the future by the clock
 * of this machine, and would carry the clock here along. `standing`: its time does not follow on that of the seat's event before it.
 */
export class MergeError extends Error {
  override readonly name = "MergeError";
  readonly seat: string;
  readonly seatSeq: number;
  readonly damage: "gap" | "broken-link" | "altered" | "forked" | "malformed" | "ahead" | "standing";

  constructor(event: EventRow, damage: MergeError["damage"]) {
    super(`Event ${event.seatSeq} of seat ${event.seat} cannot be taken in: ${damage}`);
    this.seat = event.seat;
    this.seatSeq = event.seatSeq;
    this.damage = damage;
  }
}

/**
 * Takes in events of other seats, in any order and any number of times, and folds the cases and reviews they touch again.
 * Each must follow on what is known of its seat; with `hasHoles` it may stand alone, and that its seat told it was looked at before. Returns how many were not known. Throws {@link MergeError}.
 */
export function mergeEvents(writer: Writer, events: readonly CarriedEvent[], now: number, { hasHoles = false } = {}): number {
  return writer.transaction(() => {
    takeKeys(writer, events);
    const { received, remember } = statements(writer);
    const taking: Taking = { seat: null, last: null, received: received.get() ?? null, now, hasHoles };
    const cases = new Map<GrievanceId, EventRow[] | null>();
    const reviews = new Set<ReviewId>();
    const arrived = new Set<string>();
    let namesPlaces = false;
    for (const event of events.toSorted(bySeatAndSequence)) {
      if (!isUnknown(writer, event, taking)) continue;
      const id = grievanceOfStream(event.stream);
      if (id !== null) noteCase(writer, cases, id, event);
      insert(writer, event, taking);
      arrived.add(event.id);
      const review = reviewOfStream(event.stream);
      if (review !== null) reviews.add(review);
      namesPlaces ||= event.stream === PLACES_STREAM;
    }
    if (arrived.size > 0) remember.run(taking.received);
    forgetHead(writer);
    for (const [id, whole] of cases) {
      if (whole === null) projectAgain(writer, id, readEvents(writer, id), arrived);
      else projectFirst(writer, id, whole.map((event) => recordedEventOf(writer, event)).toSorted(inOrder));
    }
    for (const id of reviews) projectReview(writer, id);
    if (namesPlaces) projectPlaceNames(writer);
    return arrived.size;
  });
}

/** What is known between two events, which come in the order of their seats and numbers. */
interface Taking {
  seat: string | null;
  /** The last event of that seat. */
  last: Pick<EventRow, "seatSeq" | "hash" | "hlc"> | null;
  /** The latest time that was seen. */
  received: HybridTime | null;
  readonly now: number;
  /** Of a seat some events are here and others are not. */
  readonly hasHoles: boolean;
}

/** Keeps the events of a case of which nothing was here before, for these are all that it has; null stands for any other. */
function noteCase(writer: Writer, cases: Map<GrievanceId, EventRow[] | null>, id: GrievanceId, event: EventRow): void {
  if (!cases.has(id)) cases.set(id, statements(writer).ofStream.get(event.stream) === undefined ? [] : null);
  cases.get(id)?.push(event);
}

/** An event on its way to another seat, with the keys of what is sealed in it. */
export interface CarriedEvent extends EventRow {
  readonly keys?: readonly CarriedKey[];
}

export function withoutKeys(event: CarriedEvent): EventRow {
  const { keys: _, ...row } = event;
  return row;
}

/** The events of a seat after the first `known` of them, at most `limit`, as another seat takes them in. */
export function eventsOfSeat(reader: Reader, seat: string, known: number, limit: number): readonly CarriedEvent[] {
  return rowsOfSeat(reader, seat, known, limit).map((row) => {
    const keys = keysOfPayload(reader, row.payload);
    return keys.length === 0 ? row : { ...row, keys };
  });
}

/** For anyone who reads events before they are merged. */
export function takeKeys(writer: Writer, events: readonly CarriedEvent[]): void {
  const carried = events.flatMap(({ keys = [], payload }) => (keys.length === 0 ? [] : neededKeys(keys, payload)));
  if (carried.length === 0) return;
  writer.keys.take(carried);
  writer.beforeCommit(writer.keys, () => writer.keys.flush());
}

/** Where the chain of a seat ends here; null where nothing of it is known. */
export const headOfSeat = askRow<[seat: string], { readonly seatSeq: number; readonly hash: string }>(
  "SELECT seat_seq AS seatSeq, hash FROM event WHERE seat = ? ORDER BY seat_seq DESC LIMIT 1",
);

/** The hash of one event of a seat; null where it is not here. */
export const hashOfEvent = askValue<[seat: string, seatSeq: number], string>("SELECT hash FROM event WHERE seat = ? AND seat_seq = ?");

const rowsOfSeat = askRows<[seat: string, known: number, limit: number], EventRow>(
  `SELECT ${EVENT_SELECTION} FROM event WHERE seat = ? AND seat_seq > ? ORDER BY seat_seq LIMIT ?`,
);

function isUnknown(writer: Writer, event: EventRow, taking: Taking): boolean {
  const { at, last, meet } = statements(writer);
  if (event.seat !== taking.seat) {
    taking.seat = event.seat;
    taking.last = last.get(event.seat) ?? null;
    meet.run(event.seat, taking.now);
  }
  // Numbers have no gap: what comes after the last is not here.
  const known = taking.hasHoles || event.seatSeq <= (taking.last?.seatSeq ?? 0) ? at.get(event.seat, event.seatSeq) : undefined;
  if (known !== undefined && known !== event.hash) throw new MergeError(event, "forked");
  return known === undefined;
}

function insert(writer: Writer, event: EventRow, taking: Taking): void {
  const time = parseHybridTime(event.hlc);
  if (time === null || !isWithinLimits(event) || !isJson(event.payload)) throw new MergeError(event, "malformed");
  if (!isBelievable(time, taking.now) || event.at > taking.now + STAMP_AHEAD_MS) throw new MergeError(event, "ahead");
  if (!taking.hasHoles && taking.last !== null && time <= taking.last.hlc) throw new MergeError(event, "standing");
  const damage = damageOf(event, taking.hasHoles ? before(event) : taking.last);
  if (damage !== null) throw new MergeError(event, damage);
  if (isIdOfAnother(event)) throw new MergeError(event, "malformed");
  // Of its own seat alone: a copy of an older id, which says of nobody that it is theirs, must not keep the true one out.
  if (statements(writer).ofId.get(event.id, event.seat) !== undefined) throw new MergeError(event, "forked");
  statements(writer).insert.run(eventValues(event));
  taking.last = event;
  taking.received = receive(taking.received, time);
}

/** What an event says of the one before it. */
function before({ seatSeq, prevHash }: EventRow): Pick<EventRow, "seatSeq" | "hash"> {
  return { seatSeq: seatSeq - 1, hash: prevHash };
}

/** No act of a person is longer, and no seat records more. */
const LONGEST_PAYLOAD = 1024 * 1024;
const LONGEST_WORD = 1_000;
const MOST_EVENTS_OF_SEAT = 2 ** 40;

function isWithinLimits({ id, seat, seatSeq, stream, type, version, actor, at, payload }: EventRow): boolean {
  const words = [id, seat, stream, type, actor];
  return (
    words.every((word) => word.length <= LONGEST_WORD) &&
    payload.length <= LONGEST_PAYLOAD &&
    [seatSeq, version, at].every(Number.isSafeInteger) &&
    seatSeq <= MOST_EVENTS_OF_SEAT
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function bySeatAndSequence(one: EventRow, other: EventRow): number {
  return one.seat === other.seat ? one.seatSeq - other.seatSeq : one.seat < other.seat ? -1 : 1;
}

const statements = perConnection(({ sqlite }) => ({
  at: sqlite.prepare<[string, number], string>("SELECT hash FROM event WHERE seat = ? AND seat_seq = ?").pluck(),
  last: sqlite.prepare<[string], { readonly seatSeq: number; readonly hash: string; readonly hlc: string }>(
    "SELECT seat_seq AS seatSeq, hash, hlc FROM event WHERE seat = ? ORDER BY seat_seq DESC LIMIT 1",
  ),
  ofStream: sqlite.prepare<[string]>("SELECT 1 FROM event WHERE stream = ? LIMIT 1"),
  ofId: sqlite.prepare<[string, string]>("SELECT 1 FROM event WHERE id = ? AND seat = ?"),
  meet: sqlite.prepare("INSERT INTO seat (id, is_own, joined_at) VALUES (?, 0, ?) ON CONFLICT DO NOTHING"),
  insert: sqlite.prepare(INSERT_EVENT),
  received: sqlite.prepare<[], HybridTime | null>("SELECT received_hlc FROM seat WHERE is_own = 1").pluck(),
  remember: sqlite.prepare("UPDATE seat SET received_hlc = ? WHERE is_own = 1"),
}));
