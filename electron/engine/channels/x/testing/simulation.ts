import { ServerClock } from "../../../core/http/serverClock.ts";
import { SourceError } from "../../../core/ports/source.ts";
import type { Source } from "../../../core/ports/source.ts";
import { MemoryRecorder } from "../../../core/sync/testing/memoryRecorder.ts";
import { Account } from "../context.ts";
import type { XContext } from "../context.ts";
import { createMentionsSource, createSearchSource } from "../timelineSources.ts";
import { compareIds } from "../postIds.ts";
import { ReadCount } from "../readCount.ts";
import { SlidingPlatform } from "./slidingPlatform.ts";
import type { SimulatedPost } from "./slidingPlatform.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const YEAR_MS = 365 * DAY_MS;
const START = Date.parse("2026-11-24T10:00:00Z");
/** Small, so that many runs can be tried: what counts is that a burst is larger than the window, and the window than a page. */
const RULES = { reach: 40, pageSize: 8, searchMs: 7 * DAY_MS };
/** Posts become visible so late at most. */
const LATEST_MS = 8 * MINUTE_MS;

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface SimulationOutcome {
  /** Ids of posts that are neither recorded nor within a gap that is told. */
  readonly missing: readonly string[];
  /** Ids that search could have brought in the end, and that are only within a gap. */
  readonly unread: readonly string[];
  readonly published: number;
  readonly recorded: number;
  /** Posts that X would have charged for. */
  readonly charged: number;
  readonly lostGaps: number;
  readonly gapsTold: number;
  readonly kills: number;
}

class Killed extends Error {}

const MAKE = {
  mentions: (context: XContext, account: Account) => createMentionsSource(context, account, undefined, RULES.reach),
  search: (context: XContext) => createSearchSource(context, "@cm"),
};

/**
 * One walk of hours to weeks: posts trickle, burst and flood, some show late, some are deleted; requests take time and fail in every
 * way; the program is killed between any two steps, begins again at once or days later, cannot record now and then, and its wall clock
 * may be set. In the end all is quiet for a while.
 */
export async function simulate(seed: number, reads: keyof typeof MAKE = "mentions"): Promise<SimulationOutcome> {
  const random = randomOf(seed);
  const chance = (share: number) => random() < share;
  const upTo = (most: number) => Math.floor(random() * most);
  const hasSearch = chance(0.9) || reads === "search";
  // Without search what shows late in a burst is found only as far as the timeline reaches.
  const isLate = hasSearch && chance(0.7);
  const faults = chance(0.6) ? 0.15 : 0;
  const kills = chance(0.6) ? 0.1 : 0;
  const refusals = chance(0.4) ? 0.15 : 0;
  let isQuiet = false;
  let pace = 0;
  /** Posts that are still to come in this phase: as many as come for ever could never be read. */
  let flood = 0;
  let skewMs = 0;
  const counts = { kills: 0, charged: 0, gapsTold: 0 };

  const platform: SlidingPlatform = new SlidingPlatform(START, RULES, (path) => {
    pass(20 + upTo(800));
    if (path.includes("search") && !hasSearch) throw new SourceError("forbidden", "no search");
    if (isQuiet || !chance(faults)) return;
    const kind = upTo(4);
    if (kind === 0) throw new SourceError("rate-limited", "429", { retryAt: wall() + upTo(15) * MINUTE_MS });
    throw new SourceError((["server-error", "unreachable", "bad-answer"] as const)[kind - 1] ?? "timeout", "fault");
  });

  const wall = () => platform.now + skewMs;

  /** Time passes, and posts come at the present pace (posts a second). */
  function pass(ms: number): void {
    const from = platform.now;
    platform.now += ms;
    const expected = isQuiet ? 0 : (pace * ms) / 1_000;
    const count = Math.min(150, flood, Math.floor(expected) + (chance(expected % 1) ? 1 : 0));
    flood -= count;
    for (let each = 0; each < count; each += 1) {
      const post = platform.publish(from + Math.floor((ms * (each + 1)) / (count + 1)), isLate && chance(0.1) ? upTo(LATEST_MS) : 0);
      if (chance(0.03)) post.deletedAt = post.visibleAt + upTo(10 * MINUTE_MS);
    }
  }

  const recorder = new MemoryRecorder();
  const polledAt: number[] = [];
  let source: Source | null = null;
  const begin = (): Source => {
    const clock = new ServerClock({ now: wall, elapsed: () => platform.now });
    const context = {
      client: platform.clientHeardBy(clock),
      accounts: { ourUserId: "1", officeHandles: new Set<string>() },
      reads: new ReadCount(),
      priceUsd: { posts: 0, users: 0 },
      messagePriceUsd: 0,
      owned: null,
      now: wall,
      theirNow: () => clock.now,
      elapsed: () => platform.now,
    };
    const account = new Account("1");
    account.learn("cm");
    return MAKE[reads](context, account);
  };
  const mayDie = () => {
    if (!isQuiet && chance(kills)) throw new Killed();
  };

  /** One poll of a program that runs, as far as faults and kills let it come. */
  async function poll(): Promise<number> {
    source ??= begin();
    const beganAt = platform.now;
    try {
      let heldMs = 0;
      for await (const page of source.pull(recorder.cursorOf(source.key), new AbortController().signal)) {
        mayDie();
        // Another program holds the record: nothing of the page is there, and the run goes on.
        if (!isQuiet && chance(refusals)) throw new SourceError("not-recorded", "The record is locked.");
        recorder.record(source.key, page, { usd: 0, at: wall() });
        if (polledAt.at(-1) !== beganAt) polledAt.push(beganAt);
        counts.charged += page.reads.posts;
        counts.gapsTold = Math.max(counts.gapsTold, recorder.openGaps.size);
        mayDie();
        heldMs = page.held?.waitMs ?? 0;
      }
      return heldMs;
    } catch (error) {
      if (error instanceof Killed) {
        counts.kills += 1;
        source = null;
        return 0;
      }
      if (!(error instanceof SourceError)) throw error;
      return Math.max(1_000, Math.min(15 * MINUTE_MS, (error.retryAt ?? 0) - wall()));
    }
  }

  // Before the first visit.
  for (let each = upTo(90); each > 0; each -= 1) platform.publish(START - upTo(5 * DAY_MS), 0);
  await poll();
  for (let phase = 2 + upTo(5); phase > 0; phase -= 1) {
    flood = 50 + upTo(250);
    pace = [0, 0.02, 0.3, 3, 20][upTo(5)] ?? 0;
    for (let polls = 1 + upTo(6); polls > 0; polls -= 1) {
      const waitMs = await poll();
      pass(Math.max(Math.min(waitMs, 20_000), 1_000 + upTo(20_000)));
    }
    if (chance(0.15)) skewMs = (upTo(3) - 1) * upTo(chance(0.5) ? 2 * 3_600_000 : 10 * YEAR_MS);
    if (chance(0.35)) {
      // Off for a while, in which not so many come that the test takes long.
      source = null;
      const offMs = chance(0.2) ? 4 * DAY_MS + upTo(6 * DAY_MS) : 20 * MINUTE_MS + upTo(3 * 3_600_000);
      pace = Math.min(pace, 60_000 / offMs);
      pass(offMs);
    }
  }
  isQuiet = true;
  for (let polls = 0; polls < 45; polls += 1) {
    await poll();
    pass(MINUTE_MS);
  }
  return outcomeOf(platform, recorder, { hasSearch, polledAt, ...counts });
}

interface PageWalk {
  readonly hasSearch: boolean;
  /** When the program asked and was answered; what shows only while it is off, and goes out of reach meanwhile, it cannot know of. */
  readonly polledAt: readonly number[];
  readonly kills: number;
  readonly charged: number;
  readonly gapsTold: number;
}

function outcomeOf(
  { posts, now }: SlidingPlatform,
  recorder: MemoryRecorder,
  { hasSearch, polledAt, ...counts }: PageWalk,
): SimulationOutcome {
  const [open, lost] = [[...recorder.openGaps.values()], [...recorder.lostGaps.values()]];
  const isTold = ({ id }: SimulatedPost) =>
    [...open, ...lost].some(({ from, to }) => (from === null || compareIds(id, from.mark) > 0) && compareIds(id, to.mark) < 0);
  const wasInReach = ({ at, visibleAt }: SimulatedPost) =>
    // A first visit takes a week, less an hour.
    at > START - RULES.searchMs + 90 * MINUTE_MS &&
    polledAt.some((polled) => visibleAt <= polled && at > polled - RULES.searchMs + 30 * MINUTE_MS);
  // What its author deleted may be gone before anybody could read it.
  const absent = posts.filter((post) => post.deletedAt > now && !recorder.posts.has(post.id) && wasInReach(post));
  return {
    missing: absent.filter((post) => !isTold(post)).map(({ id }) => id),
    unread: hasSearch
      ? absent.filter(({ at, id }) => at > now - RULES.searchMs + 60 * MINUTE_MS && isTold({ id } as SimulatedPost)).map(({ id }) => id)
      : [],
    published: posts.length,
    recorded: recorder.posts.size,
    charged: counts.charged,
    lostGaps: recorder.lostGaps.size,
    gapsTold: counts.gapsTold,
    kills: counts.kills,
  };
}
