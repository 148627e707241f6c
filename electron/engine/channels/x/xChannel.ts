import type { XSourceSettings } from "#contract/xSource.ts";
import { xAccounts } from "./officialAccounts.ts";
import { isAddressOfChannel } from "../../core/files/channelAddress.ts";
import { outboxAccountOf, readUserAccess } from "./userAccess.ts";
import type { UserAccess } from "./userAccess.ts";
import { xSignIn } from "./signIn.ts";
import { createDirectReplies } from "./directMessages.ts";
import { createXSender } from "./sender.ts";
import type { ChannelPlugin, Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { createXSources } from "./createXSources.ts";
import { X_FORM, xValuesSchema } from "./form.ts";
import { createXRechecker } from "./recheck.ts";
import { testConnection } from "./testConnection.ts";

/** X, as every other channel: what it reads, who answers there, who asks after deleted posts, and who asks after official accounts. */
export const xChannel: ChannelPlugin<XSourceSettings> = {
  channel: "x",
  form: X_FORM,
  schema: xValuesSchema,
  // The bearer token is the app's, whichever account it reads.
  secretsBelongTo: ({ baseUrl, userId, clientId }, field) =>
    `${new URL(baseUrl).origin} ${field === "userToken" ? (userId ?? "") : field === "clientSecret" ? clientId : ""}`,
  signIn: xSignIn,
  shownAs: ({ userId, query }) =>
    userId === null
      ? { key: "x:search", label: `Search for ${query ?? ""}` }
      : { key: `x:mentions:${userId}`, label: `Mentions of ${userId}` },
  sources(given) {
    const { values: settings, ourPosts } = given;
    const { userId, pollEveryMs, monthlyBudgetUsd: budgetUsd } = settings;
    const sources = createXSources({
      ...appOf(given),
      userAccess: accessOf(given),
      ...(ourPosts && userId !== null && { ownPosts: (since) => ourPosts("x", userId, since) }),
    });
    return sources.map((source) => ({ source, pollEveryMs, budgetUsd }));
  },
  test: (given, signal) => testConnection(given.values, bearerOf(given), signal, accessOf(given)),
  senders(given) {
    const { userId } = given.values;
    const access = accessOf(given);
    if (userId === null || access === null) return [];
    const account = outboxAccountOf(given.values, userId, access);
    const { now, files } = given;
    return [createXSender(account, { now, files, direct: createDirectReplies({ account, now, files }) })];
  },
  rechecker: (given) => createXRechecker(appOf(given)),
  officialAccounts: (given) => xAccounts(appOf(given)),
  mayFetchPicture: (url, { baseUrl }) => isAddressOfChannel(url, baseUrl),
};

function appOf(given: Given<XSourceSettings>) {
  return { settings: given.values, bearer: bearerOf(given), now: given.now, officeHandles: given.offices.x };
}

function bearerOf(given: Given<XSourceSettings>): string {
  const bearer = given.secret("bearer");
  // As after a move to another machine.
  if (bearer === undefined) throw new SourceError("unauthorised", "No bearer token is stored on this machine.");
  return bearer;
}

/** A sign-in comes before a token that was pasted, unless it is over. */
function accessOf({ signedIn, secret }: Given<XSourceSettings>): UserAccess | null {
  const pasted = readUserAccess(secret("userToken") ?? "");
  if (signedIn === undefined || (signedIn.isOver && pasted !== null)) return pasted;
  return { kind: "sign-in", login: signedIn.login, identity: signedIn.identity };
}
