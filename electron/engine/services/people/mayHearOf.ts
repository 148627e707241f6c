import type { Person } from "#domain/people/person.ts";
import { may } from "#domain/people/roles.ts";
import { sees } from "#domain/people/scope.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";

/** Whether a colleague has a right to a case, so that a note may name them and their notice may lead to it. The one place that decides it. */
export function mayHearOf(record: Reader, { active, role, scope }: Person, id: GrievanceId): boolean {
  if (!active || !may(role, "read")) return false;
  const grievance = readGrievance(record, id);
  return grievance !== null && (scope === null || sees(scope, grievance));
}
