import type { GrievanceAction } from "./actions.ts";
import type { Decision, DecisionContext, RefusalCode } from "./decision.ts";
import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { letterBasisOf, letterRefusal } from "./letterBasis.ts";

type LetterAction = Extract<GrievanceAction, { readonly type: "issue-letter" | "record-letter-sent" | "record-letter-answer" }>;

/** Whether a command on a letter is allowed now, and what it records if so. */
export function decideLetter(grievance: Grievance, action: LetterAction, context: DecisionContext): Decision {
  const { letters, state } = grievance;
  const known = letters.find(({ letterId }) => letterId === action.letterId);
  if (action.type === "issue-letter") {
    const code = known ? "already-issued" : whyNotIssued(grievance, action, context);
    if (code !== null) return { ok: false, refusal: code === "wrong-state" ? { code, action: action.type, state } : { code } };
    const { type: _, ...payload } = action;
    return { ok: true, events: [{ type: "letter-issued", version: 1, payload }] };
  }
  if (!known) return { ok: false, refusal: { code: "no-such-letter" } };
  const { letterId } = action;
  return action.type === "record-letter-sent"
    ? { ok: true, events: [{ type: "letter-sent", version: 1, payload: { letterId, way: action.way } }] }
    : { ok: true, events: [{ type: "letter-answered", version: 1, payload: { letterId, words: action.words } }] };
}

/** A letter says of the case what is true at this moment, asks for an answer that can still be given, and goes to an office that answers. */
function whyNotIssued(
  grievance: Grievance,
  { kind, to, answerBy }: Extract<LetterAction, { readonly type: "issue-letter" }>,
  { now, hearing, issuing }: DecisionContext,
): RefusalCode | null {
  if (issuing === undefined) return "not-answerable";
  const untrue = letterRefusal(kind, letterBasisOf(grievance, { office: to, ...issuing }), now);
  if (untrue !== null) return untrue;
  if (hearing !== undefined && !hearing.mayHear(to, grievance)) return "not-senior";
  return answerBy !== null && answerBy <= now ? "not-in-future" : null;
}

/** Applies an event of a letter to its case; null where it changes nothing. `at` is milliseconds UTC. */
export function withLetter(
  grievance: Grievance,
  event: EventOf<"letter-issued" | "letter-sent" | "letter-answered">,
  at: number,
): Grievance | null {
  const { letters } = grievance;
  const known = letters.find(({ letterId }) => letterId === event.payload.letterId);
  if (event.type === "letter-issued") {
    const { subject: _, body: __, byMail: ___, leads: ____, ...issued } = event.payload;
    return known
      ? null
      : { ...grievance, letters: [...letters, { ...issued, issuedAt: at, sentAt: null, way: null, answeredAt: null, lapsedAt: null }] };
  }
  if (known === undefined) return null;
  const next = event.type === "letter-sent" ? { ...known, sentAt: at, way: event.payload.way } : { ...known, answeredAt: at };
  return { ...grievance, letters: letters.map((letter) => (letter === known ? next : letter)) };
}
