import type { Grievance } from "#domain/grievance/grievance.ts";
import { reportsSent } from "#domain/grievance/reportsSent.ts";
import type { SentReport } from "#domain/grievance/reportsSent.ts";
import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId, OfficeId, TicketNumber } from "#domain/ids.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import type { SensitiveSort } from "#domain/proposal/proposal.ts";
import { readHistory } from "../events/read.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** A case of an office for which it has sent a report: its last one, or the last that did not hold, and what came of it. */
export interface ReportOfOffice extends Pick<SentReport, "atr" | "result"> {
  readonly id: GrievanceId;
  readonly ticket: TicketNumber;
  readonly state: State;
  readonly openedAt: number;
  readonly reopenedCount: number;
  readonly sensitive: SensitiveSort | null;
}

/** Of each state so many of the newest cases of an office are looked at: one may have ten thousand. */
const LOOKED_AT = 200;
/** Of so many what happened to them is read. */
const HISTORIES_READ = 40;
/** The states of cases that may have a report, and what came of it. */
const WITH_REPORT = ["disposed", "in-action", "atr-sent"] as const satisfies readonly State[];

/**
 * What an office reported in its latest cases of the same category, newest first, itself not among them; of a case without a category, of the same department. A case
 * keeps the report of an office that it was taken from: whose report it is, its timeline says.
 */
export function reportsOfOffice(
  reader: Reader,
  office: OfficeId,
  { id, department, category }: Pick<Grievance, "id" | "department" | "category">,
  take: number,
): readonly ReportOfOffice[] {
  const { latest } = statements(reader);
  const looked = WITH_REPORT.flatMap((state) => latest.all(office, state, LOOKED_AT))
    .filter(
      (row) => row.id !== id && row.hasReport === 1 && row.department === department && (category === null || row.category === category),
    )
    .toSorted((one, other) => other.openedAt - one.openedAt)
    .slice(0, HISTORIES_READ);
  const found: ReportOfOffice[] = [];
  for (const { id: other, ticket, state, openedAt, reopenedCount, sensitive } of looked) {
    if (found.length === take) break;
    const own = reportsSent(readHistory(reader, other).timeline).filter(({ by }) => by !== null && officeIdOfMark(by) === office);
    const report = own.findLast(({ result }) => result === "reopened") ?? own.at(-1);
    if (report === undefined) continue;
    found.push({ id: other, ticket, state, openedAt, reopenedCount, sensitive, atr: report.atr, result: report.result });
  }
  return found;
}

interface Row extends Omit<ReportOfOffice, "atr" | "result"> {
  readonly department: string | null;
  readonly category: string | null;
  readonly hasReport: 0 | 1;
}

const statements = perConnection(({ sqlite }) => ({
  latest: sqlite.prepare<[OfficeId, State, number], Row>(
    `SELECT id, ticket, state, opened_at AS openedAt, reopened_count AS reopenedCount, sensitive, department, category, atr IS NOT NULL AS hasReport
     FROM grievance WHERE marked_office = ? AND state = ? ORDER BY opened_at DESC LIMIT ?`,
  ),
}));
