import { grievanceIdOf, caseKeyFor } from "#domain/grievance/caseKey.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import type { ExportRow } from "#domain/portal/exportRow.ts";
import { fingerprintOfVersion } from "#domain/imports/postOf.ts";
import { standingEvents } from "#domain/imports/standing.ts";
import type { StandingRules } from "#domain/imports/standing.ts";
import type { Reader } from "#db/connection.ts";
import { isTouchedByPerson, knownRow } from "#db/imports/portalCases.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";

/** What a row is to the record. */
export type JudgedRow =
  | { readonly outcome: "unchanged" }
  | { readonly outcome: "new"; readonly key: CaseKey; readonly id: GrievanceId; readonly grievance: Grievance | null }
  | {
      readonly outcome: "changed";
      readonly key: CaseKey;
      readonly id: GrievanceId;
      /** Null where the post is here and its case is not. */
      readonly grievance: Grievance | null;
      readonly versionIndex: number;
      /** What brings the case to where the row says that it stands. */
      readonly events: readonly GrievanceEvent[];
      /** A person has worked on the case since and the row says otherwise: it is left as it is. */
      readonly contradicts: boolean;
    };

/** The same for a preview and for the import itself. */
export function judgeRow(reader: Reader, row: ExportRow, fingerprint: string, rules: StandingRules): JudgedRow {
  const known = knownRow(reader, { channel: rules.source, number: row.number });
  if (known !== null && fingerprintOfVersion(known.versionId) === fingerprint) return { outcome: "unchanged" };
  const key = caseKeyFor(rules.source, row.number, null);
  const id = grievanceIdOf(key);
  const grievance = readGrievance(reader, id);
  if (known === null) return { outcome: "new", key, id, grievance };
  const events = grievance === null ? [] : standingEvents(grievance, row, rules);
  const contradicts = events.length > 0 && isTouchedByPerson(reader, id);
  return { outcome: "changed", key, id, grievance, versionIndex: known.versionIndex + 1, events, contradicts };
}
