import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { GOES_ROUND_NOW } from "../filter/goesRound.ts";

export interface GoingRound {
  readonly id: GrievanceId;
  /** How often its post was seen; null where the platform does not tell. */
  readonly seen: number | null;
}

/**
 * The open cases whose posts went furthest in the last two days, the widest first, of each incident one. What no wall shows is not among them: sensitive
 * cases, private messages, and posts that were taken back.
 */
export function goingRound(reader: Reader, limit: number): readonly GoingRound[] {
  return widest(reader, limit);
}

export const GOING_ROUND = `
  SELECT c.grievance_id AS id, m.seen, max(m.width) AS width
  FROM post_measure m CROSS JOIN post p ON p.id = m.post_id
    CROSS JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
    CROSS JOIN grievance g ON g.id = c.grievance_id
    CROSS JOIN incident_case i ON i.grievance_id = g.id
  WHERE ${GOES_ROUND_NOW} AND p.role = 'citizen' AND p.reposts IS NULL AND p.is_private = 0 AND p.deleted_at IS NULL
    AND g.sensitive IS NULL AND g.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})
  GROUP BY i.incident_id ORDER BY width DESC, id DESC LIMIT ?`;

const widest = askRows<[limit: number], GoingRound>(GOING_ROUND);
