import { reads } from "./guards.ts";

export const dutiesCalls = {
  status: reads.duties.status.handler(({ context }) => [...context.dutyStatuses()]),
};
