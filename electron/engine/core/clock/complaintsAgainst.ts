import type { SlaPolicy } from "#domain/clock/sla.ts";
import { markedAway } from "#domain/grievance/decide.ts";
import type { Hearing } from "#domain/grievance/decide.ts";
import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { markedComplaintsAgainst } from "#db/queries/complaintsAgainst.ts";

export interface HearingRules {
  readonly policy: SlaPolicy;
  readonly hearing: Hearing;
  /** Milliseconds UTC. */
  readonly now: number;
}

/**
 * Marks each complaint against an officer away from an office that may not hear it any more: the officer came to hold it, or another seat
 * marked it there. Returns how many were marked.
 */
export function moveComplaintsUp(writer: Writer, rules: HearingRules): number {
  const moved = markedComplaintsAgainst(writer).flatMap((id) => {
    const grievance = readGrievance(writer, id);
    const events = grievance === null ? [] : markedAway(grievance, rules);
    return events.length === 0 ? [] : [{ grievanceId: id, events }];
  });
  if (moved.length === 0) return 0;
  writer.transaction(() => {
    for (const each of moved) appendEvents(writer, { ...each, actor: "engine", now: rules.now });
  });
  return moved.length;
}
