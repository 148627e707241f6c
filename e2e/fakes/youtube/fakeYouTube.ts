import { randomBytes } from "node:crypto";
import type { HttpFaultPlan } from "../http/faults.ts";
import { startJsonServer } from "../http/jsonServer.ts";
import type { Answer, Asked } from "../http/jsonServer.ts";
import { Authority } from "#rehearsal/signIn/authority.ts";
import type { RequestRecord } from "#rehearsal/x/requestLog.ts";
import { Comments } from "./comments.ts";
import type { CommentSeed, FakeComment } from "./comments.ts";
import { endpointOf } from "./endpoints.ts";
import { invalidCredentials, keyInvalid, quotaExceeded, refusal } from "./refusals.ts";

/** A server on loopback that speaks YouTube's Data API v3 for one channel, and Google's token endpoint. */
export interface FakeYouTube {
  /** What takes the place of `https://www.googleapis.com/youtube/v3`. */
  readonly url: string;
  /** What takes the place of `https://oauth2.googleapis.com/token`. */
  readonly tokenUrl: string;
  readonly port: number;
  readonly channel: { readonly id: string; readonly title: string };
  readonly apiKey: string;
  readonly login: { readonly clientId: string; readonly clientSecret: string; readonly refreshToken: string };
  /** Where the owner signs in by the browser. */
  readonly signIn: Authority;
  /** The access token that is good now. */
  readonly accessToken: string;
  comment(seed: CommentSeed): FakeComment;
  edit(comment: FakeComment, text: string): FakeComment;
  /** A comment that was held is shown from now on. */
  publish(comment: FakeComment): FakeComment;
  remove(comment: FakeComment): void;
  /** Lists it above all others. */
  pin(comment: FakeComment): void;
  readonly comments: readonly FakeComment[];
  setCommentsDisabled(areDisabled: boolean): void;
  setCircling(isCircling: boolean): void;
  /** The access token that was given last is good no more. */
  expireAccessToken(): void;
  /** The sign-in itself is taken back. */
  revokeLogin(): void;
  /** Units that were used since the start. */
  readonly unitsUsed: number;
  readonly requests: readonly RequestRecord[];
  readonly faults: HttpFaultPlan;
  close(): Promise<void>;
}

export interface FakeYouTubeOptions {
  readonly port?: number;
  readonly channel?: Partial<FakeYouTube["channel"]>;
  /** Units of a day; Google: 10,000. */
  readonly dailyUnits?: number;
  /** Milliseconds UTC. */
  readonly now?: () => number;
}

/** Starts the server on 127.0.0.1. */
export async function startFakeYouTube(options: FakeYouTubeOptions = {}): Promise<FakeYouTube> {
  const { dailyUnits = 10_000, now = Date.now } = options;
  const channel = { id: "UCHaryanaCMCell000000000", title: "HaryanaCMCell", ...options.channel };
  // Another one each time: units are counted by it.
  const apiKey = `AIzaFake${randomBytes(8).toString("hex")}`;
  const login = { clientId: "fake.apps.googleusercontent.com", clientSecret: "GOCSPX-fake", refreshToken: "1//fake-refresh" };
  const comments = new Comments();
  let [issued, unitsUsed, areCommentsDisabled, isRevoked, isExpired, isCircling] = [1, 0, false, false, false, false];
  const accessToken = () => `ya29.fake-access-${issued}`;

  const authority = new Authority({
    paths: { page: "/o/oauth2/v2/auth", token: "/token", revoke: "/revoke" },
    clientId: login.clientId,
    clientSecret: login.clientSecret,
    secretGoesIn: "body",
    callbacks: null,
    lifeMs: 3_599_000,
    rotates: false,
    offlineScope: null,
    usedUp: { error: "invalid_grant", error_description: "Token has been expired or revoked." },
    now,
  });

  function answer(asked: Asked): Answer {
    const isPasted = new URLSearchParams(asked.body).get("refresh_token") === login.refreshToken;
    const signIn = isPasted ? null : authority.answer({ ...asked, authorization: asked.headers.authorization ?? "" });
    if (signIn) return signIn;
    if (asked.url.pathname === "/token") return issueToken(asked);
    const endpoint = endpointOf(asked);
    if (!endpoint) return refusal(404, "notFound", "Not Found");
    const bearer = /^Bearer (.+)$/u.exec(asked.headers.authorization ?? "")?.[1];
    const key = asked.url.searchParams.get("key") ?? asked.headers["x-goog-api-key"];
    const isSignedIn = bearer !== undefined && authority.scopesOf(bearer) !== null;
    const isOwner = isSignedIn || (bearer !== undefined && bearer === accessToken() && !isExpired && !isRevoked);
    if (bearer !== undefined && !isOwner) return invalidCredentials;
    if (endpoint.needsOwner && !isOwner) return invalidCredentials;
    if (!isOwner && key !== apiKey) {
      return key === undefined ? refusal(403, "forbidden", "The request is missing a valid API key.") : keyInvalid;
    }
    unitsUsed += endpoint.units;
    if (unitsUsed > dailyUnits) return quotaExceeded;
    return endpoint.answer({ comments, channel, isOwner, areCommentsDisabled, isCircling, now }, asked);
  }

  function issueToken({ method, body }: Asked): Answer {
    const given = new URLSearchParams(body);
    const isGood =
      method === "POST" &&
      given.get("grant_type") === "refresh_token" &&
      given.get("refresh_token") === login.refreshToken &&
      given.get("client_id") === login.clientId &&
      given.get("client_secret") === login.clientSecret;
    if (given.get("client_id") !== login.clientId)
      return { status: 401, body: { error: "invalid_client", error_description: "The OAuth client was not found." } };
    if (!isGood || isRevoked)
      return { status: 400, body: { error: "invalid_grant", error_description: "Token has been expired or revoked." } };
    issued += 1;
    isExpired = false;
    const scope = "https://www.googleapis.com/auth/youtube.force-ssl";
    return { status: 200, body: { access_token: accessToken(), expires_in: 3_599, scope, token_type: "Bearer" } };
  }

  const server = await startJsonServer(answer, { port: options.port, now });
  return {
    url: `${server.url}/youtube/v3`,
    tokenUrl: `${server.url}/token`,
    port: server.port,
    channel,
    apiKey,
    login,
    signIn: authority,
    get accessToken() {
      return accessToken();
    },
    comment: (seed) => comments.add(seed, now()),
    edit: ({ id }, text) => comments.edit(id, text, now()),
    publish: ({ id }) => comments.publish(id),
    remove: ({ id }) => comments.remove(id),
    get comments() {
      return comments.all;
    },
    pin: ({ id }) => {
      comments.pinnedId = id;
    },
    setCommentsDisabled: (value) => {
      areCommentsDisabled = value;
    },
    setCircling: (value) => {
      isCircling = value;
    },
    expireAccessToken: () => {
      isExpired = true;
      authority.expireAccess();
    },
    revokeLogin: () => {
      isRevoked = true;
      authority.takeBack();
    },
    get unitsUsed() {
      return unitsUsed;
    },
    get requests() {
      return server.requests;
    },
    faults: server.faults,
    close: () => server.close(),
  };
}
