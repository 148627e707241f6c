import { assertNever } from "#domain/assertNever.ts";
import type { ChannelSignIn, Given } from "../../core/ports/channel.ts";
import { SignInFailure } from "../../core/ports/signInApp.ts";
import type { SignInApp } from "../../core/ports/signInApp.ts";
import { SourceError } from "../../core/ports/source.ts";
import { adviceOfGoogle } from "../common/googleTesting.ts";
import type { Patience } from "./limits.ts";
import { withFolder } from "./mailbox.ts";
import { hasStoredAccess, mailboxNameOf, serversWith } from "./settings.ts";
import type { EmailValues } from "./settings.ts";

/** A person waits for the answer. */
const PATIENCE: Patience = { silenceMs: 15_000, deadlineMs: 20_000, goodbyeMs: 500, idleMs: 60_000 };

/** OAuth 2.0 for mailboxes at Google and Microsoft. Facts and their sources: README of this folder. */
export const mailSignIn: ChannelSignIn<EmailValues> = {
  // Google takes any address of this machine; what Microsoft wants stands with the choice of who runs the mailbox, since it is one for all ports.
  registersCallbacks: false,
  about: {
    en: "The mailbox signs in here itself and stays signed in: the program renews it. Sign in as the mailbox that is named above, not as yourself. For a shared mailbox of Microsoft 365 sign in as a person who has full access to it.",
    hi: "मेलबॉक्स यहीं से साइन-इन करता है और साइन-इन बना रहता है: नवीनीकरण प्रोग्राम करता है। ऊपर लिखे मेलबॉक्स से साइन-इन करें, अपने निजी खाते से नहीं। Microsoft 365 के साझा मेलबॉक्स के लिए उस व्यक्ति के खाते से साइन-इन करें जिसे उस पर पूरा अधिकार है।",
  },
  isFor: ({ provider }) => provider === "gmail" || provider === "microsoft",
  isNeeded: ({ secret }) => !hasStoredAccess(secret),
  fits: (values, account) => account.id === mailboxNameOf(values),
  warnTo: ({ warnTo }) => warnTo,
  adviceAtEnd: ({ provider }, lastedMs) => (provider === "gmail" ? adviceOfGoogle(lastedMs) : null),
  app: mailApp,

  async whose({ values }, token, signal) {
    const user = values.user || values.address;
    const { imap } = serversWith(values, { kind: "token", token });
    try {
      await withFolder({ server: imap, path: "INBOX", patience: PATIENCE, signal }, async () => undefined);
    } catch (error) {
      if (error instanceof SourceError && error.fault === "unauthorised") throw new SignInFailure("mailbox-closed", user);
      throw error;
    }
    return { id: mailboxNameOf(values), name: user };
  },
};

/** Null where nobody signs in, or what the app is known by is not filled in. */
function mailApp({ values, secret }: Pick<Given<EmailValues>, "values" | "secret">): SignInApp | null {
  const { provider, clientId } = values;
  const clientSecret = secret("clientSecret")?.trim() ?? null;
  if (clientId === "") return null;
  switch (provider) {
    case "gmail":
      // Google's desktop apps have a secret, and are not known without it.
      return clientSecret === null
        ? null
        : { ...googleAddresses(values), clientId, clientSecret, ...GOOGLE, pageParameters: googlePage(values) };
    case "microsoft":
      return { ...microsoftAddresses(values), clientId, clientSecret, ...MICROSOFT, pageParameters: microsoftPage(values) };
    case "nic":
    case "other":
      return null;
    default:
      return assertNever(provider);
  }
}

const GOOGLE = {
  platform: "Google",
  issuer: "https://accounts.google.com",
  secretGoesIn: "body",
  scopes: ["https://mail.google.com/"],
} as const;

function googleAddresses({ signInServer }: EmailValues) {
  const page = signInServer || "https://accounts.google.com";
  const tokens = signInServer || "https://oauth2.googleapis.com";
  return {
    authorizeUrl: new URL("/o/oauth2/v2/auth", page).href,
    tokenUrl: new URL("/token", tokens).href,
    revokeUrl: new URL("/revoke", tokens).href,
    // Google's flow for other devices has no scope of mail.
    deviceUrl: null,
  };
}

/** Google gives a refresh token with these alone, and at a second sign-in only where the person is asked again. */
function googlePage({ address }: EmailValues) {
  return { access_type: "offline", prompt: "consent", login_hint: address };
}

/** The scopes are those of Exchange, not of Graph: IMAP and SMTP take no others. */
const MICROSOFT = {
  platform: "Microsoft 365",
  issuer: "https://login.microsoftonline.com",
  secretGoesIn: "body",
  scopes: ["https://outlook.office.com/IMAP.AccessAsUser.All", "https://outlook.office.com/SMTP.Send", "offline_access"],
  // The console of Entra takes no address with 127.0.0.1, and `localhost` with any port.
  callbackHost: "localhost",
} as const;

/** Any organisation's accounts, where no other one is named. */
const ANY_ORGANISATION = "organizations";

function microsoftAddresses({ signInServer, tenant }: EmailValues) {
  const folder = new URL(
    `/${encodeURIComponent(tenant || ANY_ORGANISATION)}/oauth2/v2.0/`,
    signInServer || "https://login.microsoftonline.com",
  );
  return {
    authorizeUrl: new URL("authorize", folder).href,
    tokenUrl: new URL("token", folder).href,
    // Entra has no address at which a program gives a sign-in back.
    revokeUrl: null,
    deviceUrl: new URL("devicecode", folder).href,
  };
}

function microsoftPage({ address }: EmailValues) {
  return { prompt: "select_account", login_hint: address };
}
