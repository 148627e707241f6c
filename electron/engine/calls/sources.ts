import { testConnection } from "../sources/x/testConnection.ts";
import { X_BEARER } from "../secrets.ts";
import { calls } from "./context.ts";

export const sourcesCalls = {
  list: calls.sources.list.handler(({ context }) => [...context.sourceStatuses()]),

  x: {
    get: calls.sources.x.get.handler(({ context }) => ({
      settings: context.settings.xSource(),
      hasBearer: context.secrets.get(X_BEARER) !== undefined,
    })),

    put: calls.sources.x.put.handler(async ({ context, input, errors }) => {
      if (input.bearer !== undefined && !(await context.secrets.store(X_BEARER, input.bearer))) throw errors.NO_KEYRING();
      context.settings.putXSource(input.settings);
      context.restartSources();
      context.changes.announce("settings", "sources");
      return { stored: true as const };
    }),

    test: calls.sources.x.test.handler(async ({ context, input, signal }) => {
      const bearer = input.bearer ?? context.secrets.get(X_BEARER);
      if (bearer === undefined) return { ok: false as const, fault: "unauthorised" as const, detail: "No bearer token is stored." };
      return testConnection(input.settings, bearer, signal);
    }),

    remove: calls.sources.x.remove.handler(async ({ context }) => {
      const removed = context.settings.removeXSource();
      await context.secrets.forget(X_BEARER);
      context.restartSources();
      context.changes.announce("settings", "sources");
      return { removed };
    }),
  },
};
