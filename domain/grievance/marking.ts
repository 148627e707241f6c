import { dueAt } from "../clock/sla.ts";
import type { OfficeId } from "../ids.ts";
import type { GrievanceAction } from "./actions.ts";
import { categoryUnder } from "./apply.ts";
import { type Decision, type DecisionContext, recorded } from "./decision.ts";
import type { GrievanceEvent } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import type { Mark } from "./office.ts";
import { sameOffice } from "./office.ts";
import { timedCase } from "./timedCase.ts";
import { appliesIn } from "./transitions.ts";

/** Whether an office may hear a case: one against an officer goes only to offices senior to that officer. */
export function mayHear(grievance: Grievance, office: Mark | OfficeId, { hearing }: DecisionContext): boolean {
  return hearing === undefined || hearing.mayHear(office, grievance);
}

/** Marks a complaint to the nearest office that may hear it; no events where the present one may, or the case is not marked. */
export function markedAway(grievance: Grievance, context: DecisionContext): readonly GrievanceEvent[] {
  const { markedTo, state } = grievance;
  if (markedTo === null || !appliesIn("marked", state) || mayHear(grievance, markedTo, context)) return [];
  const to = context.hearing?.nearest(grievance) ?? null;
  const decision = to === null || sameOffice(to, markedTo) ? null : marked(grievance, { type: "mark", to }, { ...context, lesson: null });
  return decision?.ok === true ? decision.events : [];
}

/** What marking to an office records; the due time goes with the department. */
export function marked(
  grievance: Grievance,
  { to }: Extract<GrievanceAction, { readonly type: "mark" }>,
  { policy, lesson }: DecisionContext,
): Decision {
  const { department } = to;
  const before = dueAt(timedCase(grievance), grievance.openedAt, policy);
  const after = dueAt({ ...timedCase(grievance), department, category: categoryUnder(department, grievance) }, grievance.openedAt, policy);
  // Only the change of department moves the due time, not a policy that was changed since the opening.
  const moves = after !== before && grievance.countdown.basis === "opening";
  return recorded({ type: "marked", version: 1, payload: { to, ...(lesson ? { lesson } : {}), ...(moves ? { dueAt: after } : {}) } });
}
