import type { Directory } from "./directory.ts";
import type { Wanted } from "./fields.ts";
import type { Json, JsonObject } from "./json.ts";
import type { FakeMessage, MessageStore } from "./messages.ts";
import type { ParameterRules } from "./parameters.ts";
import type { FakePost, FakeUser } from "./post.ts";
import type { PostStore } from "./postStore.ts";
import type { Problem } from "./problems.ts";
import type { EndpointName } from "./rateLimits.ts";
import type { RuleBook } from "./ruleBook.ts";
import type { Subscriptions } from "./subscriptions.ts";

/** What the endpoints share. */
export interface Platform {
  readonly directory: Directory;
  readonly store: PostStore;
  readonly rules: RuleBook;
  /** The account on whose behalf a user token acts. */
  readonly account: FakeUser;
  /** Whether the app may write in its name. */
  readonly mayWrite: boolean;
  readonly mentionsReach: number | undefined;
  readonly messageStore: MessageStore;
  /** Pictures that were put there, by their ids, for a post or a message to show. */
  readonly uploads: Map<string, Upload>;
  /** What the account has let the app do with its direct messages. */
  readonly messages: "read-write" | "read" | "none";
  /** The second page of direct messages names itself as the next. */
  areMessagesCircling: boolean;
  readonly subscriptions: Subscriptions;
  /** Whether the account consented to the app being told who names it. */
  readonly tellsMentions: boolean;
  /** Whether the app's plan has the Activity API, and how X refuses it. */
  readonly activity: "granted" | "forbidden" | "absent";
  now(): number;
  /** Announces a post that an endpoint made, as any other new post is announced. */
  announce(post: FakePost): void;
  announceMessage(message: FakeMessage): void;
}

export interface Upload {
  readonly bytes: Buffer;
  readonly category: string;
}

export interface EndpointRequest {
  /** What is in the path where the pattern has a group. */
  readonly pathValue: string;
  readonly query: URLSearchParams;
  readonly wanted: Wanted;
  readonly body: Json | undefined;
  readonly emptyPage: boolean;
  /** True where the request speaks for the account and not only for the app. */
  readonly isUser: boolean;
}

export interface Endpoint {
  readonly name: EndpointName;
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: RegExp;
  readonly token: "any" | "app" | "user";
  readonly parameters: ParameterRules;
  readonly required: readonly string[];
  /** A {@link Problem} of status 200 or 201 is an ordinary answer. */
  readonly answer: (platform: Platform, request: EndpointRequest) => Problem;
}

export function ok(body: JsonObject): Problem {
  return { status: 200, body };
}
