import { reads } from "./guards.ts";

export const deletionChecksCalls = {
  status: reads.deletionChecks.status.handler(({ context }) => [...context.deletionCheckStatuses()]),
};
