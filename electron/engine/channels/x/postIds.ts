/**
 * X ids are decimal strings of up to 64 bits. They exceed what a JavaScript number holds exactly, and they
 * differ in length, so neither `Number` nor text order compares them.
 */
export function compareIds(first: string, second: string): number {
  const [a, b] = [BigInt(first), BigInt(second)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first millisecond of X's snowflake ids: 4 November 2010. */
const SNOWFLAKE_EPOCH_MS = 1_288_834_974_657n;
/** Ids below this were given by a counter before snowflakes, or by a test peer. */
const LEAST_SNOWFLAKE = 10n ** 15n;
const YEAR_2100_MS = 4_102_444_800_000;

/** When X made the id, milliseconds UTC; null where the id is no snowflake. */
export function snowflakeTime(id: string): number | null {
  const value = BigInt(id);
  if (value < LEAST_SNOWFLAKE) return null;
  const at = Number((value >> 22n) + SNOWFLAKE_EPOCH_MS);
  return at < YEAR_2100_MS ? at : null;
}

/** The least id that a post of this moment (milliseconds UTC) may have. */
export function firstSnowflakeAt(at: number): string {
  const sinceEpoch = BigInt(Math.trunc(at)) - SNOWFLAKE_EPOCH_MS;
  return (sinceEpoch <= 0n ? 0n : sinceEpoch << 22n).toString();
}

/** The id just below: with it as `since_id` the post itself comes along, as a proof that all above it did. */
export function idBelow(id: string): string {
  const value = BigInt(id);
  return (value > 0n ? value - 1n : value).toString();
}

/** A post and its time: an end of the stretch that a walk has read. */
export interface PostPosition {
  readonly id: string;
  /** Milliseconds UTC. */
  readonly at: number;
}

export function newerPosition(first: PostPosition | null, second: PostPosition | null): PostPosition | null {
  if (!first || !second) return first ?? second;
  return compareIds(first.id, second.id) >= 0 ? first : second;
}

export function olderPosition(first: PostPosition | null, second: PostPosition | null): PostPosition | null {
  if (!first || !second) return first ?? second;
  return compareIds(first.id, second.id) <= 0 ? first : second;
}
