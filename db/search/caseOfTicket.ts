import { idRangeOfShortNumber, readShortNumber } from "#domain/grievance/shortNumber.ts";
import type { TypedShortNumber } from "#domain/grievance/shortNumber.ts";
import { idRangeOf, parseTicket } from "#domain/grievance/ticket.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { askRows, askValues } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** The case of a ticket number; null where none has it, or, once in many years, several do. */
export function caseOfTicket(reader: Reader, ticket: TicketNumber): GrievanceId | null {
  const found = byTicket(reader, ...idRangeOf(ticket), ticket);
  return found.length === 1 ? (found[0] ?? null) : null;
}

export interface NumberedCase {
  readonly id: GrievanceId;
  readonly ticket: TicketNumber;
}

/** The case that a person named by its ticket number or its short number; null where none or several have it. */
export function caseOfTypedNumber(reader: Reader, typed: string): NumberedCase | null {
  const ticket = parseTicket(typed);
  if (ticket !== null) {
    const id = caseOfTicket(reader, ticket);
    return id && { id, ticket };
  }
  const short = readShortNumber(typed);
  const found = short === null ? [] : casesOfShortNumber(reader, short);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The cases of a short number, newest first: one as a rule, and the fewer the more of the day is known. */
export function casesOfShortNumber(reader: Reader, short: TypedShortNumber): readonly NumberedCase[] {
  return short.hasSlip ? [] : byRange(reader, ...idRangeOfShortNumber(short), `${short.day ?? ""}%`);
}

const byTicket = askValues<[string, string, string], GrievanceId>(
  "SELECT id FROM grievance WHERE id BETWEEN ? AND ? AND ticket = ? LIMIT 2",
);
const byRange = askRows<[string, string, string], NumberedCase>(
  "SELECT id, ticket FROM grievance WHERE id BETWEEN ? AND ? AND ticket LIKE ? ORDER BY opened_at DESC, id DESC",
);
