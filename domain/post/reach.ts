/** How far a post has gone, as its platform counts it; null for what it does not tell. */
export interface PostReach {
  /** How often it was seen. */
  readonly seen: number | null;
  /** How often others passed it on or quoted it. */
  readonly shared: number | null;
  readonly liked: number | null;
  readonly answered: number | null;
}

/** From this width on a case is among those that go round: see {@link widthOf}. */
export const WIDE_FROM = 10_000;

/**
 * One number by which posts of all platforms are compared. Where a platform does not tell how often a post was seen, what people did with it stands for
 * that: anyone who passes it on shows it to about a hundred, and of a hundred who see it about one answers or likes it. An estimate, for an order alone.
 */
export function widthOf({ seen, shared, liked, answered }: PostReach): number {
  if (seen !== null && seen > 0) return seen;
  return SEEN_FOR_EACH * ((shared ?? 0) + (liked ?? 0) + (answered ?? 0));
}

const SEEN_FOR_EACH = 100;
