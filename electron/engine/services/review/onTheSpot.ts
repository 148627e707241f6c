import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { assertNever } from "#domain/assertNever.ts";
import type { RefusalCode } from "#domain/grievance/decision.ts";
import type { EventId, GrievanceId, ReviewId } from "#domain/ids.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import { decideReview } from "#domain/review/decideReview.ts";
import type { ReviewAction, ReviewRefusal } from "#domain/review/decideReview.ts";
import type { CaseDecision } from "#domain/review/review.ts";
import type { ReviewCaseCommand } from "#contract/review.ts";
import type { Writer } from "#db/connection.ts";
import { recordInReview } from "#db/review/appendReview.ts";
import { readReview } from "#db/projections/readReview.ts";
import { act } from "../../core/commands/act.ts";
import type { CommandRules } from "../../core/commands/act.ts";

interface OnTheSpot extends CommandRules {
  readonly id: ReviewId;
  /** A person's id. */
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

export type DoneOnTheSpot =
  | { readonly outcome: "done" | "not-found" }
  | { readonly outcome: "refused"; readonly refusal: ReviewRefusal }
  | { readonly outcome: "case-refused"; readonly code: RefusalCode };

export interface DecidingOnCase extends OnTheSpot {
  readonly stop: string;
  readonly grievanceId: GrievanceId;
  readonly act: ReviewCaseCommand;
}

/** Does something to a case and writes it down in the review, or does neither. */
export function decideOnCase(writer: Writer, { id, stop, grievanceId, act: asked, actor, now, ...rules }: DecidingOnCase): DoneOnTheSpot {
  const { action, ...decided } = meantBy(asked);
  return inReview(writer, id, { type: "decide-case", stop, grievanceId, ...decided, acts: [] }, { actor, now }, () => {
    const acted = act(writer, { id: grievanceId, action, actor, now, ...rules });
    return acted.outcome === "done" ? acted : { ...acted, events: [] };
  });
}

export interface TakingBack extends OnTheSpot {
  readonly decisionId: string;
}

/** Takes back one's own act on the case, and what the review says of it; nothing where something has followed the act. */
export function takeBackDecision(writer: Writer, { id, decisionId, actor, now, ...rules }: TakingBack): DoneOnTheSpot {
  return inReview(writer, id, { type: "take-back-decision", decisionId }, { actor, now }, () => {
    const decision = readReview(writer, id)?.decisions.find((each) => each.id === decisionId);
    if (decision === undefined) return { outcome: "not-found", events: [] };
    const action = { type: "undo" as const, events: [...decision.acts] };
    const acted = act(writer, { id: decision.grievanceId, action, actor, now, ...rules });
    return acted.outcome === "done" ? acted : { ...acted, events: [] };
  });
}

type ActedOnCase =
  | { readonly outcome: "done" | "not-found"; readonly events: readonly EventId[] }
  | { readonly outcome: "refused"; readonly events: readonly []; readonly refusal: { readonly code: RefusalCode } };

/** The review is asked first, so that nothing is done to the case where it says no. */
function inReview(
  writer: Writer,
  id: ReviewId,
  asked: ReviewAction,
  { actor, now }: Pick<OnTheSpot, "actor" | "now">,
  doIt: () => ActedOnCase,
): DoneOnTheSpot {
  return writer.transaction(() => {
    const decision = decideReview(readReview(writer, id), asked, now);
    if (!decision.ok) return { outcome: "refused", refusal: decision.refusal };
    const acted = doIt();
    if (acted.outcome === "refused") return { outcome: "case-refused", code: acted.refusal.code };
    if (acted.outcome === "not-found") return { outcome: "not-found" };
    const { event } = decision;
    const whole = event.type === "case-decided" ? { ...event, payload: { ...event.payload, acts: [...acted.events] } } : event;
    recordInReview(writer, id, whole, actor, now);
    return { outcome: "done" };
  });
}

type Meant = Pick<CaseDecision, "decision" | "to" | "words"> & { readonly action: GrievanceAction };

function meantBy(asked: ReviewCaseCommand): Meant {
  switch (asked.do) {
    case "mark":
      return { action: { type: "mark", to: asked.to }, decision: "marked", to: officeIdOfMark(asked.to), words: null };
    case "mark-as-well":
      return { action: { type: "additionally-mark", to: asked.to }, decision: "marked-as-well", to: officeIdOfMark(asked.to), words: null };
    case "escalate":
      return { action: { type: "escalate", to: asked.to, words: asked.words }, decision: "escalated", to: asked.to, words: asked.words };
    case "remark":
      return { action: { type: "note", words: asked.words }, decision: "remarked", to: null, words: asked.words };
    default:
      return assertNever(asked);
  }
}
