import { assertNever } from "../assertNever.ts";
import type { AbsenceLetter, EventOf, ReviewEvent } from "./reviewEvents.ts";
import type { Register } from "./register.ts";
import type { Review } from "./review.ts";

/** Why a command on a review is refused. */
export const REVIEW_REFUSALS = [
  "no-such-review",
  "not-begun",
  "already-ended",
  "no-such-promise",
  "no-such-decision",
  "past-day",
  "not-absent",
] as const;
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number];

type Without<Event extends ReviewEvent> = Omit<Event["payload"], "replaces">;

/** The commands on a review. An answer replaces all answers that are known here. */
export type ReviewAction =
  | ({ readonly type: "replan" } & EventOf<"review-replanned">["payload"])
  | { readonly type: "begin" }
  | ({ readonly type: "end" } & EventOf<"review-ended">["payload"])
  | ({ readonly type: "take-attendance" } & Without<EventOf<"attendance-taken">>)
  | ({ readonly type: "remark" } & EventOf<"remarked">["payload"])
  | ({ readonly type: "decide-case" } & EventOf<"case-decided">["payload"])
  | ({ readonly type: "take-back-decision" } & EventOf<"case-decision-taken-back">["payload"])
  | ({ readonly type: "promise" } & EventOf<"promise-made">["payload"])
  | ({ readonly type: "put-off" } & Without<EventOf<"promise-put-off">>)
  | ({ readonly type: "settle" } & Omit<Without<EventOf<"promise-settled">>, "cases">)
  | { readonly type: "issue-absence-letter"; readonly letter: AbsenceLetter };

export type ReviewDecision = { readonly ok: true; readonly event: ReviewEvent } | { readonly ok: false; readonly refusal: ReviewRefusal };

/** Whether a command is allowed now, and the event that it records. `now` is milliseconds UTC. */
export function decideReview(review: Review | null, action: ReviewAction, now: number): ReviewDecision {
  if (review === null) return refused("no-such-review");
  switch (action.type) {
    case "replan": {
      const { type: _, ...payload } = action;
      return review.state === "ended" ? refused("already-ended") : recorded({ type: "review-replanned", version: 1, payload });
    }
    case "begin":
      // A review that was ended by mistake may begin again.
      return recorded({ type: "review-begun", version: 1, payload: {} });
    case "end": {
      const { type: _, ...payload } = action;
      return review.state === "begun" ? recorded({ type: "review-ended", version: 1, payload }) : refused("not-begun");
    }
    case "take-attendance": {
      const { type: _, ...said } = action;
      const replaces = idsOf(review.attendance.get(action.office));
      return whileBegun(review, { type: "attendance-taken", version: 1, payload: { ...said, replaces } });
    }
    case "remark": {
      const { type: _, ...payload } = action;
      return whileBegun(review, { type: "remarked", version: 1, payload });
    }
    case "decide-case": {
      const { type: _, ...payload } = action;
      return whileBegun(review, { type: "case-decided", version: 1, payload });
    }
    case "take-back-decision": {
      const { decisionId } = action;
      if (!review.decisions.some(({ id }) => id === decisionId)) return refused("no-such-decision");
      return whileBegun(review, { type: "case-decision-taken-back", version: 1, payload: { decisionId } });
    }
    case "promise": {
      const { type: _, ...payload } = action;
      return action.dueAt <= now ? refused("past-day") : whileBegun(review, { type: "promise-made", version: 1, payload });
    }
    case "put-off": {
      const { type: _, ...said } = action;
      const promise = review.promises.find(({ id }) => id === action.promiseId);
      if (promise === undefined) return refused("no-such-promise");
      if (action.dueAt <= now) return refused("past-day");
      return recorded({ type: "promise-put-off", version: 1, payload: { ...said, replaces: idsOf(promise.putOff) } });
    }
    case "settle": {
      const { type: _, ...said } = action;
      const promise = review.promises.find(({ id }) => id === action.promiseId);
      if (promise === undefined) return refused("no-such-promise");
      return recorded({
        type: "promise-settled",
        version: 1,
        payload: { ...said, cases: [...promise.cases], replaces: idsOf(promise.settled) },
      });
    }
    case "issue-absence-letter": {
      const wasAbsent = review.attendance.get(action.letter.to)?.answers.some(({ value }) => value.attendance === "absent") === true;
      return wasAbsent ? recorded({ type: "absence-letter-issued", version: 1, payload: action.letter }) : refused("not-absent");
    }
    default:
      return assertNever(action);
  }
}

function whileBegun({ state }: Review, event: ReviewEvent): ReviewDecision {
  return state === "begun" ? recorded(event) : refused(state === "ended" ? "already-ended" : "not-begun");
}

function idsOf(register: Register<unknown> | undefined): string[] {
  return (register?.answers ?? []).map(({ id }) => id);
}

function recorded(event: ReviewEvent): ReviewDecision {
  return { ok: true, event };
}

function refused(refusal: ReviewRefusal): ReviewDecision {
  return { ok: false, refusal };
}
