import type { Person } from "#domain/people/person.ts";
import { may } from "#domain/people/roles.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";

/** Whether a colleague has a right to a case, so that a note may name them and their notice may lead to it. The one place that decides it. */
export function mayHearOf(record: Reader, { active, role }: Person, id: GrievanceId): boolean {
  return active && may(role, "read") && readGrievance(record, id) !== null;
}
