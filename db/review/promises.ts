import type { GrievanceId, OfficeId, PromiseId, ReviewId, TicketNumber } from "#domain/ids.ts";
import type { PromisedCase } from "#domain/review/promiseStanding.ts";
import type { Reader } from "../connection.ts";
import { askRows } from "../ask.ts";

const COLUMNS = "id, review_id AS reviewId, office, made_at AS madeAt, due_at AS dueAt";

/** A promise by its row; its words stand in the review. Instants are milliseconds UTC. */
export interface PromiseRow {
  readonly id: PromiseId;
  readonly reviewId: ReviewId;
  readonly office: OfficeId;
  readonly madeAt: number;
  readonly dueAt: number;
}

/** What these offices promised since, the newest first. */
export function promisesOf(reader: Reader, offices: readonly OfficeId[], since: number): readonly PromiseRow[] {
  return ofOffices(reader, JSON.stringify(offices), since);
}

/** All that was promised since, by whomever, the newest first. */
export const promisesSince = askRows<[since: number], PromiseRow>(
  `SELECT ${COLUMNS} FROM review_promise WHERE made_at >= ? ORDER BY made_at DESC, id`,
);

export interface CaseOfPromise extends PromisedCase {
  readonly id: GrievanceId;
  readonly ticket: TicketNumber;
}

/** Where the cases of a promise stand; one that is not in this record is left out. */
export const casesOfPromise = askRows<[review: ReviewId, id: PromiseId], CaseOfPromise>(`
  SELECT g.id, g.ticket, g.state, g.disposed_at AS disposedAt FROM promised_case p JOIN grievance g ON g.id = p.grievance_id
  WHERE p.review_id = ? AND p.promise_id = ? ORDER BY g.id`);

/** Promises that nobody has settled and of whose present due time the clock has not yet said this, though `now` is within `leadMs` of it. */
export function promisesToSpeakOf(reader: Reader, say: "reminder" | "due", now: number, leadMs: number): readonly PromiseRow[] {
  return (say === "reminder" ? toRemind : fallenDue)(reader, now + leadMs);
}

const ofOffices = askRows<[string, number], PromiseRow>(
  `SELECT ${COLUMNS} FROM review_promise WHERE office IN (SELECT value FROM json_each(?)) AND made_at >= ? ORDER BY made_at DESC, id`,
);
const notSaid = (saidOf: string) =>
  askRows<[by: number], PromiseRow>(
    `SELECT ${COLUMNS} FROM review_promise WHERE settled = 0 AND due_at <= ? AND ${saidOf} IS NOT due_at ORDER BY due_at`,
  );
const toRemind = notSaid("reminded_of");
const fallenDue = notSaid("fell_due_of");
