import { askNumber, askValue } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** Whether the record has cases of before an instant (milliseconds UTC): if not, nothing can be compared with that time. */
export function reachesBack(reader: Reader, at: number): boolean {
  return before(reader, at) === 1;
}

/** When the oldest case of the record was written, milliseconds UTC: nothing is known of before; null where there is none. */
export function knownFrom(reader: Reader): number | null {
  return oldest(reader);
}

const oldest = askValue<[], number>("SELECT min(opened_at) FROM grievance INDEXED BY grievance_newest");
const before = askNumber<[number]>("SELECT EXISTS (SELECT 1 FROM grievance INDEXED BY grievance_newest WHERE opened_at < ?)");
