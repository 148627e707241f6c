import type { Page, Source } from "../source.ts";
import { SourceError } from "../source.ts";
import type { Account } from "./account.ts";
import type { XContext } from "./context.ts";
import { finishWalk, readCursor, startWalk, writeCursor } from "./cursor.ts";
import { readOwnPosts } from "./timelines.ts";
import { toPage } from "./toPage.ts";
import { walkTimeline } from "./walkTimeline.ts";

/** A first visit looks back so far: older answers belong to cases that mentions do not reach either. */
const FIRST_VISIT_MS = 7 * 24 * 3_600_000;

/**
 * What the account itself wrote. An answer mentions the citizen, not us, so that mentions lack it. The cases get on
 * without it: a plan that does not give it is a problem, not a fault.
 */
export function createOwnPostsSource(context: XContext, account: Account): Source {
  return {
    key: `x:own:${account.userId}`,
    channel: "x",
    get label() {
      return account.handle === null ? `Posts by ${account.userId}` : `@${account.handle} posts`;
    },
    priceUsd: context.priceUsd,
    supplementary: true,

    async *pull(cursor, signal) {
      const { since, walk } = readCursor(cursor);
      const startTime = since === null ? new Date(context.now() - FIRST_VISIT_MS) : undefined;
      const read = (page: Parameters<typeof readOwnPosts>[2]) => readOwnPosts(context, account.userId, page, startTime, signal);
      try {
        for await (const step of walkTimeline(walk ?? startWalk(), { since, sendSince: true, now: context.now, read })) {
          yield* toPage(context, step, step.end === null ? { since, walk: step.walk } : finishWalk({ since, walk: step.walk }));
        }
      } catch (error) {
        if (!(error instanceof SourceError) || !REFUSALS.has(error.fault)) throw error;
        yield refusedPage(writeCursor({ since, walk: null }), error);
      }
    },
  };
}

const REFUSALS: ReadonlySet<SourceError["fault"]> = new Set(["forbidden", "not-found", "bad-request"]);

function refusedPage(cursor: string, { message }: SourceError): Page {
  const problem = `The account's own posts could not be read: ${message}`;
  return { posts: [], cursor, drained: true, reads: { posts: 0, users: 0 }, problems: [problem] };
}
