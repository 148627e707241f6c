import { CaseWords } from "#domain/text/caseWords.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { TicketNumber } from "#domain/ids.ts";
import { askRow } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { listQueue } from "../queue/listQueue.ts";

/** A case that owes a report, with the words of its citizen. */
export interface CaseOwingReport {
  readonly ticket: TicketNumber;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
  readonly place: string | null;
  /** Milliseconds UTC; null where there is no time limit. */
  readonly dueAt: number | null;
  readonly text: CaseWords;
}

/** The cases of a district, or of all, that owe a report, the one that is due soonest first. Of each only what a form tells of it is read: a line of the desk takes three times as long. */
export function casesOwingReports(reader: Reader, district: DistrictName | null, limit: number): readonly CaseOwingReport[] {
  const filter = { states: ["marked" as const, "in-action" as const], ...(district === null ? {} : { districts: [district] }) };
  return [...listQueue(reader, { filter, order: "due" }).subarray(0, limit)].flatMap((row) => {
    const found = byRow(reader, row);
    if (found === null) return [];
    const { isSensitive, text, ...rest } = found;
    return [{ ...rest, text: new CaseWords(text, isSensitive === 1) }];
  });
}

type Row = Omit<CaseOwingReport, "text"> & { readonly text: string; readonly isSensitive: 0 | 1 };

const byRow = askRow<[number], Row>(`
  SELECT g.ticket, g.department, g.district, iif(g.sensitive IS NULL, g.place, NULL) AS place, g.sensitive IS NOT NULL AS isSensitive, g.due_at AS dueAt, coalesce(p.reposts ->> 'text', p.text, '') AS text
  FROM grievance g LEFT JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id WHERE g.rowid = ?`);
