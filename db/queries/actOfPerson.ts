import type { GrievanceId } from "#domain/ids.ts";
import { askValue } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { grievanceStream } from "../events/stream.ts";

/** When a case last had an event of anybody but two, the program and one more that is named; milliseconds UTC, null where it has none. */
export function lastActOfOthers(reader: Reader, id: GrievanceId, program: string, named: string): number | null {
  return last(reader, grievanceStream(id), program, named);
}

const last = askValue<[string, string, string], number>("SELECT max(at) FROM event WHERE stream = ? AND actor NOT IN (?, ?)");

/** When a case last had an event, milliseconds UTC; null where it has none. */
export function lastEventAt(reader: Reader, id: GrievanceId): number | null {
  return lastOfAll(reader, grievanceStream(id));
}

const lastOfAll = askValue<[string], number>("SELECT max(at) FROM event WHERE stream = ?");
