import type { ConnectionTest, Words } from "#contract/channels.ts";
import type { XSourceSettings } from "#contract/xSource.ts";
import { assertNever } from "#domain/assertNever.ts";
import { xAccounts } from "./officialAccounts.ts";
import { isAddressOfChannel } from "../../core/files/channelAddress.ts";
import { readUserAccess } from "./userAccess.ts";
import { createDirectReplies } from "./directMessages.ts";
import { createXSender } from "./sender.ts";
import type { ChannelPlugin, Given } from "../../core/ports/channel.ts";
import { SourceError } from "../../core/ports/source.ts";
import { createXSources } from "./createXSources.ts";
import { X_FORM, xValuesSchema } from "./form.ts";
import { createXRechecker } from "./recheck.ts";
import { testConnection } from "./testConnection.ts";
import type { MessagesTest } from "./testConnection.ts";

/** X, as every other channel: what it reads, who answers there, who asks after deleted posts, and who asks after official accounts. */
export const xChannel: ChannelPlugin<XSourceSettings> = {
  channel: "x",
  form: X_FORM,
  schema: xValuesSchema,
  secretsBelongTo: ({ baseUrl, userId }) => `${new URL(baseUrl).origin} ${userId ?? ""}`,
  shownAs: ({ userId, query }) =>
    userId === null
      ? { key: "x:search", label: `Search for ${query ?? ""}` }
      : { key: `x:mentions:${userId}`, label: `Mentions of ${userId}` },
  sources(given) {
    const { values: settings, now, offices, ourPosts } = given;
    const { userId, pollEveryMs, monthlyBudgetUsd: budgetUsd } = settings;
    const sources = createXSources({
      settings,
      bearer: bearerOf(given),
      now,
      officeHandles: offices.x,
      userAccess: accessOf(given),
      ...(ourPosts && userId !== null && { ownPosts: (since) => ourPosts("x", userId, since) }),
    });
    return sources.map((source) => ({ source, pollEveryMs, budgetUsd }));
  },
  async test(given, signal) {
    const tested = await testConnection(given.values, bearerOf(given), signal, accessOf(given));
    if (!tested.ok) return { ...tested, explanation: null };
    const account = tested.handle === null ? null : `@${tested.handle}`;
    return messagesRefused(tested.messages ?? "readable") ?? { ok: true, account };
  },
  senders(given) {
    const { baseUrl, userId, pricePerPostUsd: pricePerReadUsd } = given.values;
    const access = accessOf(given);
    if (userId === null || access === null) return [];
    const account = { baseUrl, userId, access, pricePerReadUsd };
    return [createXSender(account, { now: given.now, direct: createDirectReplies({ account, now: given.now }) })];
  },
  rechecker: (given) =>
    createXRechecker({ settings: given.values, bearer: bearerOf(given), now: given.now, officeHandles: given.offices.x }),
  officialAccounts: (given) => xAccounts({ settings: given.values, bearer: bearerOf(given), now: given.now }),
  mayFetchPicture: (url, { baseUrl }) => isAddressOfChannel(url, baseUrl),
};

function bearerOf(given: Given<XSourceSettings>): string {
  const bearer = given.secret("bearer");
  // As after a move to another machine.
  if (bearer === undefined) throw new SourceError("unauthorised", "No bearer token is stored on this machine.");
  return bearer;
}

function accessOf(given: Given<XSourceSettings>) {
  return readUserAccess(given.secret("userToken") ?? "");
}

/** Null where direct messages can be read, or are not wanted. */
function messagesRefused(messages: MessagesTest): ConnectionTest | null {
  switch (messages) {
    case "readable":
      return null;
    case "token-expired":
      return { ok: false, fault: "unauthorised", detail: "", explanation: TOKEN_EXPIRED };
    case "wrong-account":
      return { ok: false, fault: "unauthorised", detail: "", explanation: WRONG_ACCOUNT };
    case "not-allowed":
      return { ok: false, fault: "forbidden", detail: "", explanation: NOT_ALLOWED };
    default:
      return assertNever(messages);
  }
}

const TOKEN_EXPIRED: Words = {
  en: "X answers, but the account’s own token has run out, so no direct messages are read: enter a new one.",
  hi: "X ने उत्तर दिया, पर खाते के अपने टोकन की अवधि पूरी हो गई है, इसलिए सीधे संदेश नहीं पढ़े जाते: नया टोकन भरें।",
};
const WRONG_ACCOUNT: Words = {
  en: "X answers, but the account’s token speaks for another account, so no direct messages are read: enter the token of this one.",
  hi: "X ने उत्तर दिया, पर खाते का टोकन किसी दूसरे खाते का है, इसलिए सीधे संदेश नहीं पढ़े जाते: इसी खाते का टोकन भरें।",
};
const NOT_ALLOWED: Words = {
  en: "X answers, but the account’s token may not read direct messages: give the X app that permission (dm.read) and make a new token.",
  hi: "X ने उत्तर दिया, पर खाते के टोकन को सीधे संदेश पढ़ने की अनुमति नहीं है: X ऐप को यह अनुमति (dm.read) दें और नया टोकन बनाएँ।",
};
