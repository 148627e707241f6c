import { OPEN_STATES } from "../grievance/state.ts";
import type { State } from "../grievance/state.ts";
import { dueBefore, LEAST_MONTHS } from "./retentionPolicy.ts";

/** Why a case is not erased, whatever asks for it. */
export const HOLDS = ["legal-hold", "open", "review", "promise", "dispute", "letter", "reply", "officer-mail", "within-a-year"] as const;
export type Hold = (typeof HOLDS)[number];

/** What is known of a case when it is to be erased. */
export interface HoldFacts {
  readonly state: State;
  /** Somebody has marked it as needed for a matter of law. */
  readonly hasLegalHold: boolean;
  readonly isInOpenReview: boolean;
  /** A promise about it is not settled. */
  readonly hasOpenPromise: boolean;
  readonly hasDispute: boolean;
  /** A letter about it is not answered. */
  readonly hasOpenLetter: boolean;
  /** A reply waits to be approved or sent, or it is not known whether it went out. */
  readonly hasOpenReply: boolean;
  /** A mail to an officer is still to go out, or an answer waits for a person. */
  readonly hasOpenMail: boolean;
  /** When anything of the citizen was last taken in, milliseconds UTC. */
  readonly lastReceivedAt: number;
}

/** All that holds a case, in the order of {@link HOLDS}. */
export function holdsOf(facts: HoldFacts, now: number): readonly Hold[] {
  const held: Readonly<Record<Hold, boolean>> = {
    "legal-hold": facts.hasLegalHold,
    open: OPEN_STATES.includes(facts.state),
    review: facts.isInOpenReview,
    promise: facts.hasOpenPromise,
    dispute: facts.hasDispute,
    letter: facts.hasOpenLetter,
    reply: facts.hasOpenReply,
    "officer-mail": facts.hasOpenMail,
    "within-a-year": facts.lastReceivedAt > dueBefore(now, LEAST_MONTHS),
  };
  return HOLDS.filter((hold) => held[hold]);
}
