import { appendEvents } from "#db/append/append.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { casesOfLetter } from "#db/letters/dueLetters.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId } from "#domain/ids.ts";

/**
 * What becomes of a letter about several cases, in the others than the one where it was told. `seen`: of somebody who sees a part of the record; nothing is
 * written to what they do not see. Joins the caller's transaction.
 */
export function tellOtherCases(
  writer: Writer,
  id: GrievanceId,
  action: Extract<GrievanceAction, { readonly type: "record-letter-sent" | "record-letter-answer" }>,
  {
    actor,
    now,
    policy,
    seen = writer,
  }: { readonly actor: string; readonly now: number; readonly policy: SlaPolicy; readonly seen?: Reader | undefined },
): void {
  for (const other of casesOfLetter(writer, id, action.letterId)) {
    const isTheirs = seen === writer || readGrievance(seen, other) !== null;
    const grievance = other === id || !isTheirs ? null : readGrievance(writer, other);
    const decision = grievance && decide(grievance, action, { now, policy });
    if (decision?.ok) appendEvents(writer, { grievanceId: other, events: decision.events, actor, now });
  }
}
