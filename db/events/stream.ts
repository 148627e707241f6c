import type { GrievanceId } from "#domain/ids.ts";

const GRIEVANCE = "grievance:";

/** The stream of what concerns the program's own understanding, and no case. */
export const UNDERSTANDING_STREAM = "understanding";

/** The stream of who was let in, and as what. */
export const PEOPLE_STREAM = "people";

/** The stream that holds the events of a case. */
export function grievanceStream(id: GrievanceId): string {
  return GRIEVANCE + id;
}

/** Null for a stream of another sort. */
export function grievanceOfStream(stream: string): GrievanceId | null {
  return stream.startsWith(GRIEVANCE) ? (stream.slice(GRIEVANCE.length) as GrievanceId) : null;
}
