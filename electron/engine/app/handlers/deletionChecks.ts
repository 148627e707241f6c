import { reads } from "./guards.ts";

export const deletionChecksHandlers = {
  status: reads.deletionChecks.status.handler(({ context }) => [...context.deletionCheckStatuses()]),
};
