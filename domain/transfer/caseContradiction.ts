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
  /** What the room decided without knowing of the dossier's decision. */
  readonly here: Decided;
  /** What was decided in the dossier without knowing of the room's decision. */
  readonly there: Decided;
}

/** States in which a case can be marked to another office. */
const IN_HAND: ReadonlySet<State> = new Set(["new", "marked", "in-action"]);

/**
 * The contradiction between a dossier and the room: in the dossier the case was marked to an office, and in the room meanwhile to another, or it
 * was disposed of, set aside or reported. `before` is the case as both knew it. All other combinations of events have one meaning and need no
 * decision. Null where there is none.
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

/** Whether a case already is as somebody decided. */
export function standsAs({ state, markedTo }: Grievance, wanted: Decided): boolean {
  return IN_HAND.has(wanted.state) ? IN_HAND.has(state) && same(markedTo, wanted.markedTo) : state === wanted.state;
}

function same(one: Mark | null, other: Mark | null): boolean {
  return one === null || other === null ? one === other : sameOffice(one, other);
}
