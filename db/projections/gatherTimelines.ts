import { fold } from "#domain/grievance/fold.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { readRow, rowOf } from "./grievanceRow.ts";
import { writeRow } from "./writeRow.ts";

/** Keeps the writer for a fraction of a second. */
const CASES_A_SLICE = 250;

/**
 * Reads the timelines of some more cases of a record that an older program wrote from their events. Returns false once there are none
 * left: call it again until then, and let others have their turn between.
 */
export function gatherTimelines(writer: Writer, limit: number = CASES_A_SLICE): boolean {
  if (statements(writer).anyWithout.get() === undefined) return false;
  return writer.transaction(() => {
    const { without, settle } = statements(writer);
    const ids = without.all(limit);
    for (const id of ids) {
      const { grievance } = fold(id, readEvents(writer, id));
      const known = readRow(writer, id);
      // A record for tries of lists has cases without events: those have stood since their opening.
      if (grievance === null || known === null) settle.run(id);
      else writeRow(writer, rowOf(grievance, known.postCount), known);
    }
    return ids.length === limit;
  });
}

const statements = perConnection(({ sqlite }) => ({
  anyWithout: sqlite.prepare("SELECT 1 FROM grievance WHERE since_at IS NULL LIMIT 1"),
  without: sqlite.prepare<[number], GrievanceId>("SELECT id FROM grievance WHERE since_at IS NULL ORDER BY id LIMIT ?").pluck(),
  settle: sqlite.prepare("UPDATE grievance SET since_at = opened_at WHERE id = ?"),
}));
