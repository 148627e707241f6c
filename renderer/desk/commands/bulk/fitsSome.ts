import type { ActionType } from "#domain/grievance/actions.ts";
import type { State } from "#domain/grievance/state.ts";
import { appliesIn, EVENT_OF_ACTION } from "#domain/grievance/transitions.ts";
import type { BULK_QUESTIONS } from "./BulkQuestions.tsx";

type Question = keyof typeof BULK_QUESTIONS;

const ACT_OF: Readonly<Record<Exclude<Question, "accept">, ActionType>> = {
  mark: "mark",
  aside: "set-aside",
  ask: "ask-details",
  assign: "assign",
  urgency: "correct-proposal",
  escalate: "escalate",
  letter: "issue-letter",
  reply: "prepare-reply",
};

/** Whether a question over several cases can come to anything: in none of these states it would be about none of them. `states` is null where they are not all known. */
export function fitsSome(question: Question, states: ReadonlySet<State> | null): boolean {
  if (states === null) return true;
  if (question === "accept") return states.has("new");
  return [...states].some((state) => appliesIn(EVENT_OF_ACTION[ACT_OF[question]], state));
}
