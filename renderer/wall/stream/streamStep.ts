import type { WallCard } from "#contract/wall.ts";

export interface StreamState {
  /** From the top. One that the answer no longer holds is kept as it was, while newer ones wait for their turn. */
  readonly cards: readonly WallCard[];
  /** Incidents that came with the last change. */
  readonly fresh: readonly string[];
  /** Cases that were opened since the change before and found no place: so many came meanwhile. */
  readonly passed: number;
  /** Cases that had been opened today at the last change. */
  readonly openedToday: number;
  /** When what was last changed by had been read, milliseconds UTC; and the order of the last answer. */
  readonly steppedAt: number;
  readonly order: string;
}

export interface StreamAnswer {
  readonly cards: readonly WallCard[];
  readonly openedToday: number;
  readonly readAt: number;
}

export const NOTHING_SHOWN: StreamState = { cards: [], fresh: [], passed: 0, openedToday: 0, steppedAt: 0, order: "" };

/** Of so many places one is taken again with each change: in a surge, too, a card stays long enough to be read. */
const PLACES_FOR_ONE_NEW = 4;
/** After a surge the stream comes to the newest cards at this pace. */
const CATCH_UP_MS = 1_500;

/**
 * The stream after one more answer. As long as nothing new comes up, what is shown keeps its place: an incident that grows
 * does so where it is, and nothing jumps under the eye. With something new all take the order of the answer.
 */
export function streamStep(state: StreamState, answer: StreamAnswer, places: number): StreamState {
  const order = answer.cards.map(idOf).join(" ");
  const byId = new Map(answer.cards.map((card) => [idOf(card), card]));
  const kept = state.cards.map((card) => byId.get(idOf(card)) ?? card);
  const isTurn = order !== state.order || answer.readAt - state.steppedAt >= CATCH_UP_MS;
  const cards = isTurn || kept.length !== Math.min(places, answer.cards.length) ? nextCards(kept, answer.cards, places) : kept;

  const before = new Set(state.cards.map(idOf));
  const isSame = cards.length === before.size && cards.every((card) => before.has(idOf(card)));
  if (isSame) return { ...state, cards: kept, order };
  const isFirst = before.size === 0;
  const fresh = isFirst ? [] : cards.map(idOf).filter((id) => !before.has(id));
  const opened = isFirst ? 0 : answer.openedToday - state.openedToday;
  const { openedToday, readAt: steppedAt } = answer;
  return { cards, fresh, passed: Math.max(0, opened - fresh.length), openedToday, steppedAt, order };
}

/** A few of what is new, then what is shown and still there, then what is shown and was pushed out by the new, then whatever fills up. */
function nextCards(kept: readonly WallCard[], answered: readonly WallCard[], places: number): readonly WallCard[] {
  const keptIds = new Set(kept.map(idOf));
  const placeOf = new Map(answered.map((card, index) => [idOf(card), index]));
  const isThere = (card: WallCard) => placeOf.has(idOf(card));
  const wanted = answered.slice(0, places);
  const fresh = wanted.filter((card) => !keptIds.has(idOf(card)));
  const turn = fresh.slice(0, Math.max(1, Math.floor(places / PLACES_FOR_ONE_NEW)));
  const isSurge = fresh.length > turn.length;
  const candidates = [
    ...turn,
    ...kept.filter(isThere).toSorted((one, other) => (placeOf.get(idOf(one)) ?? 0) - (placeOf.get(idOf(other)) ?? 0)),
    ...(isSurge ? kept.filter((card) => !isThere(card)) : []),
    ...fresh.slice(turn.length),
  ].slice(0, Math.min(places, answered.length));
  const rank = (card: WallCard) => placeOf.get(idOf(card)) ?? answered.length;
  return candidates.toSorted((one, other) => rank(one) - rank(other));
}

const idOf = ({ incident }: WallCard): string => incident.id;
