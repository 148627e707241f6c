import type { EventId, GrievanceId } from "#domain/ids.ts";
import type { Reader } from "../connection.ts";
import { grievanceStream } from "./stream.ts";
import { askNumber, askValues } from "../ask.ts";

/** How far the record has come: the position of its last event, 0 in an empty one. What happens later has a higher one. */
export const lastPosition = askNumber<[]>("SELECT max(position) FROM event");

/** Whether anything has happened to a case since a position, but for the events that are named. */
export function hasChangedSince(reader: Reader, id: GrievanceId, position: number, except: ReadonlySet<EventId>): boolean {
  return since(reader, grievanceStream(id), position).some((event) => !except.has(event));
}

const since = askValues<[string, number], EventId>("SELECT id FROM event WHERE stream = ? AND +position > ?");
