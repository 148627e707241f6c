import { instagramAccounts } from "./officialInstagram.ts";
import { facebookPages } from "./officialPages.ts";
import type { ChannelPlugin } from "../../core/ports/channel.ts";
import { concealing } from "../../core/sources/concealing.ts";
import { createContext, secretsOf } from "./createContext.ts";
import { createFacebookSources } from "./facebookSources.ts";
import { FACEBOOK_FORM, facebookValuesSchema } from "./form.ts";
import type { FacebookValues } from "./form.ts";
import { createInstagramSources } from "./instagramSources.ts";
import { createInstagramRechecker } from "./instagramRechecker.ts";
import { createPageRechecker } from "./pageRechecker.ts";
import { createMetaReplies } from "./replies.ts";
import { testFacebook } from "./testConnection.ts";
import { identityOf } from "../common/identityOf.ts";

export const facebookChannel: ChannelPlugin<FacebookValues> = {
  channel: "facebook",
  form: FACEBOOK_FORM,
  schema: facebookValuesSchema,
  secretsBelongTo: ({ baseUrl, pageId }) => `${originOf(baseUrl)} ${pageId.trim()}`,
  sources(given) {
    const context = createContext(given);
    const { readsMessages, readsInstagram, pollSeconds } = given.values;
    const sources = [
      ...createFacebookSources(context, { readsMessages }),
      ...(readsInstagram ? createInstagramSources(context, { readsMessages }) : []),
    ];
    const secrets = secretsOf(given);
    return sources.map((source) => ({ source: concealing(source, secrets), pollEveryMs: pollSeconds * 1_000, budgetUsd: null }));
  },
  test: (given, signal) => testFacebook(given, signal),
  senders(given) {
    if (given.secret("pageToken") === undefined) return [];
    const context = createContext(given);
    const identity = identityOf([given.values.baseUrl, given.values.pageId, ...secretsOf(given)]);
    const channels = given.values.readsInstagram ? (["facebook", "instagram"] as const) : (["facebook"] as const);
    return channels.map((channel) => createMetaReplies(context, { channel, identity, files: given.files }));
  },
  rechecker(given) {
    if (given.secret("pageToken") === undefined) return [];
    const context = createContext(given);
    return given.values.readsInstagram ? [createPageRechecker(context), createInstagramRechecker(context)] : [createPageRechecker(context)];
  },
  officialAccounts(given) {
    const context = createContext(given);
    return [facebookPages(context), instagramAccounts(context)];
  },
  mayFetchPicture: (url, { baseUrl }) =>
    (url.protocol === "https:" && PICTURE_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))) ||
    url.origin === originOf(baseUrl),
};

/** Where Meta keeps pictures and thumbnails. */
const PICTURE_HOSTS = ["fbcdn.net", "cdninstagram.com"] as const;

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}
