import type { Complaint } from "#domain/grievance/decision.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** The cases of an office that go one office higher at the same step of the ladder, unless something happens to them first. */
export interface ComingEscalation {
  readonly office: OfficeId;
  /** 1 is the nearest office above. */
  readonly tier: number;
  readonly cases: number;
  /** When the first of them does, milliseconds UTC, to whom that one is marked, and what decides who may hear it. */
  readonly at: number;
  readonly markedTo: Mark | null;
  readonly complaint: Complaint;
}

/** What the clock has put down to go up by itself from an instant until before another, the soonest first. */
export function comingEscalations(reader: Reader, span: { readonly from: number; readonly before: number }): readonly ComingEscalation[] {
  return soonest(reader, span).map(({ markedTo, against, openedAt, caseDistrict, ...group }) => ({
    ...group,
    complaint: { against, openedAt, district: caseDistrict },
    markedTo: markedTo === null ? null : (JSON.parse(markedTo) as Mark),
  }));
}

interface Row extends Omit<ComingEscalation, "markedTo" | "complaint"> {
  readonly markedTo: string | null;
  readonly against: Complaint["against"];
  readonly openedAt: number;
  readonly caseDistrict: Complaint["district"];
}

const FROM = "FROM clock_due due INDEXED BY clock_due_rising WHERE escalates_at IS NOT NULL AND office <> ''";

/** The bare columns of a group are those of the row with its least time. */
export const COMING_ESCALATIONS = `
  WITH rising AS (
    SELECT office, escalates_tier AS tier, count(*) AS cases, min(escalates_at) AS at, grievance_id AS first
    ${FROM} AND escalates_at >= @from AND escalates_at < @before
    GROUP BY office, escalates_tier
  )
  SELECT rising.office AS office, tier, cases, at, g.marked_to AS markedTo, g.against, g.opened_at AS openedAt, g.district AS caseDistrict
  FROM rising JOIN grievance g ON g.id = first ORDER BY at, rising.office`;
const soonest = askRows<[{ readonly from: number; readonly before: number }], Row>(COMING_ESCALATIONS);
