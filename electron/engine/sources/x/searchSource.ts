import { createHash } from "node:crypto";
import type { PushedPage, Source } from "../source.ts";
import type { XContext } from "./context.ts";
import { finishWalk, readCursor, startWalk } from "./cursor.ts";
import { isWithinSearch, readSearch } from "./timelines.ts";
import { toPage } from "./toPage.ts";
import { walkTimeline } from "./walkTimeline.ts";

/** Posts of the last seven days that match a query in X's search language. */
export function createSearchSource(context: XContext, query: string, follow?: (signal: AbortSignal) => AsyncIterable<PushedPage>): Source {
  return {
    key: `x:search:${createHash("sha256").update(query).digest("hex").slice(0, 16)}`,
    channel: "x",
    label: `Search ${query}`,
    priceUsd: context.priceUsd,
    ...(follow && { follow }),

    async *pull(cursor, signal) {
      const { since, walk } = readCursor(cursor);
      const sendSince = since !== null && isWithinSearch(since, context.now());
      const read = (page: Parameters<typeof readSearch>[2]) => readSearch(context, query, page, signal);
      for await (const step of walkTimeline(walk ?? startWalk(), { since, sendSince, now: context.now, read })) {
        yield* toPage(context, step, step.end === null ? { since, walk: step.walk } : finishWalk({ since, walk: step.walk }));
      }
    },
  };
}
