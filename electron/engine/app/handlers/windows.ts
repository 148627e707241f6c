import { reads } from "./guards.ts";

export const windowsHandlers = {
  ask: reads.windows.ask.handler(({ context, input }) => {
    context.host.onAsked(input);
  }),
};
