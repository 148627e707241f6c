import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { TOLD_EVENTS } from "#domain/officerMail/officerMailsOf.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import type { EventRow } from "../events/chain.ts";
import { EVENT_SELECTION, recordedEventOf } from "../events/read.ts";
import { grievanceOfStream } from "../events/stream.ts";
import { lastPosition } from "../events/position.ts";

interface FollowedEvent {
  readonly grievanceId: GrievanceId;
  readonly recorded: RecordedEvent;
}

export interface Followed {
  readonly events: readonly FollowedEvent[];
  /** Up to where they were looked at. */
  readonly position: number;
}

/** Events that officers are told of, of any seat, that arrived after a position, out of the next `span` that arrived. */
export function eventsAfter(reader: Reader, position: number, span: number): Followed {
  const until = Math.min(lastPosition(reader), position + span);
  const events = told(reader, position, until).flatMap((row) => {
    const grievanceId = grievanceOfStream(row.stream);
    return grievanceId === null ? [] : [{ grievanceId, recorded: recordedEventOf(reader, row) }];
  });
  return { events, position: until };
}

const told = askRows<[number, number], EventRow>(`
  SELECT ${EVENT_SELECTION} FROM event WHERE position > ? AND position <= ?
  AND type IN (${TOLD_EVENTS.map((type) => `'${type}'`).join(", ")}) ORDER BY position`);
