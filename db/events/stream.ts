import type { GrievanceId, ReviewId } from "#domain/ids.ts";

const GRIEVANCE = "grievance:";
const REVIEW = "review:";

/** The stream of what concerns the program's own understanding, and no case. */
export const UNDERSTANDING_STREAM = "understanding";

/** The stream of who was let in, and as what. */
export const PEOPLE_STREAM = "people";

/** The stream of what left the record in sealed files, and what came back. */
export const TRANSFER_STREAM = "transfer";

/** The stream of what people said of the sources, such as that posts are missing for good. */
export const SOURCES_STREAM = "sources";

/** The stream of who looked for a number of a person. */
export const SEARCH_STREAM = "search";

/** The stream of what people did with the program itself: signing in, exports, settings. */
export const AUDIT_STREAM = "audit";

/** The stream of the seals of a seat's chain. */
export const SEALS_STREAM = "seals";

/** The stream of how long personal text is kept, requests of citizens, and breaches. */
export const PRIVACY_STREAM = "privacy";

/** The stream of how people say that places are written in Hindi. */
export const PLACES_STREAM = "places";

const ERASURE = "erasure:";

/** The stream that holds the events of a case. */
export function grievanceStream(id: GrievanceId): string {
  return GRIEVANCE + id;
}

/** Null for a stream of another sort. */
export function grievanceOfStream(stream: string): GrievanceId | null {
  return stream.startsWith(GRIEVANCE) ? (stream.slice(GRIEVANCE.length) as GrievanceId) : null;
}

/** The stream of the erasures of one subject, by its mark, for the other seats of a hub. */
export function erasureStream(mark: string): string {
  return ERASURE + mark;
}

/** The stream that holds the events of a review. */
export function reviewStream(id: ReviewId): string {
  return REVIEW + id;
}

/** Null for a stream of another sort. */
export function reviewOfStream(stream: string): ReviewId | null {
  return stream.startsWith(REVIEW) ? (stream.slice(REVIEW.length) as ReviewId) : null;
}
