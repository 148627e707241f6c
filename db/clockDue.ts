import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "./connection.ts";
import type { Reader, Writer } from "./connection.ts";

/** The cases that the clock has to look at by `now`, those that something happened to first; at most `limit`. */
export function casesToLookAt(reader: Reader, now: number, limit: number): readonly GrievanceId[] {
  return statements(reader).due.all(now, limit);
}

/** When the clock looks at a case next; null for never, unless something happens to it. */
export function setNextLook(writer: Writer, id: GrievanceId, nextAt: number | null): void {
  statements(writer).set.run(nextAt, id);
}

/**
 * Lets the clock look anew at the open cases that follow on `after` by their ids, at most `limit`, as has to be done with all after a change of the
 * policy. Returns the last of them, to go on from; null where there is none left.
 */
export function lookAnew(writer: Writer, after: string, limit: number): GrievanceId | null {
  const { following, reset } = statements(writer);
  const last = following.get(after, limit) ?? null;
  if (last !== null) reset.run(after, last);
  return last;
}

const statements = perConnection(({ sqlite }) => ({
  due: sqlite
    .prepare<[number, number], GrievanceId>("SELECT grievance_id FROM clock_due WHERE next_at <= ? ORDER BY next_at LIMIT ?")
    .pluck(),
  set: sqlite.prepare("UPDATE clock_due SET next_at = ? WHERE grievance_id = ?"),
  following: sqlite
    .prepare<[string, number], GrievanceId | null>(
      "SELECT max(grievance_id) FROM (SELECT grievance_id FROM clock_due WHERE grievance_id > ? ORDER BY grievance_id LIMIT ?)",
    )
    .pluck(),
  reset: sqlite.prepare("UPDATE clock_due SET next_at = 0 WHERE grievance_id > ? AND grievance_id <= ?"),
}));
