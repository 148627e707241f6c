import type { PushedPage, Source } from "../../core/ports/source.ts";
import type { Account } from "./account.ts";
import type { XContext } from "./context.ts";
import { lookUpUser } from "./lookUpUser.ts";
import { newTimelineMemory, readTimeline } from "./readTimeline.ts";
import type { Timeline } from "./readTimeline.ts";
import { readMentions, readSearch } from "./timelines.ts";

/** X lists so many of the newest mentions, and no more. */
const REACH = 800;

/** Posts that mention one account. What the timeline does not reach is searched for by the account's handle, as far back as search goes. */
export function createMentionsSource(
  context: XContext,
  account: Account,
  follow?: (signal: AbortSignal) => AsyncIterable<PushedPage>,
  reach = REACH,
): Source {
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
  return {
    key: `x:mentions:${account.userId}`,
    channel: "x",
    get label() {
      return account.handle === null ? `Mentions of ${account.userId}` : `@${account.handle} mentions`;
    },
    priceUsd: context.priceUsd,
    ...(follow && { follow }),
    pull: (cursor, signal) => readTimeline(context, timeline, memory, cursor, signal),
  };
}
