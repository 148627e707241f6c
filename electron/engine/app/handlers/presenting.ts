import type { GrievanceId, ReviewId } from "#domain/ids.ts";
import { procedures } from "./context.ts";
import { needs, reads } from "./guards.ts";

export const presentingHandlers = {
  put: needs("review").presenting.put.handler(({ context, input: { screen } }) => {
    if (screen !== null && screen.grievanceId !== null)
      context.preparing.keepCase(screen.reviewId as ReviewId, screen.grievanceId as GrievanceId);
    context.presenting.put(screen);
  }),
  watch: procedures.presenting.watch.handler(({ context, signal }) => context.presenting.watch(signal)),
  open: reads.presenting.open.handler(({ context }) => context.host.onScreenAsked()),
};
