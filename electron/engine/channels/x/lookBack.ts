import type { XContext } from "./context.ts";
import type { Position, Recent } from "./cursor.ts";
import { inOrder } from "./gaps.ts";
import { compareIds, firstSnowflakeAt, newerPosition, snowflakeTime } from "./postIds.ts";
import type { PostPosition } from "./postIds.ts";
import type { AnswerItem } from "./readAnswer.ts";

/*
 * X makes the id of a post before it shows the post, so that one may appear minutes later below others that were read. Each look at what is
 * new therefore begins below what is known: every second one below the look before, every fourth below the last three, and so on, so
 * that a post is met again some six times within ten minutes. X charges for it once a day.
 */

/** So long after it was read first a stretch is looked at for the last time. */
const LATE_MS = 10 * 60_000;
/** Known posts that one look may meet again: with them and what is new it still takes one page. */
const MOST_RECENT = 80;
const MOST_LOOKS = 64;

/** The looks of this run of the program. The first of each run goes back to all that is not settled. */
export class Looks {
  readonly #context: Pick<XContext, "theirNow" | "elapsed">;
  #count = 0;
  #tops: PostPosition[] = [];
  /** The checkpoint that this run made, and when. */
  #made: { readonly sinceAt: number; readonly elapsed: number } | null = null;

  constructor(context: Pick<XContext, "theirNow" | "elapsed">) {
    this.#context = context;
  }

  /** The mark below which the next look begins; null before the first visit. */
  floorOf(position: Position): PostPosition | null {
    const { top, recent } = position;
    if (top === null) return null;
    const lowest = settledOf(position, top);
    const back = this.#count & -this.#count;
    const earlier = this.#count === 0 || this.isDue(position) ? undefined : this.#tops.at(-back);
    const floor = earlier === undefined ? lowest : newerOf(lowest, earlier);
    return isCrowded(position) ? newerOf(floor, recent.at(-1) ?? floor) : floor;
  }

  /**
   * Whether the last look at what was read before the checkpoint is due. Within one run by the clock that nobody sets; of a checkpoint
   * of an earlier run X's clock tells, either way round, so that one that was set back holds up nothing.
   */
  isDue({ checkpoint }: Position): boolean {
    if (checkpoint === null) return false;
    const { theirNow, elapsed } = this.#context;
    if (this.#made?.sinceAt === checkpoint.sinceAt) return elapsed() - this.#made.elapsed >= LATE_MS;
    const at = theirNow();
    return at !== null && Math.abs(at - checkpoint.sinceAt) >= LATE_MS;
  }

  done({ top, checkpoint }: Position, before: Position): void {
    if (top === null) return;
    if (checkpoint !== null && checkpoint.sinceAt !== before.checkpoint?.sinceAt) {
      this.#made = { sinceAt: checkpoint.sinceAt, elapsed: this.#context.elapsed() };
    }
    this.#count += 1;
    this.#tops = [...this.#tops, top].slice(-MOST_LOOKS);
  }
}

/** The position with posts that were read; only so many of the newest are kept. */
export function withRecent(position: Position, items: readonly AnswerItem[]): Position {
  const { settled, recent } = position;
  const above = items.filter(({ mark }) => settled === null || compareIds(mark.id, settled.id) > 0);
  if (above.length === 0) return position;
  const read = above.map(({ mark, post }): Recent => ({ ...mark, author: post?.author.externalId ?? "" }));
  const all = new Map([...recent, ...read].map((each) => [each.id, each]));
  return { ...position, recent: [...all.values()].toSorted((one, other) => compareIds(other.id, one.id)).slice(0, MOST_RECENT) };
}

/** On a first visit what is late is looked for among the newest alone. */
export function withBeginning(position: Position, page: readonly AnswerItem[]): Position {
  const { top, settled } = position;
  const oldest = page.at(-1)?.mark;
  if (top === null || settled !== null || oldest === undefined) return position;
  const at = top.at - LATE_MS;
  return { ...position, settled: snowflakeTime(top.id) === null ? oldest : { id: firstSnowflakeAt(at), at } };
}

/** After a look: what was read long enough ago is settled, if the look went over all of it (`isCovered`), else once it has been searched again. */
export function afterLook(
  position: Position,
  is: { readonly due: boolean; readonly covered: boolean; readonly searchable: boolean },
  now: number,
): Position {
  const { top, checkpoint, settled } = position;
  if (top === null || settled === null) return position;
  if (checkpoint === null) return { ...position, checkpoint: { top, sinceAt: now } };
  if (!is.due) return position;
  const to = newerOf(settled, checkpoint.top);
  const recent = position.recent.filter(({ id }) => compareIds(id, to.id) > 0);
  const done: Position = { ...position, settled: to, checkpoint: { top, sinceAt: now }, recent };
  if (is.covered || !is.searchable || to.id === settled.id) return done;
  // One that has not been searched yet grows, so that there is never more than one.
  const waiting = position.gaps.find(({ way }) => way === "again");
  const from = waiting?.from ?? settled;
  const again = { id: `again-${from.id}-${to.id}`, from, to, way: "again" as const, next: null, seen: 0, openedAt: now };
  return { ...done, gaps: inOrder([...position.gaps.filter((gap) => gap !== waiting), again]) };
}

function isCrowded({ recent }: Position): boolean {
  return recent.length >= MOST_RECENT;
}

function settledOf({ settled }: Position, top: PostPosition): PostPosition {
  return settled ?? top;
}

function newerOf(one: PostPosition, other: PostPosition): PostPosition {
  return newerPosition(one, other) ?? one;
}
