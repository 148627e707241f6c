import { needs } from "./guards.ts";

export const networkHandlers = {
  get: needs("sources").network.get.handler(({ context }) => context.network.state()),

  put: needs("sources").network.put.handler(async ({ context, input: { settings, password }, errors }) => {
    const put = await context.network.put(settings, password);
    if (put.outcome === "invalid") throw errors.INVALID({ data: { field: put.field } });
    if (put.outcome === "no-keyring") throw errors.NO_KEYRING();
    context.networkIsBack();
    context.changes.announce("settings");
    return context.network.state();
  }),

  /** One after the other, so that what a proxy counts as an attempt to sign in is made once for each. */
  test: needs("sources").network.test.handler(async ({ context, signal = new AbortController().signal }) => {
    const tests = [];
    for (const { form, values } of context.channels.list()) {
      if (values === null) continue;
      const { kind, name } = form;
      const tested = await context.channels.test(kind, values, {}, signal);
      const test =
        tested.outcome === "tested" ? tested.test : ({ ok: false, fault: "bad-request", detail: "", explanation: null } as const);
      tests.push({ kind, name, test });
      // Asking on with a wrong password locks an account.
      if (!test.ok && test.fault === "proxy-login") break;
    }
    return tests;
  }),
};
