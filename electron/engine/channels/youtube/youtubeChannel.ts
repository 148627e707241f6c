import type { ChannelPlugin, ChannelSource, Given } from "../../core/ports/channel.ts";
import { givenLogin } from "../../core/ports/login.ts";
import type { Login } from "../../core/ports/login.ts";
import { NO_READS, SourceError } from "../../core/ports/source.ts";
import type { Source } from "../../core/ports/source.ts";
import { pastedLogin } from "../../core/signIn/pastedLogin.ts";
import { createYouTubeClient } from "./client.ts";
import type { YouTubeClient } from "./client.ts";
import { YOUTUBE_FORM, youtubeValuesSchema } from "./form.ts";
import type { YouTubeValues } from "./form.ts";
import { googleApp, youtubeSignIn } from "./signIn.ts";
import { quotaOf } from "./quota.ts";
import { createCommentRechecker } from "./recheckComments.ts";
import { createYouTubeReplies } from "./replies.ts";
import { testYouTube } from "./testConnection.ts";
import { walkThreads } from "./walkThreads.ts";
import { identityOf } from "../common/identityOf.ts";

const DAY_MS = 24 * 3_600_000;
/** The owner asks after what is held not so often: it waits for people anyway. */
const HELD_EVERY_MS = 5 * 60_000;
const DEADLINE_MS = 30_000;

export const youtubeChannel: ChannelPlugin<YouTubeValues> = {
  channel: "youtube",
  form: YOUTUBE_FORM,
  schema: youtubeValuesSchema,
  signIn: youtubeSignIn,
  secretsBelongTo: ({ apiUrl, tokenUrl }) => `${apiUrl} ${tokenUrl}`,
  sources(given) {
    const { readsHeld, pollEverySeconds } = given.values;
    const pollEveryMs = pollEverySeconds * 1_000;
    const client = clientOf(given);
    const published: ChannelSource = { source: commentsSource(given, client, false), pollEveryMs, budgetUsd: null };
    if (!readsHeld) return [published];
    const held = { source: commentsSource(given, client, true), pollEveryMs: Math.max(pollEveryMs, HELD_EVERY_MS), budgetUsd: null };
    return [published, held];
  },
  test: (given, signal) => testYouTube(clientOf(given), given.values.channelId.trim(), signal),
  senders(given) {
    if (given.secret("apiKey") === undefined || loginOf(given) === null) return [];
    return [createYouTubeReplies({ client: clientOf(given), channelId: given.values.channelId.trim(), identity: signInOf(given) })];
  },
  mayFetchPicture: (url, { apiUrl }) => isPictureHost(url) || url.origin === new URL(apiUrl).origin,
  rechecker(given) {
    const { channelId, readsHeld } = given.values;
    return createCommentRechecker({ client: clientOf(given), channelId: channelId.trim(), asOwner: readsHeld, now: given.now });
  },
};

/** Where YouTube keeps what people put into comments. */
const PICTURE_HOSTS = [".ggpht.com", ".ytimg.com", "yt3.googleusercontent.com"];

function isPictureHost({ protocol, hostname }: URL): boolean {
  return protocol === "https:" && PICTURE_HOSTS.some((host) => (host.startsWith(".") ? hostname.endsWith(host) : hostname === host));
}

function commentsSource({ values, now }: Given<YouTubeValues>, client: YouTubeClient, isHeld: boolean): Source {
  const channelId = values.channelId.trim();
  const firstVisitMs = values.firstVisitDays === null ? null : values.firstVisitDays * DAY_MS;
  const options = { client, channelId, isHeld, reach: { firstVisitMs, lookBackMs: values.lookBackDays * DAY_MS }, now };
  return {
    key: `youtube:${isHeld ? "held" : "comments"}:${channelId}`,
    channel: "youtube",
    label: isHeld ? `YouTube comments held for review (${channelId})` : `YouTube comments (${channelId})`,
    priceUsd: NO_READS,
    pull: (cursor, signal) => walkThreads(options, cursor, signal),
  };
}

function clientOf(given: Given<YouTubeValues>): YouTubeClient {
  const { apiUrl, dailyUnits } = given.values;
  const apiKey = given.secret("apiKey");
  if (apiKey === undefined) throw new SourceError("unauthorised", "No API key for YouTube is stored on this machine.");
  const quota = quotaOf({ apiUrl, apiKey }, { dailyUnits, now: given.now });
  return createYouTubeClient({ apiUrl, apiKey, login: loginOf(given), quota, now: given.now, deadlineMs: DEADLINE_MS });
}

/** Null where nobody has signed in. A sign-in comes before tokens that were pasted, unless it is over. */
function loginOf(given: Given<YouTubeValues>): Login | null {
  const { secret, now, signedIn } = given;
  const [refreshToken, accessToken] = [secret("refreshToken"), secret("accessToken")];
  if (signedIn !== undefined && !(signedIn.isOver && (refreshToken ?? accessToken) !== undefined)) return signedIn.login;
  const app = googleApp(given);
  if (refreshToken !== undefined && app !== null) {
    const identity = identityOf([app.tokenUrl, app.clientId, app.clientSecret, refreshToken]);
    return pastedLogin(app, { refreshToken, identity, now, deadlineMs: DEADLINE_MS });
  }
  return accessToken === undefined ? null : givenLogin(accessToken);
}

function signInOf({ values, secret, signedIn }: Given<YouTubeValues>): string {
  const secrets = ["apiKey", "refreshToken", "clientSecret", "accessToken"].map((field) => secret(field) ?? null);
  return identityOf([values.apiUrl, values.tokenUrl, values.channelId, values.clientId, secrets, signedIn?.identity ?? null]);
}
