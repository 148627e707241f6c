import type { Page } from "../source.ts";
import { SourceError } from "../source.ts";
import type { Account } from "./account.ts";
import type { XContext } from "./context.ts";
import { finishWalk, writeCursor } from "./cursor.ts";
import type { Position, Walk } from "./cursor.ts";
import { lookUpUser } from "./lookUpUser.ts";
import type { Mark } from "./postIds.ts";
import { isWithinSearch, readSearch } from "./timelines.ts";
import { toPage } from "./toPage.ts";
import { walkTimeline } from "./walkTimeline.ts";

/** A mentions timeline of eight pages has met its limit of 800; deleted posts leave holes in it. */
const LIMIT = { more: 700, atMost: 800 };

/**
 * Whether posts may lie between the end of the timeline and what is recorded: `reachable` by search, or `lost`. A
 * first visit has nothing recorded; it takes the week that search gives, and counts nothing as lost.
 */
export function gapBelow(since: Mark | null, walk: Walk, now: number): "none" | "reachable" | "lost" {
  if (walk.oldest === null || walk.seen <= LIMIT.more || walk.seen > LIMIT.atMost) return "none";
  if (isWithinSearch(walk.oldest, now)) return "reachable";
  return since === null ? "none" : "lost";
}

/** Reads from the walk's end down to `since` by searching for the handle. */
export async function* fillGap(
  context: XContext,
  account: Account,
  since: Mark | null,
  walk: Walk,
  signal: AbortSignal,
): AsyncGenerator<Page, void> {
  try {
    if (account.handle === null) {
      const { handle, reads } = await lookUpUser(context.client, account.userId, signal);
      account.learn(handle);
      yield { posts: [], cursor: writeCursor({ since, walk }), drained: false, reads, problems: [] };
    }
    yield* searchBelow(context, `@${account.handle ?? account.userId}`, since, walk, signal);
  } catch (error) {
    if (!(error instanceof SourceError) || !REFUSALS.has(error.fault)) throw error;
    const problem = `More than 800 posts mentioned the account, and the older ones could not be searched for: ${error.message}`;
    yield {
      posts: [],
      cursor: writeCursor(finishWalk({ since, walk })),
      drained: true,
      reads: { posts: 0, users: 0 },
      problems: [problem],
    };
  }
}

/** The mentions themselves came in, so a plan without search must not stop the source. */
const REFUSALS: ReadonlySet<SourceError["fault"]> = new Set(["forbidden", "not-found", "bad-request"]);

async function* searchBelow(
  context: XContext,
  query: string,
  since: Mark | null,
  from: Walk,
  signal: AbortSignal,
): AsyncGenerator<Page, void> {
  const sendSince = since !== null && isWithinSearch(since, context.now());
  const read = (page: Parameters<typeof readSearch>[2]) => readSearch(context, query, page, signal);
  for await (const step of walkTimeline(from, { since, sendSince, now: context.now, read })) {
    const position: Position = step.end === null ? { since, walk: step.walk } : finishWalk({ since, walk: step.walk });
    const outOfReach = step.end === "exhausted" && since !== null && !sendSince;
    yield* toPage(
      context,
      step,
      position,
      outOfReach ? ["Posts between the last visit and a week ago are out of reach of X's search and may be missing."] : [],
    );
  }
}
