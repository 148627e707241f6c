import type { DueLetter } from "#domain/grievance/dueLetter.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { askRows, askValues } from "../ask.ts";

/** What one office is owed of one kind of letter, by the policy. `since` is from when the oldest is due, milliseconds UTC. */
export interface DueLetterGroup {
  readonly office: OfficeId;
  readonly kind: DueLetter["kind"];
  readonly count: number;
  readonly since: number;
}

/** The letters that are due by `now`, those that wait longest first. An index holds them, so that a bar may ask for them again and again. */
export const dueLetterGroups = askRows<[now: number], DueLetterGroup>(`
  SELECT office, letter_kind AS kind, count(*) AS count, min(letter_at) AS since FROM clock_due
  WHERE letter_at <= ? AND office <> '' GROUP BY office, letter_kind ORDER BY since, office, kind`);

/** The cases that a letter to an office is due in, those that wait longest first. */
export const casesOfDueLetter = askValues<[office: OfficeId, kind: DueLetter["kind"], now: number, limit: number], GrievanceId>(
  "SELECT grievance_id FROM clock_due WHERE office = ? AND letter_kind = ? AND letter_at <= ? ORDER BY letter_at, grievance_id LIMIT ?",
);

/** The cases that a letter of a case is about, that case among them. */
export const casesOfLetter = askValues<[id: GrievanceId, letterId: string], GrievanceId>(`
  SELECT other.grievance_id FROM letter l JOIN letter other ON other.number = l.number AND other.letter_id = l.letter_id
  WHERE l.grievance_id = ? AND l.letter_id = ? ORDER BY other.grievance_id`);
