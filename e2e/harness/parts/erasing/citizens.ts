import { reading } from "../../model/history.ts";
import type { ErasingWay } from "./erase.ts";

export interface Citizen {
  readonly author: string;
  readonly handle: string;
}

/** Of X, all of whose cases are closed. */
export function citizensWithClosedCases(record: string): readonly Citizen[] {
  const found = reading(record, (sqlite) => sqlite.prepare<[], Citizen>(WITH_CLOSED_CASES).all());
  if (found.length === 0) throw new Error("No citizen of the record has closed cases alone");
  return found;
}

/** Whether the register says that it was erased. */
export function isRegistered(record: string, way: ErasingWay): boolean {
  const type = way === "retention" ? "retention-run" : "request-erased";
  return reading(record, (sqlite) => sqlite.prepare("SELECT 1 FROM event WHERE type = ? LIMIT 1").get(type) !== undefined);
}

const CLOSED = "('disposed', 'not-a-grievance', 'duplicate', 'transferred-out')";
const WITH_CLOSED_CASES = `
  SELECT author_external_id AS author, max(author_handle) AS handle
  FROM post JOIN case_post USING (channel, external_id) JOIN grievance ON grievance.id = grievance_id
  WHERE post.channel = 'x' AND role = 'citizen' AND author_handle IS NOT NULL AND reposts IS NULL
  GROUP BY author_external_id HAVING min(state IN ${CLOSED}) = 1 ORDER BY count(*) DESC, author LIMIT 40`;
