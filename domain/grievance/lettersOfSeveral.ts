import type { GrievanceEvent } from "./events.ts";

/** The letters among the events of a case that are about several cases, by their ids: what they say, and what was answered to them, is of the others as well. */
export function lettersOfSeveral(events: readonly { readonly event: GrievanceEvent | null }[]): ReadonlySet<string> {
  return new Set(
    events.flatMap(({ event }) => (event?.type === "letter-issued" && event.payload.leads !== undefined ? [event.payload.letterId] : [])),
  );
}
