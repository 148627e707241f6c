import type { OfficeId, TicketNumber } from "#domain/ids.ts";
import { askNumber, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import type { letter } from "../schema/letter.ts";

/** A letter as the register has it, with who held the office when it was written; instants are milliseconds UTC. */
export interface RegisteredLetter extends Readonly<Omit<typeof letter.$inferSelect, "toOffice" | "officerId">> {
  readonly ticket: TicketNumber;
  readonly to: OfficeId;
  /** How many cases it is about; the ticket is that of one of them. */
  readonly cases: number;
}

export interface RegisterQuestion {
  /** Part of the name of an officer, or the id of an office; null for all. */
  readonly officer: string | null;
  readonly unansweredOnly: boolean;
  /** Only what was issued before this instant and has not gone out, the oldest first; null for all. */
  readonly unsentSince?: number | null | undefined;
  readonly limit: number;
}

/** Letters, newest first. */
export function letterRegister(
  reader: Reader,
  { officer, unansweredOnly, unsentSince = null, limit }: RegisterQuestion,
): readonly RegisteredLetter[] {
  if (unsentSince !== null) return unsent(reader, { officer, limit, before: unsentSince });
  return (unansweredOnly ? unanswered : all)(reader, { officer, limit });
}

/** How many letters a series of numbers holds. */
export function highestSerial(reader: Reader, series: string): number {
  return highest(reader, { series, length: series.length });
}

const COLUMNS = `l.letter_id AS letterId, l.grievance_id AS grievanceId, min(g.ticket) AS ticket, count(*) AS cases, l.kind, l.number, l.to_office AS "to", l.officer,
  l.issued_at AS issuedAt, l.sent_at AS sentAt, l.way, l.answered_at AS answeredAt, l.answer_by AS answerBy`;
const ASKED = "(@officer IS NULL OR instr(lower(l.officer), lower(@officer)) > 0 OR l.to_office = @officer)";

const lettersWhere = (condition: string) =>
  askRows<[{ officer: string | null; limit: number }], RegisteredLetter>(`
    SELECT ${COLUMNS} FROM letter l JOIN grievance g ON g.id = l.grievance_id WHERE ${condition}
    GROUP BY l.number, l.letter_id ORDER BY l.issued_at DESC, l.letter_id DESC LIMIT @limit`);
const all = lettersWhere(ASKED);
const unanswered = lettersWhere(`l.answered_at IS NULL AND ${ASKED}`);

/** Most letters have gone out and some were answered: by the index of those that were not. */
const unsent = askRows<[{ officer: string | null; limit: number; before: number }], RegisteredLetter>(`
  SELECT ${COLUMNS} FROM letter l JOIN grievance g ON g.id = l.grievance_id
  WHERE l.answered_at IS NULL AND l.sent_at IS NULL AND l.issued_at < @before AND ${ASKED}
  GROUP BY l.number, l.letter_id ORDER BY l.issued_at, l.letter_id LIMIT @limit`);

const highest = askNumber<[{ series: string; length: number }]>(`
  SELECT max(CAST(substr(number, @length + 1) AS INTEGER)) FROM letter
  WHERE number >= @series AND number < @series || '~'`);
