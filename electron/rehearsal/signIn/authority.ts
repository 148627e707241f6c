import { createHash, randomBytes } from "node:crypto";

export interface AuthorityOptions {
  /** Where it is asked. */
  readonly paths: { readonly page: string; readonly token: string; readonly revoke: string; readonly device?: string };
  readonly clientId: string;
  /** Null for an app that keeps none. */
  readonly clientSecret: string | null;
  readonly secretGoesIn: "heading" | "body";
  /** Callbacks that are registered, letter for letter; null where any port of this machine will do. */
  readonly callbacks: readonly string[] | null;
  /** What this machine is called there, where any port will do; `127.0.0.1` where left out. */
  readonly loopbackName?: "localhost";
  readonly lifeMs: number;
  /** A refresh token is good once, and a second use ends the sign-in. */
  readonly rotates: boolean;
  /** With which a refresh token comes; null where it always does. */
  readonly offlineScope: string | null;
  /** What is said of a refresh token that is good no more. */
  readonly usedUp: { readonly error: string; readonly error_description: string };
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly deviceIntervalSeconds?: number;
}

export interface AuthorityAsked {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string;
  readonly body: string;
}

export interface AuthorityAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Grant {
  accessToken: string;
  accessUntil: number;
  refreshToken: string | null;
  readonly retired: Set<string>;
  readonly scopes: readonly string[];
  isOver: boolean;
}

interface Code {
  readonly redirectUri: string;
  readonly challenge: string;
  readonly scopes: readonly string[];
  readonly until: number;
}

interface Device {
  readonly userCode: string;
  readonly scopes: readonly string[];
  readonly until: number;
  is: "waiting" | "agreed" | "declined";
  askedAt: number;
}

/** X lets a code be used for so long. */
const CODE_MS = 30_000;
const DEVICE_MS = 15 * 60_000;

/** Where people sign in and programs get tokens. What it counts is for tests to look at. */
export class Authority {
  /** Whether the person at the page agrees. */
  agrees = true;
  /** After a renewal was made and before its answer goes out. */
  onRenewed: () => void = () => undefined;
  /** How often tokens were renewed, and how often by one that was used before. */
  renewals = 0;
  replays = 0;
  readonly #options: AuthorityOptions;
  readonly #codes = new Map<string, Code>();
  readonly #devices = new Map<string, Device>();
  readonly #grants: Grant[] = [];

  constructor(options: AuthorityOptions) {
    this.#options = options;
  }

  /** Null for what is not asked of it. */
  answer(asked: AuthorityAsked): AuthorityAnswer | null {
    const { paths } = this.#options;
    switch (`${asked.method} ${asked.url.pathname}`) {
      case `GET ${paths.page}`:
        return this.#page(asked.url.searchParams);
      case `POST ${paths.token}`:
        return this.#ofApp(asked, (given) => this.#tokens(given));
      case `POST ${paths.revoke}`:
        return this.#ofApp(asked, (given) => this.#revoke(given));
      case `POST ${paths.device}`:
        return this.#ofApp(asked, (given) => this.#device(given));
      default:
        return null;
    }
  }

  /** The scopes of a token that is good now; null for another. */
  scopesOf(accessToken: string): readonly string[] | null {
    const grant = this.#grants.find((each) => each.accessToken === accessToken);
    return grant && !grant.isOver && this.#options.now() < grant.accessUntil ? grant.scopes : null;
  }

  /** Every access token is good no more, as after its time. */
  expireAccess(): void {
    for (const grant of this.#grants) grant.accessUntil = 0;
  }

  /** The person takes back what they agreed to. */
  takeBack(): void {
    for (const grant of this.#grants) grant.isOver = true;
  }

  /** The person at another device. */
  decide(userCode: string, is: "agreed" | "declined"): void {
    for (const device of this.#devices.values()) if (device.userCode === userCode) device.is = is;
  }

  /** How many sign-ins stand. */
  get standing(): number {
    return this.#grants.filter(({ isOver }) => !isOver).length;
  }

  #page(given: URLSearchParams): AuthorityAnswer {
    const { clientId, callbacks, loopbackName = "127.0.0.1", now } = this.#options;
    const redirectUri = given.get("redirect_uri") ?? "";
    const isLoopback = URL.canParse(redirectUri) && new URL(redirectUri).hostname === loopbackName && redirectUri.startsWith("http:");
    const isRegistered = callbacks?.includes(redirectUri) ?? isLoopback;
    // Never sent back to an address that nobody registered.
    if (given.get("client_id") !== clientId || !isRegistered) return refused(400, "invalid_request");
    const back = new URL(redirectUri);
    const state = given.get("state");
    if (state !== null) back.searchParams.set("state", state);
    const challenge = given.get("code_challenge") ?? "";
    const isWhole =
      given.get("response_type") === "code" && given.get("code_challenge_method") === "S256" && /^[\w-]{43}$/u.test(challenge);
    if (!isWhole || state === null) back.searchParams.set("error", "invalid_request");
    else if (!this.agrees) back.searchParams.set("error", "access_denied");
    else {
      const code = secret();
      const scopes = scopesIn(given);
      this.#codes.set(code, { redirectUri, challenge, scopes, until: now() + CODE_MS });
      back.searchParams.set("code", code);
    }
    return { status: 302, body: {}, headers: { location: back.href } };
  }

  #ofApp({ authorization, body }: AuthorityAsked, answer: (given: URLSearchParams) => AuthorityAnswer): AuthorityAnswer {
    const { clientId, clientSecret, secretGoesIn } = this.#options;
    const given = new URLSearchParams(body);
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret ?? ""}`).toString("base64")}`;
    const isBasic = clientSecret !== null && secretGoesIn === "heading";
    const isKnown = isBasic
      ? authorization === basic
      : given.get("client_id") === clientId && (clientSecret === null || given.get("client_secret") === clientSecret);
    return isKnown ? answer(given) : refused(401, isBasic ? "unauthorized_client" : "invalid_client");
  }

  #tokens(given: URLSearchParams): AuthorityAnswer {
    switch (given.get("grant_type")) {
      case "authorization_code":
        return this.#forCode(given);
      case "refresh_token":
        return this.#renew(given.get("refresh_token") ?? "");
      case "urn:ietf:params:oauth:grant-type:device_code":
        return this.#forDevice(given.get("device_code") ?? "");
      case null:
      default:
        return refused(400, "unsupported_grant_type");
    }
  }

  #forCode(given: URLSearchParams): AuthorityAnswer {
    const name = given.get("code") ?? "";
    const code = this.#codes.get(name);
    this.#codes.delete(name);
    const challenge = createHash("sha256")
      .update(given.get("code_verifier") ?? "")
      .digest("base64url");
    const isGood =
      code && this.#options.now() < code.until && code.redirectUri === given.get("redirect_uri") && code.challenge === challenge;
    return isGood ? this.#granted(code.scopes) : refused(400, "invalid_grant");
  }

  #granted(scopes: readonly string[]): AuthorityAnswer {
    const { offlineScope } = this.#options;
    const isLasting = offlineScope === null || scopes.includes(offlineScope);
    const grant: Grant = {
      accessToken: "",
      accessUntil: 0,
      refreshToken: isLasting ? secret() : null,
      retired: new Set(),
      scopes,
      isOver: false,
    };
    this.#grants.push(grant);
    return this.#issued(grant);
  }

  #issued(grant: Grant, withRefreshToken = true): AuthorityAnswer {
    const { lifeMs, now } = this.#options;
    grant.accessToken = secret();
    grant.accessUntil = now() + lifeMs;
    return {
      status: 200,
      body: {
        token_type: "bearer",
        expires_in: lifeMs / 1_000,
        access_token: grant.accessToken,
        scope: grant.scopes.join(" "),
        ...(grant.refreshToken !== null && withRefreshToken && { refresh_token: grant.refreshToken }),
      },
    };
  }

  #renew(refreshToken: string): AuthorityAnswer {
    const { rotates, usedUp } = this.#options;
    const replayed = this.#grants.find(({ retired }) => retired.has(refreshToken));
    if (replayed) {
      this.replays += 1;
      replayed.isOver = true;
    }
    const grant = this.#grants.find((each) => each.refreshToken === refreshToken && !each.isOver);
    if (!grant) return { status: 400, body: usedUp };
    this.renewals += 1;
    if (rotates) {
      grant.retired.add(refreshToken);
      grant.refreshToken = secret();
    }
    const answer = this.#issued(grant, rotates);
    this.onRenewed();
    return answer;
  }

  #revoke(given: URLSearchParams): AuthorityAnswer {
    const token = given.get("token");
    for (const grant of this.#grants) if (grant.refreshToken === token || grant.accessToken === token) grant.isOver = true;
    return { status: 200, body: { revoked: true } };
  }

  #device(given: URLSearchParams): AuthorityAnswer {
    const { now, deviceIntervalSeconds: interval = 5 } = this.#options;
    const [deviceCode, userCode] = [secret(), randomBytes(4).toString("hex").toUpperCase()];
    this.#devices.set(deviceCode, { userCode, scopes: scopesIn(given), until: now() + DEVICE_MS, is: "waiting", askedAt: 0 });
    const page = "https://microsoft.com/devicelogin";
    return {
      status: 200,
      body: { device_code: deviceCode, user_code: userCode, verification_uri: page, expires_in: DEVICE_MS / 1_000, interval },
    };
  }

  #forDevice(deviceCode: string): AuthorityAnswer {
    const { now, deviceIntervalSeconds: interval = 5 } = this.#options;
    const device = this.#devices.get(deviceCode);
    if (!device || now() >= device.until) return refused(400, "expired_token");
    const isTooSoon = now() - device.askedAt < interval * 1_000 - 100;
    device.askedAt = now();
    if (isTooSoon) return refused(400, "slow_down");
    if (device.is === "waiting") return refused(400, "authorization_pending");
    this.#devices.delete(deviceCode);
    return device.is === "agreed" ? this.#granted(device.scopes) : refused(400, "authorization_declined");
  }
}

function scopesIn(given: URLSearchParams): readonly string[] {
  return (given.get("scope") ?? "").split(" ").filter((scope) => scope !== "");
}

function refused(status: number, error: string): AuthorityAnswer {
  return { status, body: { error, error_description: "The request was refused." } };
}

function secret(): string {
  return randomBytes(24).toString("base64url");
}
