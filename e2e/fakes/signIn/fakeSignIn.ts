import { Authority } from "#rehearsal/signIn/authority.ts";
import type { AuthorityOptions } from "#rehearsal/signIn/authority.ts";
import type { RequestRecord } from "#rehearsal/x/requestLog.ts";
import type { HttpFaultPlan } from "../http/faults.ts";
import { startJsonServer } from "../http/jsonServer.ts";

export interface FakeSignIn {
  readonly url: string;
  /** Addresses as an app is told them. */
  readonly addresses: {
    readonly authorizeUrl: string;
    readonly tokenUrl: string;
    readonly revokeUrl: string;
    readonly deviceUrl: string;
  };
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly authority: Authority;
  readonly requests: readonly RequestRecord[];
  readonly faults: HttpFaultPlan;
  close(): Promise<void>;
}

const PATHS = { page: "/authorize", token: "/token", revoke: "/revoke", device: "/devicecode" };

const GOOGLE_PATHS = { page: "/o/oauth2/v2/auth", token: "/token", revoke: "/revoke", device: "/device/code" };
const MICROSOFT_FOLDER = "/organizations/oauth2/v2.0";
const MICROSOFT_PATHS = {
  page: `${MICROSOFT_FOLDER}/authorize`,
  token: `${MICROSOFT_FOLDER}/token`,
  revoke: `${MICROSOFT_FOLDER}/no-such-page`,
  device: `${MICROSOFT_FOLDER}/devicecode`,
};

/** Google: an hour, one refresh token for good, a secret in the body, any port of this machine. */
export function startFakeGoogle(options: Partial<Omit<AuthorityOptions, "paths">> = {}): Promise<FakeSignIn> {
  const usedUp = { error: "invalid_grant", error_description: "Token has been expired or revoked." };
  return startFakeSignIn({
    secretGoesIn: "body",
    lifeMs: 3_600_000,
    rotates: false,
    offlineScope: null,
    usedUp,
    ...options,
    paths: GOOGLE_PATHS,
  });
}

/** Microsoft: no secret, another refresh token each time, `localhost` with any port, and codes for other devices. */
export function startFakeMicrosoft(options: Partial<Omit<AuthorityOptions, "paths">> = {}): Promise<FakeSignIn> {
  const usedUp = { error: "invalid_grant", error_description: "AADSTS50173: The provided grant has expired due to it being revoked." };
  return startFakeSignIn({
    clientSecret: null,
    lifeMs: 3_600_000,
    offlineScope: "offline_access",
    usedUp,
    loopbackName: "localhost",
    ...options,
    paths: MICROSOFT_PATHS,
  });
}

/** A platform that rotates as X does, unless said otherwise. Also answers `GET /me` for a token that is good. */
export async function startFakeSignIn(
  options: Partial<Omit<AuthorityOptions, "paths">> & { readonly port?: number; readonly paths?: typeof PATHS } = {},
): Promise<FakeSignIn> {
  const { port, paths = PATHS, ...given } = options;
  const now = given.now ?? Date.now;
  const authority = new Authority({
    paths,
    clientId: "fake-client",
    // With what X's secrets have and form encoding changes.
    clientSecret: "fake-secret_with-signs",
    secretGoesIn: "heading",
    callbacks: null,
    lifeMs: 7_200_000,
    rotates: true,
    offlineScope: "offline.access",
    usedUp: { error: "invalid_request", error_description: "Value passed for the token was invalid." },
    deviceIntervalSeconds: 1,
    ...given,
    now,
  });
  const server = await startJsonServer(
    ({ method, url, headers, body }) => {
      const { authorization = "" } = headers;
      const answer = authority.answer({ method, url, authorization, body });
      if (answer) return answer;
      const isGood = authority.scopesOf(authorization.replace(/^Bearer /u, "")) !== null;
      return isGood ? { status: 200, body: { id: "1000" } } : { status: 401, body: { title: "Unauthorized" } };
    },
    { port, now },
  );
  return {
    url: server.url,
    addresses: {
      authorizeUrl: `${server.url}${paths.page}`,
      tokenUrl: `${server.url}${paths.token}`,
      revokeUrl: `${server.url}${paths.revoke}`,
      deviceUrl: `${server.url}${paths.device}`,
    },
    clientId: given.clientId ?? "fake-client",
    clientSecret: given.clientSecret === undefined ? "fake-secret_with-signs" : given.clientSecret,
    authority,
    get requests() {
      return server.requests;
    },
    faults: server.faults,
    close: () => server.close(),
  };
}

/** The person's browser: opens the page, and goes where it is sent. Resolves to what it shows in the end. */
export async function playBrowser(address: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(address, { redirect: "follow" });
  return { status: answer.status, text: await answer.text() };
}
