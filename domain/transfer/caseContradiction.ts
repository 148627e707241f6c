import type { Grievance } from "../grievance/grievance.ts";
import { sameOffice } from "../grievance/office.ts";
import type { Mark } from "../grievance/office.ts";
import type { State } from "../grievance/state.ts";

/** What people decided about a case: its state, and the office that it is marked to. */
export interface Decided {
  readonly state: State;
  readonly markedTo: Mark | null;
}

export interface CaseContradiction {
  /** What was decided here, such as in the room, without knowing of the other decision. */
  readonly here: Decided;
  /** What was decided there, such as in a dossier, without knowing of the decision here. */
  readonly there: Decided;
}

/** States in which a case can be marked to another office. */
const IN_HAND: ReadonlySet<State> = new Set(["new", "marked", "in-action"]);

/**
 * The contradiction between two who did not know of each other, such as a dossier and the room, or two seats: one marked the case to an office, and the other meanwhile to
 * another, or disposed of it, set it aside or reported it. `before` is the case as both knew it. All other combinations of events have one meaning and need no decision.
 * Null where there is none. Who of the two asks makes no difference.
 */
export function caseContradiction(before: Grievance | null, here: Grievance | null, there: Grievance | null): CaseContradiction | null {
  if (before === null || here === null || there === null) return null;
  const isContradicted = marksAgainst(before, there, here) || marksAgainst(before, here, there);
  return isContradicted ? { here: decided(here), there: decided(there) } : null;
}

/** Whether one marked the case, and the other decided against that. */
function marksAgainst(before: Grievance, marking: Grievance, other: Grievance): boolean {
  if (same(before.markedTo, marking.markedTo) || standsAs(other, decided(marking))) return false;
  const gaveElsewhere = !same(before.markedTo, other.markedTo) && !same(other.markedTo, marking.markedTo);
  const tookOutOfHand = IN_HAND.has(before.state) && !IN_HAND.has(other.state);
  return gaveElsewhere || tookOutOfHand;
}

function decided({ state, markedTo }: Grievance): Decided {
  return { state, markedTo };
}

/** Whether a case already is as somebody decided. */
export function standsAs({ state, markedTo }: Grievance, wanted: Decided): boolean {
  return IN_HAND.has(wanted.state) ? IN_HAND.has(state) && same(markedTo, wanted.markedTo) : state === wanted.state;
}

function same(one: Mark | null, other: Mark | null): boolean {
  return one === null || other === null ? one === other : sameOffice(one, other);
}
