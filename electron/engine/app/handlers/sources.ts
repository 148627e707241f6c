import { acknowledgeGap } from "#db/sources/sourceGaps.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { readUserAccess } from "../../channels/x/userAccess.ts";
import { X_KIND } from "../../channels/x/form.ts";
import { putXSource, storedXSource } from "../../channels/x/storedSource.ts";
import { testConnection } from "../../channels/x/testConnection.ts";
import { X_BEARER, X_USER_TOKEN } from "../../core/ports/secrets.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";

/** Null where the token was given for another server: anyone who can change the address must not get hold of it. */
function storedTokenFor({ settings, secrets }: HandlerContext, { baseUrl }: XSourceSettings): string | null {
  const stored = storedXSource(settings);
  if (stored !== null && new URL(stored.baseUrl).origin !== new URL(baseUrl).origin) return null;
  return secrets.get(X_BEARER) ?? null;
}

function isOtherAccount(stored: XSourceSettings | null, { baseUrl, userId }: XSourceSettings): boolean {
  return stored !== null && (stored.userId !== userId || new URL(stored.baseUrl).origin !== new URL(baseUrl).origin);
}

export const sourcesHandlers = {
  list: reads.sources.list.handler(({ context }) => [...context.sourceStatuses()]),

  acknowledgeGap: needs("sources").sources.acknowledgeGap.handler(({ context, input }) => {
    const key = { sourceKey: input.source, id: input.gap };
    const acknowledged = acknowledgeGap(context.record, key, context.actor, context.now());
    if (acknowledged) context.changes.announce("sources");
    return { acknowledged };
  }),

  x: {
    get: needs("sources").sources.x.get.handler(({ context }) => ({
      settings: storedXSource(context.settings),
      hasBearer: context.secrets.get(X_BEARER) !== undefined,
    })),

    put: needs("sources").sources.x.put.handler(async ({ context, input, errors }) => {
      if (input.bearer === undefined && storedTokenFor(context, input.settings) === null && context.secrets.get(X_BEARER) !== undefined) {
        throw errors.TOKEN_NEEDED();
      }
      if (input.bearer !== undefined && !(await context.secrets.store(X_BEARER, input.bearer))) throw errors.NO_KEYRING();
      // As the app's token: it was given for that account at that address, and goes to no other.
      if (isOtherAccount(storedXSource(context.settings), input.settings)) await context.secrets.forget(X_USER_TOKEN);
      putXSource(context.settings, input.settings);
      context.restartSources();
      context.changes.announce("settings", "sources");
      return { stored: true as const };
    }),

    test: needs("sources").sources.x.test.handler(async ({ context, input, signal }) => {
      const bearer = input.bearer ?? storedTokenFor(context, input.settings);
      if (bearer === null)
        return { ok: false as const, fault: "unauthorised" as const, detail: "No bearer token is stored for this address." };
      // It was given for one account at one address, and goes to no other.
      const isStoredAccount = !isOtherAccount(storedXSource(context.settings), input.settings);
      const access = isStoredAccount ? readUserAccess(context.secrets.get(X_USER_TOKEN) ?? "") : null;
      return testConnection(input.settings, bearer, signal, access);
    }),

    remove: needs("sources").sources.x.remove.handler(async ({ context }) => {
      const removed = context.settings.removeChannel(X_KIND);
      await context.secrets.forget(X_BEARER);
      await context.secrets.forget(X_USER_TOKEN);
      context.restartSources();
      context.changes.announce("settings", "sources");
      return { removed };
    }),
  },
};
