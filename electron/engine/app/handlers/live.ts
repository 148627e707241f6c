import { procedures } from "./context.ts";

export const liveHandlers = {
  clock: procedures.live.clock.handler(({ context }) => ({ aheadMs: context.clock.aheadMs })),

  standing: procedures.live.standing.handler(({ context }) => context.standing()),

  changes: procedures.live.changes.handler(({ context, signal }) => context.changes.listen(signal)),
};
