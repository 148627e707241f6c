import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** The complaints against an officer that an office answers for. */
export function markedComplaintsAgainst(reader: Reader): readonly GrievanceId[] {
  return statements(reader).marked.all();
}

const statements = perConnection(({ sqlite }) => ({
  marked: sqlite
    .prepare<[], GrievanceId>("SELECT id FROM grievance WHERE against IS NOT NULL AND state IN ('marked', 'in-action')")
    .pluck(),
}));
