import { SIDE_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** Cases on the line to disposal, newest first, at most `limit`. */
export function openCasesNewestFirst(reader: Reader, limit: number): readonly GrievanceId[] {
  return statements(reader).newest.all(limit);
}

const CLOSED = ["disposed", ...SIDE_STATES].map((state) => `'${state}'`).join(", ");

const statements = perConnection(({ sqlite }) => ({
  newest: sqlite
    .prepare<[number], GrievanceId>(
      `SELECT id FROM grievance WHERE state NOT IN ('not-a-grievance', 'duplicate') AND state NOT IN (${CLOSED})
       ORDER BY opened_at DESC, id DESC LIMIT ?`,
    )
    .pluck(),
}));
