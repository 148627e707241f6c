import type { EventId, GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { grievanceStream } from "./stream.ts";
import { askNumber } from "../ask.ts";

/** How far the record has come: the position of its last event, 0 in an empty one. What happens later has a higher one. */
export const lastPosition = askNumber<[]>("SELECT max(position) FROM event");

/** Whether anything has happened to a case since a position, but for the events that are named. */
export function hasChangedSince(reader: Reader, id: GrievanceId, position: number, except: ReadonlySet<EventId>): boolean {
  return statements(reader)
    .since.all(grievanceStream(id), position)
    .some((event) => !except.has(event));
}

const statements = perConnection(({ sqlite }) => ({
  since: sqlite.prepare<[string, number], EventId>("SELECT id FROM event WHERE stream = ? AND +position > ?").pluck(),
}));
