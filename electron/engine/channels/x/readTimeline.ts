import type { Cursor, Page, Reads } from "../../core/ports/source.ts";
import { NO_READS, SourceError } from "../../core/ports/source.ts";
import type { XContext } from "./context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { Gap, Position } from "./cursor.ts";
import { afterGap, afterHead, nextToSearch, tellingOf, withFewGaps, without } from "./gaps.ts";
import type { GapEnd } from "./gaps.ts";
import { HeldSearch } from "./heldSearch.ts";
import { afterLook, Looks, withBeginning, withRecent } from "./lookBack.ts";
import type { PageRequest, WalkEnd } from "./pageRequests.ts";
import { compareIds, idBelow } from "./postIds.ts";
import type { PostPosition } from "./postIds.ts";
import type { PostsAnswer } from "./readAnswer.ts";
import { firstVisitBySearch, SearchReach } from "./searchReach.ts";
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
  readonly #reach: SearchReach;
  #position: Position;
  #lost: Gap[] = [];
  /** Reads that are counted with the next page: one of their own would be all that a program gets on with which is killed after each. */
  #owed: Reads = NO_READS;
  /** Of the page that is handed out next, where it is not the source's. */
  #priceUsd: Reads | undefined = undefined;

  constructor(
    private readonly context: XContext,
    private readonly timeline: Timeline,
    private readonly memory: TimelineMemory,
    cursor: Cursor | null,
    private readonly signal: AbortSignal,
  ) {
    this.#reach = new SearchReach(context);
    this.#position = readCursor(cursor);
    const { recent, readAt } = this.#position;
    context.reads.remember({ posts: recent.map(({ id }) => id), users: recent.map(({ author }) => author) }, readAt, this.#reach.now);
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
    const sinceId = kind === "search" ? this.#reach.sinceIdOf(floor) : (floor && idBelow(floor.id)) || undefined;
    const known = new Set(before.recent.map(({ id }) => id));
    const options = { sinceId, lateAbove: floor?.id ?? null, known, now, read: (page: PageRequest) => read(page, this.signal) };
    let pages = 0;
    for await (const step of walkTimeline({ from: before.top, to: null, next: null }, options)) {
      pages += 1;
      let after = afterHead(before, this.#position, step, (gap, end) => this.#endOfLook(gap, end, pages), this.#reach.now);
      after = withRecent(withBeginning(after, step.fresh), [...step.fresh, ...step.late]);
      if (step.end !== null) {
        const absence = kind === "search" && step.newest === null ? this.#reach.absence(before) : null;
        if (absence !== null) this.#lose(absence);
        // A first visit whose timeline had so many that its limit may have cut it.
        for (const gap of before.gaps.filter(({ way }) => way === "unsure")) {
          const counted = after.gaps.find(({ id }) => id === gap.id) ?? gap;
          const isWhole = counted.seen < reach * FIRST_VISIT_SHARE && after.gaps.every(({ id, way }) => id === gap.id || way === "again");
          after = isWhole ? without(after, gap) : firstVisitBySearch(after, counted);
        }
        // A search that ends by itself has said nothing of what is out of its reach.
        const isSure =
          kind === "search"
            ? before.settled === null || this.#reach.has(before.settled)
            : pages === 1 && step.answer.items.length < reach * SURE_SHARE;
        const isAllSeen =
          (isSure && step.answer.nextToken === null) || step.answer.items.some(({ mark }) => isAtOrBelow(mark, before.settled));
        const is = {
          due: this.memory.looks.isDue(after),
          covered: isAllSeen && floor?.id === before.settled?.id,
          searchable: kind === "search" || search !== null,
        };
        after = { ...withFewGaps(afterLook(after, is, this.#reach.now)), lookedAt: this.#reach.now };
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
    else yield* this.#unlessOutOfReach(gap, () => walk(this.#reach.sinceIdOf(gap.from)));
  }

  /** Searches so many pages at most; returns how many, and at least one, so that an end is come to. */
  async *#search(most: number): AsyncGenerator<Page, number> {
    const gap = nextToSearch(this.#position, (mark) => this.#reach.isUrgent(mark));
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
    const pages = yield* this.#walk(gap, this.#reach.sinceIdOf(gap.from), search?.read ?? read, most, (lower, end) =>
      this.#endOfSearch(lower, end),
    );
    this.memory.held.answered();
    return pages;
  }

  /** Of what search does not reach any more X refuses the upper end as well, and says by its refusal what time it is there. */
  async *#unlessOutOfReach(gap: Gap, walk: () => AsyncGenerator<Page, number>): AsyncGenerator<Page, number> {
    const left = () => this.#position.gaps.find(({ id }) => id === gap.id) ?? gap;
    if (this.#reach.has(gap.to)) {
      try {
        return yield* walk();
      } catch (error) {
        if (!(error instanceof SourceError) || error.fault !== "bad-request" || this.#reach.has(left().to)) throw error;
      }
    }
    this.#lose(left());
    yield* this.#page(without(this.#position, gap), [OUT_OF_REACH]);
    return 1;
  }

  #endOfSearch(gap: Gap, end: WalkEnd): GapEnd {
    return end === "exhausted" && this.#reach.isWhole(gap) ? "closed" : this.#lose(this.#reach.beyond(gap));
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
    const { reads, settle } = this.context.reads.count([step.answer], this.#reach.now);
    const posts = [...step.fresh, ...step.late].flatMap(({ post }) => post ?? []).toSorted(byTime);
    this.#priceUsd = step.answer.priceUsd;
    yield* this.#page(after, [...step.answer.problems, ...problems], reads, posts, step.end !== null);
    settle();
  }

  *#page(after: Position, problems: readonly string[], reads = NO_READS, posts: Page["posts"] = [], isWhole = true): Generator<Page, void> {
    const gaps = tellingOf(this.#position, after, this.#lost);
    this.#position = { ...after, readAt: this.#reach.now };
    this.#lost = [];
    const all = { posts: reads.posts + this.#owed.posts, users: reads.users + this.#owed.users };
    this.#owed = NO_READS;
    const drained = isWhole && !this.#isUnderWay();
    const priceUsd = this.#priceUsd;
    this.#priceUsd = undefined;
    const held = drained && after.gaps.some(isSearched) ? this.memory.held.held : null;
    yield {
      posts,
      cursor: writeCursor(this.#position),
      drained,
      reads: all,
      problems,
      gaps,
      ...(held && { held }),
      ...(priceUsd && { priceUsd }),
    };
  }

  #lose(gap: Gap): "lost" {
    this.#lost.push(gap);
    return "lost";
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
