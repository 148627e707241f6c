import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { ProposalCorrection } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Refusal } from "#domain/grievance/decide.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { RuleScores } from "#domain/understanding/learner.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { lessonOf } from "./lessonOf.ts";

export interface CorrectingCase {
  readonly id: GrievanceId;
  readonly correction: ProposalCorrection;
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
  readonly policy: SlaPolicy;
  /** What the rules alone say of a text. */
  readonly ruleScores: (text: string) => RuleScores;
}

export type CorrectedCase =
  | { readonly outcome: "corrected"; readonly grievance: Grievance }
  | { readonly outcome: "not-found" }
  | { readonly outcome: "refused"; readonly refusal: Refusal };

/** Puts right what the program understood of a case, and keeps with it the words that it is to learn from. */
export function correctCase(writer: Writer, { id, correction, actor, now, policy, ruleScores }: CorrectingCase): CorrectedCase {
  return writer.transaction(() => {
    const grievance = readGrievance(writer, id);
    if (grievance === null) return { outcome: "not-found" };
    const lesson = lessonOf(writer, grievance, ruleScores);
    const decision = decide(grievance, { type: "correct-proposal", ...correction }, { now, policy, lesson });
    if (!decision.ok) return { outcome: "refused", refusal: decision.refusal };
    appendEvents(writer, { grievanceId: id, events: decision.events, actor, now });
    return { outcome: "corrected", grievance: readGrievance(writer, id) ?? grievance };
  });
}
