import type { EarlierReport } from "#contract/grievances.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { cutMasked, maskPersonalData } from "#domain/text/mask.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { reportsOfOffice } from "#db/queries/reportsOfOffice.ts";
import { pick } from "../../core/pick.ts";

export const MOST_EARLIER_REPORTS = 8;
const LONGEST = 240;

/** What the office that answers for a case reported before in like cases, and what came of it; nothing is told of sensitive ones. Null where the case is not here. */
export function earlierReports(reader: Reader, id: GrievanceId, registry: Registry): EarlierReport[] | null {
  const grievance = readGrievance(reader, id);
  if (grievance === null) return null;
  if (grievance.markedTo === null || grievance.sensitive !== null) return [];
  const office = registry.officeOfMark(grievance.markedTo).id;
  return reportsOfOffice(reader, office, grievance, MOST_EARLIER_REPORTS).map(({ atr, ...report }) => ({
    ...pick(report, "id", "ticket", "state", "openedAt", "reopenedCount", "result"),
    outcome: atr.outcome,
    // Masked first and cut then, so that no half of a number slips through.
    text: report.sensitive === null ? cutMasked(maskPersonalData(atr.text), LONGEST) : null,
  }));
}
