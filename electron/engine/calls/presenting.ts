import { calls } from "./context.ts";
import { needs, reads } from "./guards.ts";

export const presentingCalls = {
  put: needs("review").presenting.put.handler(({ context, input }) => context.presenting.put(input.screen)),
  watch: calls.presenting.watch.handler(({ context, signal }) => context.presenting.watch(signal)),
  open: reads.presenting.open.handler(({ context }) => context.host.onScreenAsked()),
};
