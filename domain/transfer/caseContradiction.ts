import type { Grievance } from "../grievance/grievance.ts";
import { sameOffice } from "../grievance/office.ts";
import type { Mark } from "../grievance/office.ts";
import type { State } from "../grievance/state.ts";

/** What people decided about a case: where it is, and who answers for it. */
export interface Decided {
  readonly state: State;
  readonly markedTo: Mark | null;
}

export interface CaseContradiction {
  /** What the room decided, not knowing of the dossier. */
  readonly here: Decided;
  /** What was decided in the dossier, not knowing of the room. */
  readonly there: Decided;
}

/** An office has the case, or nobody as yet: another may be made answerable. */
const IN_HAND: ReadonlySet<State> = new Set(["new", "marked", "in-action"]);

/**
 * Whether two people who did not see each other truly contradicted each other: in the dossier the case was given to an office, and in the room to
 * another, or it was closed, set aside or reported there meanwhile. `before` is the case as both knew it. Whatever else came together (a promise
 * and a reminder, a marking and the office's own beginning) has one meaning, and nobody is asked.
 */
export function caseContradiction(before: Grievance | null, here: Grievance | null, there: Grievance | null): CaseContradiction | null {
  if (before === null || here === null || there === null) return null;
  if (same(before.markedTo, there.markedTo) || standsAs(here, decided(there))) return null;
  const gaveElsewhere = !same(before.markedTo, here.markedTo) && !same(here.markedTo, there.markedTo);
  const tookOutOfHand = IN_HAND.has(before.state) && !IN_HAND.has(here.state);
  return gaveElsewhere || tookOutOfHand ? { here: decided(here), there: decided(there) } : null;
}

function decided({ state, markedTo }: Grievance): Decided {
  return { state, markedTo };
}

/** Whether a case stands as somebody decided, so that nothing is left to be done. */
export function standsAs({ state, markedTo }: Grievance, wanted: Decided): boolean {
  return IN_HAND.has(wanted.state) ? IN_HAND.has(state) && same(markedTo, wanted.markedTo) : state === wanted.state;
}

function same(one: Mark | null, other: Mark | null): boolean {
  return one === null || other === null ? one === other : sameOffice(one, other);
}
