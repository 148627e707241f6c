import { idRangeOf } from "#domain/grievance/ticket.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** The case of a ticket number; null where none has it, or, once in many years, several do. */
export function caseOfTicket(reader: Reader, ticket: TicketNumber): GrievanceId | null {
  const found = statements(reader).byTicket.all(...idRangeOf(ticket), ticket);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const statements = perConnection(({ sqlite }) => ({
  byTicket: sqlite
    .prepare<[string, string, string], GrievanceId>("SELECT id FROM grievance WHERE id BETWEEN ? AND ? AND ticket = ? LIMIT 2")
    .pluck(),
}));
