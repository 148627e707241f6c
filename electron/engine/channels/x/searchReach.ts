import type { XContext } from "./context.ts";
import type { Gap, Position } from "./cursor.ts";
import { replaced, without } from "./gaps.ts";
import { firstSnowflakeAt, snowflakeTime } from "./postIds.ts";
import type { PostPosition } from "./postIds.ts";

/** Recent search reaches back seven days and refuses older ids; the margin covers the time a walk takes. */
const REACH_MS = 7 * 24 * 3_600_000 - 10 * 60_000;
/** What leaves the reach of search within this time is searched first. */
const URGENT_MS = 12 * 3_600_000;
/** A first visit does without the oldest of what search has, which would go out of reach while it is read. */
const FIRST_VISIT_MARGIN_MS = 3_600_000;

/** How far back X's search goes now. Only X's own clock counts: while that is not known X is asked, and says so itself. */
export class SearchReach {
  readonly #context: Pick<XContext, "now" | "theirNow">;

  constructor(context: Pick<XContext, "now" | "theirNow">) {
    this.#context = context;
  }

  /** Now, milliseconds UTC: before X has answered by our clock, by which nothing is kept. */
  get now(): number {
    return this.#context.theirNow() ?? this.#context.now();
  }

  has({ at }: Pick<PostPosition, "at">, withinMs = 0): boolean {
    const theirNow = this.#context.theirNow();
    return theirNow === null || at > theirNow - REACH_MS + withinMs;
  }

  isUrgent(mark: PostPosition): boolean {
    return !this.has(mark, URGENT_MS);
  }

  /** What is sent as `since_id`: X refuses what is older. */
  sinceIdOf(from: PostPosition | null): string | undefined {
    return from !== null && this.has(from) ? from.id : undefined;
  }

  /** Whether a search that had no more has gone down to the end of a gap. What was within reach as a first visit began may be no more. */
  isWhole({ from, openedAt }: Gap): boolean {
    return this.has(from ?? { at: bottomOf(openedAt) });
  }

  /** What of a gap is below it, and so was not found. */
  beyond(gap: Gap): Gap {
    const to = this.#end;
    const isAbove = gap.to.at <= to.at || snowflakeTime(gap.to.id) === null || (gap.from !== null && gap.from.at >= to.at);
    return isAbove ? gap : { ...gap, to };
  }

  /** What came and went out of reach since the last look, where search finds nothing at all, so that no gap ends at what is new. */
  absence({ top, lookedAt }: Position): Gap | null {
    const to = this.#end;
    if (top === null || Math.max(top.at, lookedAt) >= to.at) return null;
    return { id: `${top.id}-${to.id}`, from: top, to, way: "search", next: null, seen: 0, openedAt: this.now };
  }

  get #end(): PostPosition {
    const at = this.now - REACH_MS;
    return { id: firstSnowflakeAt(at), at };
  }
}

/** A first visit is searched for down to what will be within reach for a while yet: an end that can be met, or lost. */
export function firstVisitBySearch(position: Position, gap: Gap): Position {
  const bottom = bottomOf(gap.openedAt);
  if (gap.to.at <= bottom) return without(position, gap);
  const isDated = gap.from === null && snowflakeTime(gap.to.id) !== null;
  const from = isDated ? { id: firstSnowflakeAt(bottom), at: bottom } : gap.from;
  return replaced(position, { ...gap, from, way: "search" });
}

function bottomOf(openedAt: number): number {
  return openedAt - REACH_MS + FIRST_VISIT_MARGIN_MS;
}
