import { needs, reads } from "./guards.ts";

export const floodsHandlers = {
  get: reads.floods.get.handler(({ context }) => context.settings.floods()),

  put: needs("settings").floods.put.handler(({ context, input }) => {
    context.settings.putFloods(input);
    context.changes.announce("settings", "record");
    return context.settings.floods();
  }),
};
