import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** The cases that tell of the same incident as this one, itself included, newest first. */
export function casesOfIncident(reader: Reader, id: GrievanceId): readonly GrievanceId[] {
  return statements(reader).members.all(id);
}

const statements = perConnection(({ sqlite }) => ({
  members: sqlite
    .prepare<[string], GrievanceId>(
      `SELECT m.grievance_id FROM incident_case c JOIN incident_case m ON m.incident_id = c.incident_id
       WHERE c.grievance_id = ? ORDER BY m.opened_at DESC, m.grievance_id DESC`,
    )
    .pluck(),
}));
