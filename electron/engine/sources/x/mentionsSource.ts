import type { PushedPage, Source } from "../source.ts";
import type { Account } from "./account.ts";
import type { XContext } from "./context.ts";
import { finishWalk, readCursor, startWalk } from "./cursor.ts";
import type { Position } from "./cursor.ts";
import { fillGap, gapBelow } from "./fillGap.ts";
import { readMentions } from "./timelines.ts";
import { toPage } from "./toPage.ts";
import { walkTimeline } from "./walkTimeline.ts";
import type { WalkStep } from "./walkTimeline.ts";

/**
 * Posts that mention one account. The timeline has the last 800 only; where it ends there without meeting what is
 * recorded, recent search for the handle fills the gap below, as far back as search reaches.
 */
export function createMentionsSource(
  context: XContext,
  account: Account,
  follow?: (signal: AbortSignal) => AsyncIterable<PushedPage>,
): Source {
  return {
    key: `x:mentions:${account.userId}`,
    channel: "x",
    get label() {
      return account.handle === null ? `Mentions of ${account.userId}` : `@${account.handle} mentions`;
    },
    priceUsd: context.priceUsd,
    ...(follow && { follow }),

    async *pull(cursor, signal) {
      const { since, walk } = readCursor(cursor);
      let position: Position = { since, walk: walk ?? startWalk() };
      if (position.walk?.stage === "timeline") {
        const read = (page: Parameters<typeof readMentions>[2]) => readMentions(context, account.userId, page, signal);
        for await (const step of walkTimeline(position.walk, { since, sendSince: true, now: context.now, read })) {
          account.learn(step.answer.ourHandle);
          const after = afterStep(since, step, context.now());
          position = after.position;
          yield* toPage(context, step, position, after.problems);
        }
      }
      if (position.walk?.stage === "gap") yield* fillGap(context, account, since, position.walk, signal);
    },
  };
}

function afterStep(since: Position["since"], { walk, end }: WalkStep, now: number): { position: Position; problems: readonly string[] } {
  if (end === null) return { position: { since, walk }, problems: [] };
  const gap = end === "exhausted" ? gapBelow(since, walk, now) : "none";
  if (gap === "reachable") return { position: { since, walk: { ...walk, stage: "gap", next: null } }, problems: [] };
  const lost =
    "More than 800 posts mentioned the account since the last visit; the oldest are out of reach of X's search and may be missing.";
  return { position: finishWalk({ since, walk }), problems: gap === "lost" ? [lost] : [] };
}
