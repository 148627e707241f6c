import { needs, reads } from "./guards.ts";

export const scheduledReportsHandlers = {
  get: needs("settings").scheduledReports.get.handler(({ context }) => context.scheduledReports.schedule()),
  runs: reads.scheduledReports.runs.handler(({ context }) => [...context.scheduledReports.runs()]),

  put: needs("settings").scheduledReports.put.handler(async ({ context, input, errors }) => {
    const outcome = await context.scheduledReports.put(input);
    if (outcome === "nowhere") throw errors.NOWHERE();
    if (outcome === "folder-gone") throw errors.FOLDER_GONE();
    return context.scheduledReports.schedule();
  }),

  runNow: needs("settings").scheduledReports.runNow.handler(({ context, errors }) => {
    if (context.rehearsal) throw errors.REHEARSAL();
    const asked = context.scheduledReports.runNow();
    if (asked === null) throw errors.NOWHERE();
    return asked;
  }),
};
