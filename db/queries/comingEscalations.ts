import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import { askNumber, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** The cases of an office that go one office higher at the same step of the ladder, unless something happens to them first. */
export interface ComingEscalation {
  readonly office: OfficeId;
  /** 1 is the nearest office above. */
  readonly tier: number;
  readonly cases: number;
  /** When the first of them does, milliseconds UTC, and to whom that one is marked. */
  readonly at: number;
  readonly markedTo: Mark | null;
}

/** What goes up by itself from an instant until before another, the soonest first, and how many cases that are. */
export function comingEscalations(
  reader: Reader,
  { from, before, limit }: { readonly from: number; readonly before: number; readonly limit: number },
): { readonly total: number; readonly groups: readonly ComingEscalation[] } {
  return {
    total: total(reader, from, before),
    groups: soonest(reader, { from, before, limit }).map(({ markedTo, ...group }) => ({
      ...group,
      markedTo: markedTo === null ? null : (JSON.parse(markedTo) as Mark),
    })),
  };
}

interface Row extends Omit<ComingEscalation, "markedTo"> {
  readonly markedTo: string | null;
}

const FROM = "FROM clock_due due INDEXED BY clock_due_rising WHERE escalates_at IS NOT NULL AND office <> ''";

const total = askNumber<[number, number]>(`SELECT count(*) ${FROM} AND escalates_at >= ? AND escalates_at < ?`);

/** The bare columns of a group are those of the row with its least time. */
export const COMING_ESCALATIONS = `
  WITH rising AS (
    SELECT office, escalates_tier AS tier, count(*) AS cases, min(escalates_at) AS at, grievance_id AS first
    ${FROM} AND escalates_at >= @from AND escalates_at < @before
    GROUP BY office, escalates_tier ORDER BY at, office LIMIT @limit
  )
  SELECT rising.office AS office, tier, cases, at, g.marked_to AS markedTo FROM rising JOIN grievance g ON g.id = first ORDER BY at, rising.office`;
const soonest = askRows<[{ readonly from: number; readonly before: number; readonly limit: number }], Row>(COMING_ESCALATIONS);
