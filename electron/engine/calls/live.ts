import { calls } from "./context.ts";

export const liveCalls = {
  changes: calls.live.changes.handler(({ context, signal }) => context.changes.listen(signal)),
};
