import type { ChannelSignIn, Given } from "../../core/ports/channel.ts";
import { givenLogin } from "../../core/ports/login.ts";
import { SignInFailure } from "../../core/ports/signInApp.ts";
import type { SignInApp } from "../../core/ports/signInApp.ts";
import { adviceOfGoogle } from "../common/googleTesting.ts";
import { createYouTubeClient } from "./client.ts";
import type { YouTubeValues } from "./form.ts";
import { readChannel } from "./payload.ts";
import { quotaOf } from "./quota.ts";

const SCOPES = ["https://www.googleapis.com/auth/youtube.force-ssl"];

/** Google's page for signing in; a server on this machine has its own. */
const PAGE = "https://accounts.google.com/o/oauth2/v2/auth";

/** OAuth 2.0 for desktop apps, as Google documents it (developers.google.com/identity/protocols/oauth2/native-app; looked up on 29 November 2026). */
export const youtubeSignIn: ChannelSignIn<YouTubeValues> = {
  registersCallbacks: false,
  about: {
    en: "The owner of the channel signs in here. Before the first time, in the Google Cloud console: make an OAuth client of the type “Desktop app” (it takes any address of this machine, so that nothing has to be registered) and enter its ID and secret above. Publish the app there (Audience, “In production”): while it is “in testing”, Google ends every sign-in after seven days.",
    hi: "चैनल के स्वामी यहीं साइन-इन करते हैं। पहली बार से पहले Google Cloud console में: “Desktop app” प्रकार का OAuth client बनाएँ (वह इस मशीन का कोई भी पता लेता है, कुछ दर्ज नहीं करना होता) और उसकी ID व secret ऊपर भरें। वहाँ ऐप प्रकाशित करें (Audience, “In production”): जब तक वह “in testing” है, Google हर साइन-इन सात दिन में समाप्त कर देता है।",
  },
  warnTo: (values) => values.warnTo.trim(),
  adviceAtEnd: (_values, lastedMs) => adviceOfGoogle(lastedMs),
  fits: ({ channelId }, account) => account.id === channelId.trim(),
  app: googleApp,

  async whose({ values, secret, now }, token, signal) {
    const [apiUrl, apiKey] = [values.apiUrl, secret("apiKey") ?? ""];
    const quota = quotaOf({ apiUrl, apiKey }, { dailyUnits: values.dailyUnits, now });
    const client = createYouTubeClient({ apiUrl, apiKey, login: givenLogin(token), quota, now });
    const channel = readChannel(await client.listAsOwner("channels", { part: "snippet", mine: "true" }, signal));
    if (channel?.id !== values.channelId.trim()) throw new SignInFailure("other-account", channel?.title ?? "");
    return { id: channel.id, name: channel.title };
  },
};

/** Null while its ID or secret is missing. */
export function googleApp({ values: { clientId, tokenUrl }, secret }: Pick<Given<YouTubeValues>, "values" | "secret">): SignInApp | null {
  const clientSecret = secret("clientSecret")?.trim();
  if (clientSecret === undefined || clientId.trim() === "") return null;
  const tokens = new URL(tokenUrl);
  return {
    platform: "Google",
    issuer: "https://accounts.google.com",
    authorizeUrl: tokens.hostname === "127.0.0.1" ? new URL("/o/oauth2/v2/auth", tokens).href : PAGE,
    tokenUrl: tokens.href,
    revokeUrl: new URL("/revoke", tokens).href,
    deviceUrl: null,
    clientId: clientId.trim(),
    clientSecret,
    secretGoesIn: "body",
    scopes: SCOPES,
    // Google gives a refresh token with these alone, and at a second sign-in only where the person is asked again.
    pageParameters: { access_type: "offline", prompt: "consent select_account" },
  };
}
