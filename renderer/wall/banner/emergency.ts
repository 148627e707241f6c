import type { WallCard } from "#contract/wall.ts";

/** The worst emergencies first: overdue before in time, then what most citizens write about, then the longest open. */
export function worstFirst(cards: readonly WallCard[]): readonly WallCard[] {
  return cards.toSorted(
    (one, other) =>
      Number(other.overdue) - Number(one.overdue) ||
      other.incident.cases - one.incident.cases ||
      other.postCount - one.postCount ||
      one.openedAt - other.openedAt,
  );
}
