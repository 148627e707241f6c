import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { casesOfLetter } from "#db/letters/dueLetters.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId } from "#domain/ids.ts";

/** What becomes of a letter about several cases, in the others than the one where it was told. Joins the caller's transaction. */
export function tellOtherCases(
  writer: Writer,
  id: GrievanceId,
  action: Extract<GrievanceAction, { readonly type: "record-letter-sent" | "record-letter-answer" }>,
  { actor, now, policy }: { readonly actor: string; readonly now: number; readonly policy: SlaPolicy },
): void {
  for (const other of casesOfLetter(writer, id, action.letterId)) {
    const grievance = other === id ? null : readGrievance(writer, other);
    const decision = grievance && decide(grievance, action, { now, policy });
    if (decision?.ok) appendEvents(writer, { grievanceId: other, events: decision.events, actor, now });
  }
}
