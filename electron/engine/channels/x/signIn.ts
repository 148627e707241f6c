import type { XSourceSettings } from "#contract/xSource.ts";
import type { ChannelSignIn } from "../../core/ports/channel.ts";
import { SignInFailure } from "../../core/ports/signInApp.ts";
import { createXReplies } from "./replies.ts";

/** What we read and write in the name of the account, and `offline.access`, without which X gives nothing to renew the sign-in with. */
const SCOPES = ["tweet.read", "tweet.write", "users.read", "dm.read", "dm.write", "media.write", "offline.access"];

/** X's page for signing in is not at the address of its API; a server on this machine has both. */
const PAGE = "https://x.com/i/oauth2/authorize";

/** OAuth 2.0 with PKCE, as X documents it (docs.x.com, "OAuth 2.0 Authorization Code Flow with PKCE"; looked up on 29 November 2026). */
export const xSignIn: ChannelSignIn<XSourceSettings> = {
  registersCallbacks: true,
  about: {
    en: "The account signs in here itself, and stays signed in: X’s tokens last two hours and are renewed by the program. Before the first time, in the X developer console under User authentication settings: choose “Native App” and read, write and direct messages, and register the addresses below as callbacks, letter for letter (X takes no others, and no “localhost”). The client ID is shown there afterwards. If the browser is signed in to X under another account, change to this one first.",
    hi: "खाता यहीं से साइन-इन करता है और साइन-इन बना रहता है: X के टोकन दो घंटे चलते हैं और प्रोग्राम उनका नवीनीकरण करता रहता है। पहली बार से पहले X के डेवलपर कंसोल में User authentication settings पर: “Native App” और पढ़ने, लिखने व सीधे संदेशों की अनुमति चुनें, और नीचे दिए पते callback के रूप में अक्षरशः दर्ज करें (X और कोई पता नहीं लेता, “localhost” भी नहीं)। फिर वहीं client ID दिखती है। यदि ब्राउज़र में X किसी दूसरे खाते से खुला हो तो पहले इसी खाते पर आएँ।",
  },

  warnTo: (values) => values.warnTo.trim(),
  // Another account may be read since: what speaks for the old one does not speak for it.
  fits: ({ userId }, account) => userId === null || userId === account.id,

  app({ values: { baseUrl, clientId }, secret }) {
    if (clientId.trim() === "") return null;
    const api = new URL(baseUrl);
    return {
      platform: "X",
      issuer: "https://x.com",
      authorizeUrl: api.hostname === "127.0.0.1" ? new URL("/i/oauth2/authorize", api).href : PAGE,
      tokenUrl: new URL("/2/oauth2/token", api).href,
      revokeUrl: new URL("/2/oauth2/revoke", api).href,
      deviceUrl: null,
      clientId: clientId.trim(),
      clientSecret: secret("clientSecret")?.trim() ?? null,
      secretGoesIn: "heading",
      scopes: SCOPES,
      pageParameters: {},
    };
  },

  async whose({ values: { baseUrl, userId }, now }, token, signal) {
    const x = createXReplies({ account: { baseUrl, userId: userId ?? "", access: { kind: "token", token } }, now });
    const { id, handle } = await x.account(signal);
    const name = handle === null ? id : `@${handle}`;
    if (userId !== null && id !== userId) throw new SignInFailure("other-account", name);
    return { id, name };
  },
};
