import { createHash } from "node:crypto";
import type { PushedPage, Source } from "../../core/ports/source.ts";
import type { XContext } from "./context.ts";
import { newTimelineMemory, readTimeline } from "./readTimeline.ts";
import type { Timeline } from "./readTimeline.ts";
import { readSearch } from "./timelines.ts";

/** Posts of the last seven days that match a query in X's search language. */
export function createSearchSource(context: XContext, query: string, follow?: (signal: AbortSignal) => AsyncIterable<PushedPage>): Source {
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
