import * as oauth from "oauth4webapi";
import { exchange, jsonOf, retryAfter } from "../http/exchange.ts";
import { SourceError } from "../ports/source.ts";
import type { SignInApp } from "../ports/signInApp.ts";

/** What a platform granted. */
export interface Granted {
  readonly accessToken: string;
  /** Null where the answer brought none: then the one before stays good. */
  readonly refreshToken: string | null;
  readonly lastsMs: number;
  /** Null where the answer does not say: then all that was asked for. */
  readonly scopes: readonly string[] | null;
}

/** The platform says that what we hold is good no more: only a person can sign in again. */
export class GrantRefused extends SourceError {
  constructor(platform: string, word: string) {
    super("signed-out", `${platform} does not renew the sign-in any more (${word}).`);
  }
}

/** The platform wants to be asked later, or less often. */
export class NotYet extends Error {
  override readonly name = "NotYet";
  readonly slower: boolean;

  constructor(slower: boolean) {
    super("The person has not agreed yet");
    this.slower = slower;
  }
}

export interface RequestLimits {
  readonly signal: AbortSignal;
  readonly deadlineMs: number;
  /** Milliseconds UTC. */
  readonly now: () => number;
}

const MOST_ANSWER_BYTES = 256 * 1024;
/** A platform that does not say how long a token lasts. */
const USUAL_LIFE_S = 300;
/** Beyond it a number is nonsense. */
const LONGEST_LIFE_S = 90 * 24 * 3_600;

/** For the code that came back to us. Throws {@link SourceError}. */
export async function tokensForCode(
  app: SignInApp,
  { callback, redirectUri, verifier }: { readonly callback: URLSearchParams; readonly redirectUri: string; readonly verifier: string },
  limits: RequestLimits,
): Promise<Granted> {
  return asked(app, async ({ server, client, auth, options }) => {
    const answer = await oauth.authorizationCodeGrantRequest(server, client, auth, callback, redirectUri, verifier, options(limits));
    return grantedBy(await oauth.processAuthorizationCodeResponse(server, client, answer));
  });
}

/** Throws {@link GrantRefused} where the platform has ended the sign-in, another {@link SourceError} where it may still stand. */
export async function renewedTokens(app: SignInApp, refreshToken: string, limits: RequestLimits): Promise<Granted> {
  return asked(app, async ({ server, client, auth, options }) => {
    const answer = await oauth.refreshTokenGrantRequest(server, client, auth, refreshToken, options(limits));
    return grantedBy(await oauth.processRefreshTokenResponse(server, client, answer));
  });
}

/** Gives a token back, so that it is good for nobody. Throws {@link SourceError}. */
export async function revoke(app: SignInApp, token: string, limits: RequestLimits): Promise<void> {
  if (app.revokeUrl === null) return;
  await asked(app, async ({ server, client, auth, options }) => {
    await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, auth, token, options(limits)));
  });
}

export interface DeviceCode {
  readonly deviceCode: string;
  /** What the person types. */
  readonly userCode: string;
  /** Where. */
  readonly page: string;
  readonly lastsMs: number;
  readonly askEveryMs: number;
}

const USUAL_INTERVAL_S = 5;

/** Throws {@link SourceError}. */
export async function codeForDevice(app: SignInApp, limits: RequestLimits): Promise<DeviceCode> {
  return asked(app, async ({ server, client, auth, options }) => {
    const asking = { scope: app.scopes.join(" ") };
    const answer = await oauth.deviceAuthorizationRequest(server, client, auth, asking, options(limits));
    const code = await oauth.processDeviceAuthorizationResponse(server, client, answer);
    return {
      deviceCode: code.device_code,
      userCode: code.user_code,
      page: code.verification_uri,
      lastsMs: code.expires_in * 1_000,
      askEveryMs: Math.max(1, code.interval ?? USUAL_INTERVAL_S) * 1_000,
    };
  });
}

/** Throws {@link NotYet} while the person has not agreed. */
export async function tokensForDevice(app: SignInApp, deviceCode: string, limits: RequestLimits): Promise<Granted> {
  return asked(app, async ({ server, client, auth, options }) => {
    const answer = await oauth.deviceCodeGrantRequest(server, client, auth, deviceCode, options(limits));
    return grantedBy(await oauth.processDeviceCodeResponse(server, client, answer));
  });
}

/** The app as the library takes it. */
export function asLibrary(app: SignInApp) {
  const server: oauth.AuthorizationServer = {
    issuer: app.issuer,
    authorization_endpoint: app.authorizeUrl,
    token_endpoint: app.tokenUrl,
    ...(app.revokeUrl !== null && { revocation_endpoint: app.revokeUrl }),
    ...(app.deviceUrl !== null && { device_authorization_endpoint: app.deviceUrl }),
  };
  const { clientSecret, secretGoesIn } = app;
  const ofSecret = secretGoesIn === "heading" ? inHeading : oauth.ClientSecretPost;
  const auth = clientSecret === null ? oauth.None() : ofSecret(clientSecret);
  const options = ({ signal, deadlineMs, now }: RequestLimits) => ({
    // Addresses in clear are those of a server of one's own: the form takes no others.
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: (address: string, { method, headers, body }: oauth.CustomFetchOptions<"POST", URLSearchParams>) =>
      answerOf(app, address, { method, headers, body: body.toString() }, { signal, deadlineMs, now }),
  });
  return { server, client: { client_id: app.clientId }, auth, options };
}

/**
 * As X documents it: id and secret as they are. The library writes `-` and `_` of them as `%2D` and `%5F` (RFC 6749, 2.3.1), which X does
 * not read back, and X's secrets have both.
 */
function inHeading(secret: string): oauth.ClientAuth {
  return (_server, client, _body, headers) => {
    headers.set("authorization", `Basic ${Buffer.from(`${client.client_id}:${secret}`).toString("base64")}`);
  };
}

/** Over the program's own client, with its limits, so that it goes the way of all other questions. */
async function answerOf(
  { platform }: SignInApp,
  address: string,
  request: Pick<RequestInit, "method" | "headers" | "body">,
  { signal, deadlineMs, now }: RequestLimits,
): Promise<Response> {
  const { status, headers, body } = await exchange(address, request, { platform, signal, deadlineMs, mostBytes: MOST_ANSWER_BYTES });
  if (status >= 500) {
    const retryAt = retryAfter(headers, now(), "server-fault");
    throw new SourceError("server-error", `${platform} has a fault of its own at its sign-in (HTTP ${status}).`, { retryAt });
  }
  if (status === 429) {
    const retryAt = retryAfter(headers, now());
    throw new SourceError("rate-limited", `${platform} asks to wait before the sign-in is renewed (HTTP 429).`, { retryAt });
  }
  const empty = status === 204 || status === 205 || status === 304;
  // The library reads a refusal only where it is called JSON; what platforms and gateways call it differs.
  const type = jsonOf(body) === undefined ? (headers.get("content-type") ?? "text/plain") : "application/json";
  return new Response(empty ? null : new Uint8Array(body), { status, headers: { "content-type": type } });
}

async function asked<Answer>(app: SignInApp, ask: (library: ReturnType<typeof asLibrary>) => Promise<Answer>): Promise<Answer> {
  try {
    return await ask(asLibrary(app));
  } catch (error) {
    throw faultOf(error, app.platform);
  }
}

function grantedBy(answer: oauth.TokenEndpointResponse): Granted {
  const { access_token: accessToken, refresh_token: refreshToken = null, expires_in: seconds, scope } = answer;
  const life = seconds !== undefined && seconds > 0 ? Math.min(seconds, LONGEST_LIFE_S) : USUAL_LIFE_S;
  return { accessToken, refreshToken, lastsMs: life * 1_000, scopes: scope?.split(" ").filter((each) => each !== "") ?? null };
}

/** Nothing but a person helps. The last three are Microsoft's, where a password or a rule of the organisation changed. */
const OVER: ReadonlySet<string> = new Set([
  "invalid_grant",
  "expired_token",
  "access_denied",
  "authorization_declined",
  "interaction_required",
  "login_required",
  "consent_required",
]);

/** X says this, and no `invalid_grant`, of a refresh token that was used before or was never good. */
const X_SAYS_USED = /\btoken was invalid\b/iu;

function faultOf(error: unknown, platform: string): unknown {
  if (error instanceof oauth.ResponseBodyError) {
    const { error: said, error_description: described = "", status } = error;
    const word = /^[a-z_]{1,40}$/u.test(said) ? said : "refused";
    if (word === "authorization_pending" || word === "slow_down") return new NotYet(word === "slow_down");
    if (OVER.has(word) || (word === "invalid_request" && X_SAYS_USED.test(described))) return new GrantRefused(platform, word);
    if (word === "invalid_client" || word === "unauthorized_client") return appRefused(platform, word);
    if (word === "temporarily_unavailable" || word === "server_error") {
      return new SourceError("server-error", `${platform} has a fault of its own at its sign-in (${word}).`);
    }
    return new SourceError("bad-request", `${platform} does not take the request of its sign-in (HTTP ${status}, ${word}).`);
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError) return appRefused(platform, `HTTP ${error.status}`);
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError || error instanceof TypeError) {
    // Never the cause: it holds the answer, and with it the tokens.
    return new SourceError("bad-answer", `The sign-in of ${platform} sent an answer that could not be read.`);
  }
  return error;
}

function appRefused(platform: string, word: string): SourceError {
  return new SourceError("unauthorised", `${platform} does not know this app, or not this secret of it (${word}).`);
}
