import { millisecondsOf, receive, tick } from "#domain/clock/hybridTime.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { EventId, GrievanceId, HybridTime, SeatId } from "#domain/ids.ts";
import { perWriter } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { projectNext } from "../projections/project.ts";
import { placedInsertionOf, valuesOf } from "../schema/columns.ts";
import { event } from "../schema/event.ts";
import { ownSeat } from "../seat.ts";
import { CHAIN_START, hashOf } from "../events/chain.ts";
import type { EventRow } from "../events/chain.ts";
import { makeEventId } from "../events/eventId.ts";
import { EVENT_FIELDS } from "../events/read.ts";
import { sealPayload } from "../events/sealedEvent.ts";
import { grievanceStream } from "../events/stream.ts";

export interface Appending {
  readonly grievanceId: GrievanceId;
  readonly events: readonly GrievanceEvent[];
  /** Who did it: a person's id, or `engine`. */
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** Records what happened to a case and brings its projection up to date, in the transaction of the caller. */
export function appendEvents(writer: Writer, { grievanceId, events, actor, now }: Appending): readonly RecordedEvent[] {
  return writer.transaction(() => {
    const recorded = events.map((event) => {
      const row = appendToStream(writer, { stream: grievanceStream(grievanceId), event, actor, at: now });
      return { id: row.id, seat: row.seat, time: row.hlc, actor, at: now, event };
    });
    projectNext(writer, grievanceId, recorded);
    return recorded;
  });
}

export interface NewEvent {
  readonly stream: string;
  readonly event: { readonly type: string; readonly version: number; readonly payload: object };
  readonly actor: string;
  readonly at: number;
}

type OwnRow = EventRow & { readonly id: EventId; readonly seat: SeatId; readonly hlc: HybridTime };

/** Records one event of any stream; projections are the caller's. Only within a transaction. */
export function appendToStream(writer: Writer, { stream, event, actor, at }: NewEvent): OwnRow {
  const known = statements(writer);
  const seat = ownSeat(writer);
  known.head ??= headOf(known, seat);
  const { seatSeq, hlc, hash: prevHash } = known.head;
  const unsealed = {
    id: makeEventId(seat, seatSeq + 1),
    seat,
    seatSeq: seatSeq + 1,
    hlc: tick(hlc, at),
    stream,
    type: event.type,
    version: event.version,
    actor,
    at,
    payload: JSON.stringify(sealPayload(writer, { stream, type: event.type, payload: event.payload }, at)),
    prevHash,
    hash: "",
  };
  const row = { ...unsealed, hash: hashOf(unsealed) };
  known.insert.run(eventValues(row));
  known.head = row;
  return row;
}

/** Where the own chain ends, and the latest time that was seen: the next event follows on both. */
interface Head {
  readonly seatSeq: number;
  readonly hlc: HybridTime | null;
  readonly hash: string;
}

function headOf({ lastOwn, received }: ReturnType<typeof statements>, seat: SeatId): Head {
  const { seatSeq, hlc, hash } = lastOwn.get(seat) ?? { seatSeq: 0, hlc: null, hash: CHAIN_START };
  const remote = received.get();
  return { seatSeq, hlc: remote ? receive(hlc, remote) : hlc, hash };
}

/**
 * A time for an act whose row goes by when it was changed: later than everything that was seen here, so that by it rows are in the order of their acts, as every seat has it.
 * `now`: milliseconds UTC.
 */
export function laterThanAllSeen(writer: Writer, now: number): number {
  const known = statements(writer);
  known.head ??= headOf(known, ownSeat(writer));
  const { hlc } = known.head;
  return hlc === null ? now : Math.max(now, millisecondsOf(hlc) + 1);
}

/** To be called when events of other seats, or of this one from a copy, have come in. */
export function forgetHead(writer: Writer): void {
  statements(writer).head = null;
}

/** Takes {@link eventValues}. */
export const INSERT_EVENT = placedInsertionOf(event, EVENT_FIELDS);

export function eventValues(row: EventRow): readonly unknown[] {
  return valuesOf(EVENT_FIELDS, row);
}

const statements = perWriter((writer) => {
  const { sqlite } = writer;
  const known = {
    /** Remembered, for nobody else writes; read again after a rollback and after a merge. */
    head: null as Head | null,
    lastOwn: sqlite.prepare<[string], Head>(
      "SELECT seat_seq AS seatSeq, hlc, hash FROM event WHERE seat = ? ORDER BY seat_seq DESC LIMIT 1",
    ),
    received: sqlite.prepare<[], HybridTime | null>("SELECT received_hlc FROM seat WHERE is_own = 1").pluck(),
    insert: sqlite.prepare(INSERT_EVENT),
  };
  writer.onRollback(() => {
    known.head = null;
  });
  return known;
});
