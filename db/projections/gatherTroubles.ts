import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { readGrievance } from "./grievanceRow.ts";
import { settleTrouble } from "./troubles.ts";
import { clearTroubles } from "./troubleTable.ts";

/** Keeps the writer for a fraction of a second. */
const CASES_A_SLICE = 250;

/**
 * Finds the troubles of some more cases of a record that an older program wrote, newest first, and keeps how far it
 * came. Returns false once there are none left: call it again until then, and let others have their turn between. What
 * comes in meanwhile finds its own place; which trouble a case belongs to does not rest on the order.
 */
export function gatherTroubles(writer: Writer, limit: number = CASES_A_SLICE): boolean {
  const { reached } = statements(writer);
  const from = reached.get();
  if (from === undefined) return false;
  return writer.transaction(() => {
    const { next, goOn, finish } = statements(writer);
    const ids = next.all(from.beforeAt, from.beforeId, limit);
    for (const { id } of ids) {
      const grievance = readGrievance(writer, id);
      if (grievance !== null) settleTrouble(writer, grievance, []);
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < limit) finish.run();
    else goOn.run(last.openedAt, last.id);
    return ids.length === limit;
  });
}

/** Finds the trouble of every case anew, in one go. */
export function rebuildTroubles(writer: Writer): void {
  const { begin, finish } = statements(writer);
  clearTroubles(writer);
  finish.run();
  begin.run();
  while (gatherTroubles(writer));
}

interface Reached {
  readonly beforeAt: number;
  readonly beforeId: string;
}

const statements = perConnection(({ sqlite }) => ({
  reached: sqlite.prepare<[], Reached>("SELECT before_at AS beforeAt, before_id AS beforeId FROM trouble_gathering"),
  next: sqlite.prepare<[number, string, number], { readonly id: GrievanceId; readonly openedAt: number }>(
    `SELECT id, opened_at AS openedAt FROM grievance
     WHERE state NOT IN ('not-a-grievance', 'duplicate') AND (opened_at, id) < (?, ?) ORDER BY opened_at DESC, id DESC LIMIT ?`,
  ),
  goOn: sqlite.prepare<[number, string]>("UPDATE trouble_gathering SET before_at = ?, before_id = ?"),
  begin: sqlite.prepare("INSERT INTO trouble_gathering (before_at, before_id) VALUES (9007199254740991, '')"),
  finish: sqlite.prepare("DELETE FROM trouble_gathering"),
}));
