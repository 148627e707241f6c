import { needs, reads } from "./guards.ts";

export const readyWordsHandlers = {
  reasons: {
    get: reads.readyWords.reasons.get.handler(({ context }) => context.settings.reasons()),

    put: needs("settings").readyWords.reasons.put.handler(({ context, input }) => {
      context.settings.putReasons(input);
      context.changes.announce("settings");
      return context.settings.reasons();
    }),
  },
};
