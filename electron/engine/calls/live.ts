import { calls } from "./context.ts";

export const liveCalls = {
  clock: calls.live.clock.handler(({ context }) => ({ aheadMs: context.clock.aheadMs })),

  standing: calls.live.standing.handler(({ context }) => context.standing()),

  changes: calls.live.changes.handler(({ context, signal }) => context.changes.listen(signal)),
};
