import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "../connection.ts";
import type { Comparable } from "./incidentRow.ts";
import { findCase, putWith } from "./incidentTable.ts";

type Choice = Pick<Comparable, "grievanceId" | "withId">;

/**
 * The case that decides where this one is: itself, or the last of the chain of cases with which people put it. One
 * that is not here ends the chain before it. Of a ring, the first by its id decides for all.
 */
export function anchorOf(writer: Writer, of: Choice, entering: ReadonlyMap<GrievanceId, { readonly row: Choice }>): GrievanceId {
  const passed: GrievanceId[] = [];
  let at = of;
  while (at.withId !== null) {
    const next: Choice | null = entering.get(at.withId)?.row ?? findCase(writer, at.withId);
    if (next === null) break;
    passed.push(at.grievanceId);
    const ring = passed.indexOf(next.grievanceId);
    if (ring >= 0) return passed.slice(ring).toSorted()[0] ?? of.grievanceId;
    at = next;
  }
  return at.grievanceId;
}

/** All that were put with this case, or with one that was, however far. */
export function followersOf(writer: Writer, id: GrievanceId): readonly GrievanceId[] {
  const direct = putWith(writer, id);
  if (direct.length === 0) return direct;
  const found = new Set(direct);
  for (const follower of found) for (const further of putWith(writer, follower)) found.add(further);
  found.delete(id);
  return [...found];
}
