import { idRangeOf } from "#domain/grievance/ticket.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { askValues } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** The case of a ticket number; null where none has it, or, once in many years, several do. */
export function caseOfTicket(reader: Reader, ticket: TicketNumber): GrievanceId | null {
  const found = byTicket(reader, ...idRangeOf(ticket), ticket);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const byTicket = askValues<[string, string, string], GrievanceId>(
  "SELECT id FROM grievance WHERE id BETWEEN ? AND ? AND ticket = ? LIMIT 2",
);
