import type { DueLetter } from "#domain/grievance/dueLetter.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "./connection.ts";
import { askValue, askValues, changeRows } from "./ask.ts";

/** The cases that the clock has to look at by `now`, those that something happened to first; at most `limit`. */
export const casesToLookAt = askValues<[now: number, limit: number], GrievanceId>(
  "SELECT grievance_id FROM clock_due WHERE next_at <= ? ORDER BY next_at LIMIT ?",
);

export interface NextLook {
  /** When the clock looks at the case next; null for never, unless something happens to it. */
  readonly nextAt: number | null;
  /** When it goes higher up by itself, and to which office above the one that answers (1 for the nearest). */
  readonly escalation: { readonly at: number; readonly tier: number } | null;
  /** The letter that its office is owed next. */
  readonly letter: DueLetter | null;
}

/** Returns whether another letter is due at `now` than before. */
export function setNextLook(writer: Writer, id: GrievanceId, { nextAt, escalation, letter }: NextLook, now: number): boolean {
  const before = letterDue(writer, id, now);
  set(writer, {
    id,
    nextAt,
    at: escalation?.at ?? null,
    tier: escalation?.tier ?? null,
    letterKind: letter?.kind ?? null,
    letterAt: letter?.at ?? null,
  });
  return before !== (letter !== null && letter.at <= now ? letter.kind : null);
}

/** The letter was issued: it is due no more, also before the clock looks at the case again. */
export const dropDueLetter = changeRows<[id: GrievanceId]>(
  "UPDATE clock_due SET letter_kind = NULL, letter_at = NULL WHERE grievance_id = ? AND letter_at IS NOT NULL",
);

/**
 * Lets the clock look again at the open cases that follow on `after` by their ids, at most `limit`, as has to be done with all after a change of the
 * policy. Returns the last of them, to go on from; null where there is none left.
 */
export function lookAgain(writer: Writer, after: string, limit: number): GrievanceId | null {
  const last = following(writer, after, limit);
  if (last !== null) reset(writer, after, last);
  return last;
}

interface NewLook {
  readonly id: string;
  readonly nextAt: number | null;
  readonly at: number | null;
  readonly tier: number | null;
  readonly letterKind: DueLetter["kind"] | null;
  readonly letterAt: number | null;
}

const set = changeRows<[NewLook]>(`
    UPDATE clock_due SET next_at = @nextAt, escalates_at = @at, escalates_tier = @tier, letter_kind = @letterKind, letter_at = @letterAt, (office, department, district) = (
      SELECT coalesce(marked_office, ''), iif(marked_office IS NULL, coalesce(department, ''), ''), iif(marked_office IS NULL, coalesce(district, ''), '')
      FROM grievance WHERE id = @id)
    WHERE grievance_id = @id`);

const letterDue = askValue<[id: GrievanceId, now: number], DueLetter["kind"]>(
  "SELECT letter_kind FROM clock_due WHERE grievance_id = ? AND letter_at <= ?",
);

const following = askValue<[string, number], GrievanceId>(
  "SELECT max(grievance_id) FROM (SELECT grievance_id FROM clock_due WHERE grievance_id > ? ORDER BY grievance_id LIMIT ?)",
);
const reset = changeRows("UPDATE clock_due SET next_at = 0 WHERE grievance_id > ? AND grievance_id <= ?");
