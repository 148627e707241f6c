import { parseHybridTime, receive } from "#domain/clock/hybridTime.ts";
import type { GrievanceId, HybridTime, ReviewId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { projectAnew } from "../projections/project.ts";
import { projectReview } from "../review/projectReview.ts";
import { forgetHead, INSERT_EVENT } from "./append.ts";
import type { EventRow } from "./chain.ts";
import { EVENT_SELECTION, readEvents } from "./read.ts";
import { grievanceOfStream, reviewOfStream } from "./stream.ts";
import { damageOf } from "./verify.ts";

/** An event of another seat does not fit what is known of that seat; nothing of the batch was taken in. */
export class MergeError extends Error {
  override readonly name = "MergeError";
  readonly seat: string;
  readonly seatSeq: number;
  readonly damage: "gap" | "broken-link" | "altered" | "forked" | "malformed";

  constructor(event: EventRow, damage: MergeError["damage"]) {
    super(`Event ${event.seatSeq} of seat ${event.seat} cannot be taken in: ${damage}`);
    this.seat = event.seat;
    this.seatSeq = event.seatSeq;
    this.damage = damage;
  }
}

/**
 * Takes in events of other seats, in any order and any number of times, and folds the cases and reviews they touch anew.
 * Each must follow on what is known of its seat. Returns how many were not known. Throws {@link MergeError}.
 */
export function mergeEvents(writer: Writer, events: readonly EventRow[], now: number): number {
  return writer.transaction(() => {
    const touched = new Set<GrievanceId>();
    const reviews = new Set<ReviewId>();
    let added = 0;
    for (const event of events.toSorted(bySeatAndSequence)) {
      if (!insertIfUnknown(writer, event, now)) continue;
      added++;
      const id = grievanceOfStream(event.stream);
      if (id !== null) touched.add(id);
      const review = reviewOfStream(event.stream);
      if (review !== null) reviews.add(review);
    }
    forgetHead(writer);
    for (const id of touched) projectAnew(writer, id, readEvents(writer, id));
    for (const id of reviews) projectReview(writer, id);
    return added;
  });
}

/** The events of a seat after the first `known` of them, at most `limit`, as another seat takes them in. */
export function eventsOfSeat(reader: Reader, seat: string, known: number, limit: number): readonly EventRow[] {
  return statements(reader).after.all(seat, known, limit);
}

function insertIfUnknown(writer: Writer, event: EventRow, now: number): boolean {
  const { at, last, insert, meet, remember, received } = statements(writer);
  const known = at.get(event.seat, event.seatSeq);
  if (known !== undefined) {
    if (known !== event.hash) throw new MergeError(event, "forked");
    return false;
  }
  const time = parseHybridTime(event.hlc);
  if (time === null || !isJson(event.payload)) throw new MergeError(event, "malformed");
  const damage = damageOf(event, last.get(event.seat) ?? null);
  if (damage !== null) throw new MergeError(event, damage);
  meet.run(event.seat, now);
  insert.run(event);
  remember.run(receive(received.get() ?? null, time));
  return true;
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
  last: sqlite.prepare<[string], { readonly seatSeq: number; readonly hash: string }>(
    "SELECT seat_seq AS seatSeq, hash FROM event WHERE seat = ? ORDER BY seat_seq DESC LIMIT 1",
  ),
  after: sqlite.prepare<[string, number, number], EventRow>(
    `SELECT ${EVENT_SELECTION} FROM event WHERE seat = ? AND seat_seq > ? ORDER BY seat_seq LIMIT ?`,
  ),
  meet: sqlite.prepare("INSERT INTO seat (id, is_own, joined_at) VALUES (?, 0, ?) ON CONFLICT DO NOTHING"),
  insert: sqlite.prepare(INSERT_EVENT),
  received: sqlite.prepare<[], HybridTime | null>("SELECT received_hlc FROM seat WHERE is_own = 1").pluck(),
  remember: sqlite.prepare("UPDATE seat SET received_hlc = ? WHERE is_own = 1"),
}));
