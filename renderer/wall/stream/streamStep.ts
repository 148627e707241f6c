import type { WallCard } from "#contract/wall.ts";

/** What the stream shows, by the ids of troubles from the top. */
export interface StreamState {
  readonly ids: readonly string[];
  /** Those of them that came with the last change. */
  readonly fresh: readonly string[];
  /** Cases that were opened since the change before and found no place: so many came meanwhile. */
  readonly passed: number;
  /** Cases that had been opened today at the last change. */
  readonly openedToday: number;
}

export const NOTHING_SHOWN: StreamState = { ids: [], fresh: [], passed: 0, openedToday: 0 };

/**
 * The stream after one more answer. As long as nothing new comes up, what is shown keeps its place: a trouble that grows
 * does so where it stands, and nothing jumps under the eye. With something new all take the order of the answer.
 */
export function streamStep(state: StreamState, cards: readonly WallCard[], openedToday: number, places: number): StreamState {
  const ids = cards.slice(0, places).map(({ trouble }) => trouble.id);
  const shown = new Set(state.ids);
  const fresh = state.ids.length === 0 ? [] : ids.filter((id) => !shown.has(id));
  if (fresh.length === 0 && ids.length === shown.size && ids.every((id) => shown.has(id))) return state;
  const opened = state.ids.length === 0 ? 0 : openedToday - state.openedToday;
  return { ids, fresh, passed: Math.max(0, opened - fresh.length), openedToday };
}
