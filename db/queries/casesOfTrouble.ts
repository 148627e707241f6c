import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** The cases that tell of the same trouble as this one, itself included, newest first. */
export function casesOfTrouble(reader: Reader, id: GrievanceId): readonly GrievanceId[] {
  return statements(reader).members.all(id);
}

const statements = perConnection(({ sqlite }) => ({
  members: sqlite
    .prepare<[string], GrievanceId>(
      `SELECT m.grievance_id FROM trouble_case c JOIN trouble_case m ON m.trouble_id = c.trouble_id
       WHERE c.grievance_id = ? ORDER BY m.opened_at DESC, m.grievance_id DESC`,
    )
    .pluck(),
}));
