import { askNumber } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** How many cases are overdue at `now` (milliseconds UTC), whatever the last sweep has flagged. */
export function overdueAt(reader: Reader, now: number): number {
  return count(reader, now, now);
}

const count = askNumber<[number, number]>(`
  SELECT (SELECT count(*) FROM grievance WHERE overdue = 0 AND due_at IS NOT NULL AND due_at < ?)
  + (SELECT count(*) FROM grievance WHERE overdue = 1 AND due_at IS NOT NULL AND due_at < ?)`);
