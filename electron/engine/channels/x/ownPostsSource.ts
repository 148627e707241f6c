import type { Page, Source } from "../../core/ports/source.ts";
import { NO_READS, SourceError } from "../../core/ports/source.ts";
import type { Account } from "./account.ts";
import type { XContext } from "./context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { newTimelineMemory, readTimeline } from "./readTimeline.ts";
import type { Timeline } from "./readTimeline.ts";
import { readOwnPosts } from "./timelines.ts";

/** A first visit looks back so far: older answers belong to cases that mentions do not reach either. */
const FIRST_VISIT_MS = 7 * 24 * 3_600_000;
/** X lists so many of the newest posts of an account. */
const REACH = 3_200;

/**
 * What the account itself wrote. An answer mentions the citizen, not us, so that mentions lack it. The cases get on
 * without it: a plan that does not give it is a problem, not a fault.
 */
export function createOwnPostsSource(context: XContext, account: Account): Source {
  const memory = newTimelineMemory(context);
  return {
    key: `x:own:${account.userId}`,
    channel: "x",
    get label() {
      return account.handle === null ? `Posts by ${account.userId}` : `@${account.handle} posts`;
    },
    priceUsd: context.priceUsd,
    supplementary: true,

    async *pull(cursor, signal) {
      const { top, gaps } = readCursor(cursor);
      const isFirst = top === null || gaps.some(({ from }) => from === null);
      const startTime = isFirst ? new Date(context.now() - FIRST_VISIT_MS) : undefined;
      const timeline: Timeline = {
        kind: "timeline",
        reach: REACH,
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
        if (!(error instanceof SourceError) || !REFUSALS.has(error.fault)) throw error;
        yield refusedPage(last ?? writeCursor(readCursor(null)), error);
      }
    },
  };
}

const REFUSALS: ReadonlySet<SourceError["fault"]> = new Set(["forbidden", "not-found", "bad-request"]);

function refusedPage(cursor: string, { message }: SourceError): Page {
  const problem = `The account's own posts could not be read: ${message}`;
  return { posts: [], cursor, drained: true, reads: NO_READS, problems: [problem] };
}
