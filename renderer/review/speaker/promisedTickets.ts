import type { EngineClient } from "../../client/engine.ts";
import type { GrievanceId } from "#domain/ids.ts";

/** The cases of tickets that were typed, parted by commas or spaces; null where one of them is not known. */
export async function grievanceIdsOf(typed: string, client: EngineClient): Promise<GrievanceId[] | null> {
  const tickets = typed.split(/[\s,]+/u).filter((ticket) => ticket !== "");
  if (tickets.length === 0) return [];
  const found = await client.review.casesOfTickets({ tickets });
  return found.length === new Set(tickets).size ? found.map(({ id }) => id) : null;
}
