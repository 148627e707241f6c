import type { WallCard } from "#contract/wall.ts";
import { OPEN_STATES, type State } from "#domain/grievance/state.ts";

const OPEN: ReadonlySet<State> = new Set<State>(OPEN_STATES);

/** The open emergencies, worst first: overdue before in time, then what most citizens write about, then the longest open. */
export function openEmergencies(cards: readonly WallCard[]): readonly WallCard[] {
  return cards
    .filter(({ urgency, state }) => urgency === "emergency" && OPEN.has(state))
    .toSorted(
      (one, other) => Number(other.overdue) - Number(one.overdue) || other.postCount - one.postCount || one.openedAt - other.openedAt,
    );
}
