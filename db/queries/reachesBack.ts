import { askNumber } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** Whether the record has cases of before an instant (milliseconds UTC): if not, nothing can be compared with that time. */
export function reachesBack(reader: Reader, at: number): boolean {
  return before(reader, at) === 1;
}

const before = askNumber<[number]>("SELECT EXISTS (SELECT 1 FROM grievance INDEXED BY grievance_newest WHERE opened_at < ?)");
