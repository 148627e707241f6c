import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { askRow } from "../ask.ts";

export interface Holder {
  readonly office: OfficeId;
  /** When it was marked to it, milliseconds UTC. */
  readonly sinceAt: number;
}

/** Which office has a case, and since when; null while it is marked to none. A marking that was undone counts for nothing. */
export const holderOf = askRow<[GrievanceId], Holder>(`
  SELECT g.marked_office AS office, coalesce(
    (SELECT e.at FROM event e WHERE e.stream = 'grievance:' || g.id AND e.type = 'marked' AND NOT EXISTS (
        SELECT 1 FROM event u, json_each(u.payload, '$.events') taken WHERE u.stream = e.stream AND u.type = 'act-undone' AND taken.value = e.id)
      ORDER BY e.hlc DESC, e.seat DESC LIMIT 1),
    g.first_marked_at, g.opened_at) AS sinceAt
  FROM grievance g WHERE g.id = ? AND g.marked_office IS NOT NULL`);
