import type { Cursor, Page, Reads } from "../../core/ports/source.ts";
import { NO_READS, SourceError } from "../../core/ports/source.ts";
import type { XContext } from "./context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { Gap, Position } from "./cursor.ts";
import { afterGap, afterHead, nextToSearch, replaced, tellingOf, withFewGaps, without } from "./gaps.ts";
import type { GapEnd } from "./gaps.ts";
import { HeldSearch } from "./heldSearch.ts";
import { afterLook, Looks, withBeginning, withRecent } from "./lookBack.ts";
import type { PageRequest, WalkEnd } from "./pageRequests.ts";
import { compareIds, firstSnowflakeAt, idBelow, snowflakeTime } from "./postIds.ts";
import type { PostPosition } from "./postIds.ts";
import type { PostsAnswer } from "./readAnswer.ts";
import { isWithinSearch, SEARCH_REACH_MS } from "./timelines.ts";
import { byTime, walkTimeline } from "./walkTimeline.ts";
import type { WalkStep } from "./walkTimeline.ts";

type Read = (request: PageRequest, signal: AbortSignal) => Promise<PostsAnswer>;

/** A list of posts at X, newest first. */
export interface Timeline {
  /** `search` has the last seven days, however much that is; `timeline` has so many of the newest posts. */
  readonly kind: "search" | "timeline";
  readonly reach: number;
  readonly read: Read;
  /** Finds the same posts below a timeline's reach; null where nothing does. */
  readonly search: DeepSearch | null;
}

interface DeepSearch {
  /** What has to be asked before the first search; null where nothing has. */
  readonly prepare: (signal: AbortSignal) => Promise<Reads | null>;
  readonly read: Read;
}

/** So many pages are searched until what is new is looked at again: a burst must not outrun the timeline meanwhile. */
const SEARCHES_BETWEEN_LOOKS = 5;
/** A timeline that ends before this share of its reach has ended by itself; deleted posts leave holes in it. */
const SURE_SHARE = 0.85;
/** The same of a first visit, which has nothing to meet: posts that came and went meanwhile are not counted. */
const FIRST_VISIT_SHARE = 0.5;
/** What leaves the reach of search within this time is searched first. */
const URGENT_MS = 12 * 3_600_000;

/** A first visit does without the oldest of what search has, which would go out of reach while it is read. */
const FIRST_VISIT_MARGIN_MS = 3_600_000;

/** What one run of the program knows of a timeline beside its cursor. */
export interface TimelineMemory {
  readonly looks: Looks;
  readonly held: HeldSearch;
}

export function newTimelineMemory(context: XContext): TimelineMemory {
  return { looks: new Looks(context), held: new HeldSearch(context) };
}

/**
 * What is new, then the gaps: by the timeline as far as that reaches, below that by search. A search that X holds back holds up nothing
 * else. Throws {@link SourceError}.
 */
export function readTimeline(context: XContext, timeline: Timeline, memory: TimelineMemory, cursor: Cursor | null, signal: AbortSignal) {
  return new Pull(context, timeline, memory, cursor, signal).pages();
}

/** One pull: the position is that of the last page that was handed out. */
class Pull {
  #position: Position;
  #lost: Gap[] = [];
  /** Reads that are counted with the next page: one of their own would be all that a program gets on with which is killed after each. */
  #owed: Reads = NO_READS;

  constructor(
    private readonly context: XContext,
    private readonly timeline: Timeline,
    private readonly memory: TimelineMemory,
    cursor: Cursor | null,
    private readonly signal: AbortSignal,
  ) {
    this.#position = readCursor(cursor);
    const { recent, readAt } = this.#position;
    context.reads.remember({ posts: recent.map(({ id }) => id), users: recent.map(({ author }) => author) }, readAt, this.#at);
  }

  async *pages(): AsyncGenerator<Page, void> {
    if (this.#position.looked && this.#mustSearch()) yield* this.#search(1);
    do {
      // What a walk left undone first: the timeline moves on, and a program that is killed again and again gets on all the same.
      for (let gap = this.#byTimeline(); gap !== null; gap = this.#byTimeline()) yield* this.#readOn(gap);
      yield* this.#look();
      let searched = 0;
      while (this.#mustSearch() && searched < SEARCHES_BETWEEN_LOOKS) searched += yield* this.#search(SEARCHES_BETWEEN_LOOKS - searched);
    } while (this.#isUnderWay());
  }

  /** What is new, down to what was read before, and a little below. */
  async *#look(): AsyncGenerator<Page, void> {
    const { now } = this.context;
    const { kind, read, search, reach } = this.timeline;
    const before = this.#position;
    const floor = this.memory.looks.floorOf(before);
    const sinceId = kind === "search" ? this.#searchable(floor) : (floor && idBelow(floor.id)) || undefined;
    const known = new Set(before.recent.map(({ id }) => id));
    const options = { sinceId, lateAbove: floor?.id ?? null, known, now, read: (page: PageRequest) => read(page, this.signal) };
    let pages = 0;
    for await (const step of walkTimeline({ from: before.top, to: null, next: null }, options)) {
      pages += 1;
      let after = afterHead(before, this.#position, step, (gap, end) => this.#endOfLook(gap, end, pages), this.#at);
      after = withRecent(withBeginning(after, step.fresh), [...step.fresh, ...step.late]);
      if (step.end !== null) {
        if (kind === "search" && step.newest === null) this.#loseAbsence(before);
        // A first visit whose timeline had so many that its limit may have cut it.
        for (const gap of before.gaps.filter(({ way }) => way === "unsure")) {
          const counted = after.gaps.find(({ id }) => id === gap.id) ?? gap;
          const isWhole = counted.seen < reach * FIRST_VISIT_SHARE && after.gaps.every(({ id, way }) => id === gap.id || way === "again");
          after = isWhole ? without(after, gap) : withSearch(after, counted, counted.openedAt - SEARCH_REACH_MS + FIRST_VISIT_MARGIN_MS);
        }
        // A search that ends by itself has said nothing of what is out of its reach.
        const isSure =
          kind === "search"
            ? before.settled === null || this.#isWithinSearch(before.settled)
            : pages === 1 && step.answer.items.length < reach * SURE_SHARE;
        const isAllSeen =
          (isSure && step.answer.nextToken === null) || step.answer.items.some(({ mark }) => isAtOrBelow(mark, before.settled));
        const is = {
          due: this.memory.looks.isDue(after),
          covered: isAllSeen && floor?.id === before.settled?.id,
          searchable: kind === "search" || search !== null,
        };
        after = { ...withFewGaps(afterLook(after, is, this.#at)), lookedAt: this.#at };
      }
      yield* this.#pageOf(step, { ...after, looked: true }, this.#lost.length > 0 ? [OUT_OF_REACH] : []);
      // Asked for more means that it is recorded: a look that is not must not move up what the next one begins below.
      if (step.end !== null) this.memory.looks.done(after, before);
    }
  }

  /** A timeline that ends above what was read may have met its limit, which moves on with every post that comes. */
  #endOfLook(gap: Gap, end: WalkEnd, pages: number): GapEnd {
    const { kind, search, reach } = this.timeline;
    if (kind === "search") return this.#endOfSearch(gap, end);
    if (gap.from === null) return search === null || (pages === 1 && end === "exhausted") ? "closed" : "unsure";
    if (search !== null) return "search";
    return gap.seen < reach * SURE_SHARE ? "closed" : this.#lose(gap);
  }

  /** Goes on with a walk that was cut off. */
  async *#readOn(gap: Gap): AsyncGenerator<Page, void> {
    const { kind, read } = this.timeline;
    // One page alone tells nothing here: it is what is left of more.
    const walk = (sinceId: string | undefined) => this.#walk(gap, sinceId, read, Infinity, (lower, end) => this.#endOfLook(lower, end, 2));
    if (kind === "timeline") yield* walk(gap.from === null ? undefined : idBelow(gap.from.id));
    else yield* this.#unlessOutOfReach(gap, () => walk(this.#searchable(gap.from)));
  }

  /** Searches so many pages at most; returns how many, and at least one, so that an end is come to. */
  async *#search(most: number): AsyncGenerator<Page, number> {
    const gap = nextToSearch(this.#position, ({ at }) => !isWithinSearch({ at: at - URGENT_MS }, this.context.theirNow()));
    if (gap === null) return most;
    try {
      return yield* this.#unlessOutOfReach(gap, () => this.#walkBySearch(gap, most));
    } catch (error) {
      if (this.timeline.kind === "search" || !(error instanceof SourceError)) throw error;
      const problem = this.memory.held.refused(error);
      const isRefused = problem !== null;
      const { gaps } = this.#position;
      // Where there is no search, what was read once is not searched again.
      yield* this.#page(
        { ...this.#position, gaps: isRefused ? gaps.filter(({ way }) => way !== "again") : gaps },
        isRefused ? [problem] : [],
      );
      return most;
    }
  }

  async *#walkBySearch(gap: Gap, most: number): AsyncGenerator<Page, number> {
    const { search, read } = this.timeline;
    this.#owed = (await search?.prepare(this.signal)) ?? this.#owed;
    const pages = yield* this.#walk(gap, this.#searchable(gap.from), search?.read ?? read, most, (lower, end) =>
      this.#endOfSearch(lower, end),
    );
    this.memory.held.answered();
    return pages;
  }

  /** Of what search does not reach any more X refuses the upper end as well, and says by its refusal what time it is there. */
  async *#unlessOutOfReach(gap: Gap, walk: () => AsyncGenerator<Page, number>): AsyncGenerator<Page, number> {
    const left = () => this.#position.gaps.find(({ id }) => id === gap.id) ?? gap;
    if (this.#isWithinSearch(gap.to)) {
      try {
        return yield* walk();
      } catch (error) {
        if (!(error instanceof SourceError) || error.fault !== "bad-request" || this.#isWithinSearch(left().to)) throw error;
      }
    }
    this.#lose(left());
    yield* this.#page(without(this.#position, gap), [OUT_OF_REACH]);
    return 1;
  }

  #endOfSearch(gap: Gap, end: WalkEnd): GapEnd {
    // A first visit that took long: what was within reach as it began may be no more.
    const bottom = gap.from ?? { at: gap.openedAt - SEARCH_REACH_MS + FIRST_VISIT_MARGIN_MS };
    const isWhole = end === "exhausted" && this.#isWithinSearch(bottom);
    return isWhole ? "closed" : this.#lose(this.#beyondSearch(gap));
  }

  async *#walk(
    from: Gap,
    sinceId: string | undefined,
    read: Read,
    most: number,
    endOf: (gap: Gap, end: WalkEnd) => GapEnd,
  ): AsyncGenerator<Page, number> {
    const { now } = this.context;
    const options = { sinceId, lateAbove: null, known: new Set<string>(), now, read: (page: PageRequest) => read(page, this.signal) };
    let gap = from;
    let pages = 0;
    for await (const step of walkTimeline(from, options)) {
      pages += 1;
      const after = { ...withRecent(afterGap(this.#position, gap, step, endOf), step.fresh), looked: false };
      gap = after.gaps.find(({ id }) => id === gap.id) ?? gap;
      yield* this.#pageOf(step, after, this.#lost.length > 0 ? [OUT_OF_REACH] : []);
      if (pages >= most) break;
    }
    return pages;
  }

  /** Hands one step out, and counts its reads as paid once the next is asked for: by then it is recorded. */
  *#pageOf(step: WalkStep, after: Position, problems: readonly string[] = []): Generator<Page, void> {
    const { reads, settle } = this.context.reads.count([step.answer], this.#at);
    const posts = [...step.fresh, ...step.late].flatMap(({ post }) => post ?? []).toSorted(byTime);
    yield* this.#page(after, [...step.answer.problems, ...problems], reads, posts, step.end !== null);
    settle();
  }

  *#page(after: Position, problems: readonly string[], reads = NO_READS, posts: Page["posts"] = [], isWhole = true): Generator<Page, void> {
    const gaps = tellingOf(this.#position, after, this.#lost);
    this.#position = { ...after, readAt: this.#at };
    this.#lost = [];
    const all = { posts: reads.posts + this.#owed.posts, users: reads.users + this.#owed.users };
    this.#owed = NO_READS;
    const drained = isWhole && !this.#isUnderWay();
    const held = drained && after.gaps.some(isSearched) ? this.memory.held.held : null;
    yield { posts, cursor: writeCursor(this.#position), drained, reads: all, problems, gaps, ...(held && { held }) };
  }

  /** Where search finds nothing at all, no gap ends at what is new; what came and went out of reach since the last look is lost all the same. */
  #loseAbsence({ top, lookedAt }: Position): void {
    const at = this.#at - SEARCH_REACH_MS;
    if (top === null || Math.max(top.at, lookedAt) >= at) return;
    const to = { id: firstSnowflakeAt(at), at };
    this.#lose({ id: `${top.id}-${to.id}`, from: top, to, way: "search", next: null, seen: 0, openedAt: this.#at });
  }

  #lose(gap: Gap): "lost" {
    this.#lost.push(gap);
    return "lost";
  }

  /** What of a gap is below the reach of search, and so was not found. */
  #beyondSearch(gap: Gap): Gap {
    const at = this.#at - SEARCH_REACH_MS;
    const isAbove = gap.to.at <= at || snowflakeTime(gap.to.id) === null || (gap.from !== null && gap.from.at >= at);
    return isAbove ? gap : { ...gap, to: { id: firstSnowflakeAt(at), at } };
  }

  #searchable(from: PostPosition | null): string | undefined {
    return from !== null && this.#isWithinSearch(from) ? from.id : undefined;
  }

  #isWithinSearch(mark: Pick<PostPosition, "at">): boolean {
    return isWithinSearch(mark, this.context.theirNow());
  }

  /** By X's clock; before X has answered nothing of it is kept. */
  get #at(): number {
    return this.context.theirNow() ?? this.context.now();
  }

  #byTimeline(): Gap | null {
    return this.#position.gaps.find(({ way }) => way === "timeline") ?? null;
  }

  #mustSearch(): boolean {
    return this.#position.gaps.some(isSearched) && this.memory.held.mayAsk;
  }

  #isUnderWay(): boolean {
    return this.#mustSearch() || this.#position.gaps.some(({ way }) => way === "timeline" || way === "unsure");
  }
}

const OUT_OF_REACH = "Posts between the last visit and a week ago are out of reach of X's search and may be missing.";

function isAtOrBelow({ id }: PostPosition, settled: PostPosition | null): boolean {
  return settled !== null && compareIds(id, settled.id) <= 0;
}

function isSearched({ way }: Gap): boolean {
  return way === "search" || way === "again";
}

/** A first visit is searched for down to `bottom` (milliseconds UTC), which is within reach for a while yet: an end that can be met, or lost. */
function withSearch(position: Position, gap: Gap, bottom: number): Position {
  if (gap.to.at <= bottom) return without(position, gap);
  const isDated = gap.from === null && snowflakeTime(gap.to.id) !== null;
  const from = isDated ? { id: firstSnowflakeAt(bottom), at: bottom } : gap.from;
  return replaced(position, { ...gap, from, way: "search" });
}
