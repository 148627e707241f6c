import { createHash } from "node:crypto";
import type { PushedPage, Source } from "../../core/ports/source.ts";
import { isRefusal } from "../common/isRefusal.ts";
import { accountSource, emptyPage } from "./context.ts";
import type { Account, XContext } from "./context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { lookUpUser } from "./lookUpUser.ts";
import { newTimelineMemory, readTimeline } from "./readTimeline.ts";
import type { Timeline } from "./readTimeline.ts";
import { readMentions, readOwnPosts, readSearch } from "./timelines.ts";

type Follow = (signal: AbortSignal) => AsyncIterable<PushedPage>;

/** X lists so many of the newest mentions, and no more. */
const MENTIONS_REACH = 800;

/** Posts that mention one account. What the timeline does not reach is searched for by the account's handle, as far back as search goes. */
export function createMentionsSource(context: XContext, account: Account, follow?: Follow, reach = MENTIONS_REACH): Source {
  const timeline: Timeline = {
    kind: "timeline",
    reach,
    async read(page, signal) {
      const answer = await readMentions(context, account.userId, page, signal);
      account.learn(answer.ourHandle);
      return answer;
    },
    search: {
      async prepare(signal) {
        if (account.handle !== null) return null;
        const { handle, reads } = await lookUpUser(context.client, account.userId, signal);
        account.learn(handle);
        return reads;
      },
      read: (page, signal) => readSearch(context, `@${account.handle ?? account.userId}`, page, signal),
    },
  };
  const memory = newTimelineMemory(context);
  return accountSource(context, account, "mentions", {
    ...(follow && { follow }),
    pull: (cursor, signal) => readTimeline(context, timeline, memory, cursor, signal),
  });
}

/** Posts of the last seven days that match a query in X's search language. */
export function createSearchSource(context: XContext, query: string, follow?: Follow): Source {
  const timeline: Timeline = {
    kind: "search",
    reach: Infinity,
    read: (page, signal) => readSearch(context, query, page, signal),
    search: null,
  };
  const memory = newTimelineMemory(context);
  return {
    key: `x:search:${createHash("sha256").update(query).digest("hex").slice(0, 16)}`,
    channel: "x",
    label: `Search ${query}`,
    priceUsd: context.priceUsd,
    ...(follow && { follow }),
    pull: (cursor, signal) => readTimeline(context, timeline, memory, cursor, signal),
  };
}

/** A first visit looks back so far: older answers belong to cases that mentions do not reach either. */
const FIRST_VISIT_MS = 7 * 24 * 3_600_000;
/** X lists so many of the newest posts of an account. */
const OWN_REACH = 3_200;

/**
 * What the account itself wrote. An answer mentions the citizen, not us, so that mentions lack it. The cases get on
 * without it: a plan that does not give it is a problem, not a fault.
 */
export function createOwnPostsSource(context: XContext, account: Account): Source {
  const memory = newTimelineMemory(context);
  return accountSource(context, account, "own", {
    supplementary: true,
    async *pull(cursor, signal) {
      const { top, gaps } = readCursor(cursor);
      const isFirst = top === null || gaps.some(({ from }) => from === null);
      const startTime = isFirst ? new Date((context.theirNow() ?? context.now()) - FIRST_VISIT_MS) : undefined;
      const timeline: Timeline = {
        kind: "timeline",
        reach: OWN_REACH,
        read: (page, abort) => readOwnPosts(context, account.userId, page, startTime, abort),
        search: null,
      };
      let last = cursor;
      try {
        for await (const page of readTimeline(context, timeline, memory, cursor, signal)) {
          last = page.cursor;
          yield page;
        }
      } catch (error) {
        if (!isRefusal(error)) throw error;
        const problem = `The account's own posts could not be read: ${error.message}`;
        yield emptyPage(last ?? writeCursor(readCursor(null)), true, [problem]);
      }
    },
  });
}
