import type { Atr } from "#domain/grievance/actions.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { State } from "#domain/grievance/state.ts";
import type { GrievanceId, OfficeId, TicketNumber } from "#domain/ids.ts";
import type { SensitiveSort } from "#domain/proposal/proposal.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** A case of an office for which it has sent a report. */
export interface ReportOfOffice {
  readonly id: GrievanceId;
  readonly ticket: TicketNumber;
  readonly state: State;
  readonly openedAt: number;
  readonly reopenedCount: number;
  readonly sensitive: SensitiveSort | null;
  readonly atr: Atr;
}

/** Of each state so many of the newest cases of an office are looked at: one may have ten thousand. */
const LOOKED_AT = 200;
/** The states of cases that may have a report, and what came of it. */
const WITH_REPORT = ["disposed", "in-action", "atr-sent"] as const satisfies readonly State[];

/** What an office reported in its latest cases of the same category, newest first, itself not among them; of a case without a category, of the same department. */
export function reportsOfOffice(
  reader: Reader,
  office: OfficeId,
  { id, department, category }: Pick<Grievance, "id" | "department" | "category">,
  take: number,
): readonly ReportOfOffice[] {
  const { latest } = statements(reader);
  return WITH_REPORT.flatMap((state) => latest.all(office, state, LOOKED_AT))
    .filter((row) => row.id !== id && row.atr !== null && row.department === department && (category === null || row.category === category))
    .toSorted((one, other) => other.openedAt - one.openedAt)
    .slice(0, take)
    .map(({ id: other, ticket, state, openedAt, reopenedCount, sensitive, atr }) => ({
      id: other,
      ticket,
      state,
      openedAt,
      reopenedCount,
      sensitive,
      atr: JSON.parse(atr ?? "null") as Atr,
    }));
}

interface Row extends Omit<ReportOfOffice, "atr"> {
  readonly department: string | null;
  readonly category: string | null;
  readonly atr: string | null;
}

const statements = perConnection(({ sqlite }) => ({
  latest: sqlite.prepare<[OfficeId, State, number], Row>(
    `SELECT id, ticket, state, opened_at AS openedAt, reopened_count AS reopenedCount, sensitive, department, category, atr
     FROM grievance WHERE marked_office = ? AND state = ? ORDER BY opened_at DESC LIMIT ?`,
  ),
}));
