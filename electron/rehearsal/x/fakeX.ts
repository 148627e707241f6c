import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Authority } from "../signIn/authority.ts";
import { ActivityHub } from "./activityHub.ts";
import { Directory } from "./platform/directory.ts";
import { ENDPOINTS } from "./endpoints/endpoints.ts";
import { FaultPlan } from "./faults.ts";
import { createHttpServer } from "./httpServer.ts";
import { MessageStore } from "./platform/messages.ts";
import type { FakeMessage, MessageSeed } from "./platform/messages.ts";
import type { SigningKeys } from "./oauth1.ts";
import type { Platform, Upload } from "./platform/platform.ts";
import type { FakePost, FakeUser, PostSeed, UserSeed } from "./platform/post.ts";
import { PostStore } from "./platform/postStore.ts";
import { RateLimits } from "./platform/rateLimits.ts";
import type { EndpointName, RateLimit } from "./platform/rateLimits.ts";
import { renamed } from "./renamed.ts";
import { RequestLog } from "./requestLog.ts";
import type { RequestRecord } from "./requestLog.ts";
import { RuleBook } from "./platform/ruleBook.ts";
import { Subscriptions } from "./platform/subscriptions.ts";
import type { Subscription } from "./platform/subscriptions.ts";
import { StreamHub } from "./streamHub.ts";

/** A server on loopback that speaks X API v2 as X's own specification has it. */
export interface FakeX {
  /** Base URL without a path: `http://127.0.0.1:43123`. */
  readonly url: string;
  readonly port: number;
  /** The account whose mentions are read and on whose behalf replies are written. */
  readonly account: FakeUser;
  readonly bearer: string;
  readonly userBearer: string;
  /** Where the account signs in to an app, by OAuth 2.0; its tokens speak for the account. */
  readonly signIn: Authority;
  /** The app that it signs in to. */
  readonly clientId: string;
  /** OAuth 1.0a keys that speak for the account as well. */
  readonly userKeys: SigningKeys;
  /** Adds posts; open streams whose rules they meet receive them at once. Returns them as stored. */
  publish(seed: PostSeed): FakePost;
  publish(seeds: readonly PostSeed[]): readonly FakePost[];
  /** A new version of a post under a new id, as when its author edits it. */
  edit(id: string, text: string): FakePost;
  remove(id: string): void;
  /** A direct message; anyone who follows the activity of either account hears of it. */
  message(seed: MessageSeed): FakeMessage;
  setMessagesCircling(areCircling: boolean): void;
  /** All direct messages, oldest first. */
  readonly messages: readonly FakeMessage[];
  /** Adds an account, or changes the one that has this handle. */
  putUser(seed: UserSeed): FakeUser;
  /** Pictures that were put there. */
  readonly uploads: ReadonlyMap<string, Upload>;
  /** What is visible now, oldest first. */
  readonly posts: readonly FakePost[];
  /** What was asked so far, oldest first. */
  readonly requests: readonly RequestRecord[];
  readonly faults: FaultPlan;
  readonly stream: Pick<StreamHub, "open" | "splitCharacters">;
  readonly activity: Pick<ActivityHub, "open" | "say">;
  readonly subscriptions: readonly Subscription[];
  dropStreams(how?: "abruptly" | "operationally"): void;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

export interface FakeXOptions {
  /** 0 lets the system choose. */
  readonly port?: number;
  readonly account?: UserSeed;
  /** The app's token; null lets every token in. */
  readonly bearer?: string | null;
  /** The token that speaks for the account and may write. */
  readonly userBearer?: string;
  /** Callbacks that are registered for the app, letter for letter; any of this machine where left out. */
  readonly callbacks?: readonly string[];
  /** Of the app; null, for a native one, where left out. */
  readonly clientSecret?: string | null;
  /** False where the app may read in the name of the account, and not write. */
  readonly mayWrite?: boolean;
  /** What the account has let the app do with its direct messages; everything where left out. */
  readonly messages?: "read-write" | "read" | "none";
  /** False where the account has not consented to the app being told who names it (`tweet.read`). */
  readonly tellsMentions?: boolean;
  /** Whether the plan has the Activity API, as it has where left out, and whether X refuses it by 403 or by 404. */
  readonly activity?: "granted" | "forbidden" | "absent";
  readonly posts?: readonly PostSeed[];
  /** Milliseconds UTC; the real clock where left out. */
  readonly now?: () => number;
  /** Which names answers carry: those of old, or those that X is moving to. */
  readonly fieldNames?: "tweet" | "post";
  /** Names of expansions and fields that an endpoint does not take, though X documents them. */
  readonly refusedNames?: Partial<Record<EndpointName, readonly string[]>>;
  /** How far back mentions can be read; null for all. X: 800. */
  readonly mentionsReach?: number | null;
  readonly rateLimits?: Partial<Record<EndpointName, RateLimit>>;
  /** X: a sign of life every 20 s. */
  readonly keepAliveMs?: number;
  readonly maxStreamConnections?: number;
  /** Compresses answers and streams for those who ask for it, as X does. */
  readonly compress?: boolean;
  /** Pictures of posts are drawn by this server instead of lying at X's address, which nobody could load. */
  readonly ownPictures?: boolean;
}

const MENTIONS_REACH = 800;
const CLIENT_ID = "fake-client-id";

const USER_KEYS: SigningKeys = {
  appKey: "fake-app-key",
  appSecret: "fake-app-secret",
  accessToken: "1000-fake-access",
  accessSecret: "fake-access-secret",
};

/** Starts the server on 127.0.0.1. */
export async function startFakeX(options: FakeXOptions = {}): Promise<FakeX> {
  const now = options.now ?? Date.now;
  const directory = new Directory();
  const store = new PostStore(directory, options.ownPictures ? () => `http://127.0.0.1:${portOf(server)}/media` : undefined);
  const account = directory.put({
    name: "CM Cell",
    verified: true,
    verifiedType: "government",
    username: "HaryanaCMCell",
    ...options.account,
  });
  const platform: Platform = {
    directory,
    store,
    rules: new RuleBook(),
    account,
    mayWrite: options.mayWrite ?? true,
    mentionsReach: options.mentionsReach === null ? undefined : (options.mentionsReach ?? MENTIONS_REACH),
    now,
    messageStore: new MessageStore(directory),
    messages: options.messages ?? "read-write",
    areMessagesCircling: false,
    subscriptions: new Subscriptions(),
    uploads: new Map(),
    tellsMentions: options.tellsMentions ?? true,
    activity: options.activity ?? "granted",
    announce: (post) => deliver(post),
    announceMessage: (message) => activityHub.wrote(message),
  };
  const inFieldNames = options.fieldNames === "post" ? renamed : (body: Parameters<typeof renamed>[0]) => body;
  const hub = new StreamHub(platform, { keepAliveMs: options.keepAliveMs ?? 20_000, inFieldNames });
  const activityHub = new ActivityHub(platform, options.keepAliveMs ?? 20_000);
  const deliver = (post: FakePost) => {
    hub.deliver(post);
    activityHub.posted(post);
  };
  const faults = new FaultPlan();
  const log = new RequestLog();
  const bearer = options.bearer === undefined ? "fake-bearer" : options.bearer;
  const userBearer = options.userBearer ?? "fake-user-bearer";
  const authority = new Authority({
    paths: { page: "/i/oauth2/authorize", token: "/2/oauth2/token", revoke: "/2/oauth2/revoke" },
    clientId: CLIENT_ID,
    clientSecret: options.clientSecret ?? null,
    secretGoesIn: "heading",
    callbacks: options.callbacks ?? null,
    lifeMs: 7_200_000,
    rotates: true,
    offlineScope: "offline.access",
    usedUp: { error: "invalid_request", error_description: "Value passed for the token was invalid." },
    now,
  });
  const server = createHttpServer({
    platform,
    endpoints: ENDPOINTS,
    faults,
    limits: new RateLimits(options.rateLimits),
    log,
    hub,
    activityHub,
    authority,
    bearer,
    userBearer,
    userKeys: USER_KEYS,
    maxStreamConnections: options.maxStreamConnections ?? 1,
    inFieldNames,
    refusedNames: options.refusedNames ?? {},
    compress: options.compress ?? false,
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  for (const seed of options.posts ?? []) store.add(seed, now());

  function publish(seed: PostSeed): FakePost;
  function publish(seeds: readonly PostSeed[]): readonly FakePost[];
  function publish(given: PostSeed | readonly PostSeed[]): FakePost | readonly FakePost[] {
    if (!isList(given)) return publishOne(given);
    return given.map((seed) => publishOne(seed));
  }
  function publishOne(seed: PostSeed): FakePost {
    const post = store.add(seed, now());
    deliver(post);
    return post;
  }

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    account,
    bearer: bearer ?? "any",
    userBearer,
    signIn: authority,
    clientId: CLIENT_ID,
    userKeys: USER_KEYS,
    publish,
    edit: (id, text) => {
      const post = store.edit(id, text, now());
      deliver(post);
      return post;
    },
    remove: (id) => {
      const post = store.remove(id);
      if (post) activityHub.removed(post);
    },
    message: (seed) => {
      const message = platform.messageStore.add(seed, now());
      activityHub.wrote(message);
      return message;
    },
    setMessagesCircling: (areCircling) => {
      platform.areMessagesCircling = areCircling;
    },
    get messages() {
      return platform.messageStore.all;
    },
    uploads: platform.uploads,
    putUser: (seed) => directory.put(seed),
    get posts() {
      return store.all;
    },
    get requests() {
      return log.all;
    },
    faults,
    stream: hub,
    activity: activityHub,
    get subscriptions() {
      return platform.subscriptions.all;
    },
    dropStreams: (how) => {
      hub.drop(how);
      activityHub.drop(how);
    },
    close: async () => {
      hub.drop();
      activityHub.drop();
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function isList(given: PostSeed | readonly PostSeed[]): given is readonly PostSeed[] {
  return Array.isArray(given);
}
