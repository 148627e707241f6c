import { procedures } from "./context.ts";
import { actorOf } from "./guards.ts";

export const settingsHandlers = {
  get: procedures.settings.get.handler(({ context }) => context.settings.read()),

  put: procedures.settings.put.handler(({ context, input }) => {
    if (Object.keys(input).some((name) => name !== "locale")) actorOf(context, "settings");
    const before = context.settings.read();
    const after = context.settings.change(input);
    if (after.locale !== before.locale) context.host.onLocale(after.locale);
    if (after.learning !== before.learning) context.understanding.chooseAgain();
    context.changes.announce("settings");
    return after;
  }),
};
