import { calls } from "./context.ts";

export const settingsCalls = {
  get: calls.settings.get.handler(({ context }) => context.settings.read()),

  put: calls.settings.put.handler(({ context, input }) => {
    const before = context.settings.read();
    const after = context.settings.change(input);
    if (after.locale !== before.locale) context.onDidChangeLocale();
    if (after.learning !== before.learning) context.understanding.chooseAnew();
    context.changes.announce("settings");
    return after;
  }),
};
