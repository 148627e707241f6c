import { parseGrievanceEvent } from "#domain/grievance/events.ts";
import { fold } from "#domain/grievance/fold.ts";
import type { Folded, RecordedEvent } from "#domain/grievance/fold.ts";
import type { EventId, GrievanceId, HybridTime, SeatId } from "#domain/ids.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { fieldsOf, selectionOf } from "../schema/columns.ts";
import { event } from "../schema/event.ts";
import type { EventRow } from "./chain.ts";
import { openPayload } from "./sealedEvent.ts";
import { grievanceStream } from "./stream.ts";

/** The events of one case, in the order in which they count. */
export function readEvents(reader: Reader, id: GrievanceId): readonly RecordedEvent[] {
  return ofStream(reader, grievanceStream(id)).map((row) => recordedEventOf(reader, row));
}

/** What happened to a case, the acts that came to nothing included, and where it is. */
export function readHistory(reader: Reader, id: GrievanceId): Folded {
  return fold(id, readEvents(reader, id));
}

/** With all that is personal in it, as far as it was not erased. */
export function recordedEventOf(reader: Reader, { id, seat, hlc, actor, at, type, version, payload }: EventRow): RecordedEvent {
  return {
    id: id as EventId,
    seat: seat as SeatId,
    time: hlc as HybridTime,
    actor,
    at,
    event: parseGrievanceEvent(type, version, openPayload(reader, payload)),
  };
}

export const EVENT_FIELDS = fieldsOf(event, ["position"]);
export const EVENT_SELECTION = selectionOf(EVENT_FIELDS);

const ofStream = askRows<[string], EventRow>(`SELECT ${EVENT_SELECTION} FROM event WHERE stream = ? ORDER BY hlc, seat`);
