import type { GrievanceAction } from "./actions.ts";
import type { Decision } from "./decide.ts";
import type { EventOf } from "./events.ts";
import type { Grievance } from "./grievance.ts";

type LetterAction = Extract<GrievanceAction, { readonly type: "issue-letter" | "record-letter-sent" | "record-letter-answer" }>;

/** Whether a command on a letter is allowed now, and what it records if so. */
export function decideLetter({ letters }: Grievance, action: LetterAction): Decision {
  const known = letters.find(({ letterId }) => letterId === action.letterId);
  if (action.type === "issue-letter") {
    if (known) return { ok: false, refusal: { code: "already-issued" } };
    const { type: _, ...payload } = action;
    return { ok: true, events: [{ type: "letter-issued", version: 1, payload }] };
  }
  if (!known) return { ok: false, refusal: { code: "no-such-letter" } };
  const { letterId } = action;
  return action.type === "record-letter-sent"
    ? { ok: true, events: [{ type: "letter-sent", version: 1, payload: { letterId, way: action.way } }] }
    : { ok: true, events: [{ type: "letter-answered", version: 1, payload: { letterId, words: action.words } }] };
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
    const { subject: _, body: __, ...issued } = event.payload;
    return known ? null : { ...grievance, letters: [...letters, { ...issued, issuedAt: at, sentAt: null, way: null, answeredAt: null }] };
  }
  if (known === undefined) return null;
  const next = event.type === "letter-sent" ? { ...known, sentAt: at, way: event.payload.way } : { ...known, answeredAt: at };
  return { ...grievance, letters: letters.map((letter) => (letter === known ? next : letter)) };
}
