import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { PostSeed, UserSeed } from "#rehearsal/x/platform/post.ts";

const userSchema = z.object({
  id: z.string(),
  // Some of the documented handles are longer than X allows; those people never post.
  username: z.string().regex(/^[A-Za-z0-9_]{1,15}$/),
  name: z.string(),
  location: z.string().optional(),
  description: z.string().optional(),
  created_at: z.iso.datetime().optional(),
  verified: z.boolean().optional(),
  verified_type: z.enum(["blue", "government", "business", "none"]).optional(),
  protected: z.boolean().optional(),
  public_metrics: z.object({ followers_count: z.number() }).optional(),
});

const metricsSchema = z.object({
  retweet_count: z.number(),
  reply_count: z.number(),
  like_count: z.number(),
  quote_count: z.number(),
  bookmark_count: z.number(),
  impression_count: z.number(),
});

const postSchema = z.object({
  id: z.string(),
  text: z.string(),
  author_id: z.string(),
  created_at: z.iso.datetime(),
  conversation_id: z.string(),
  lang: z.string(),
  edit_history_tweet_ids: z.array(z.string()),
  possibly_sensitive: z.boolean().optional(),
  public_metrics: metricsSchema,
  referenced_tweets: z.array(z.object({ type: z.enum(["retweeted", "quoted", "replied_to"]), id: z.string() })).optional(),
});
type DocumentedPost = z.infer<typeof postSchema>;

export interface DocumentedPayloads {
  /** Whose events the document shows: the account to listen as. */
  readonly account: UserSeed;
  readonly users: readonly UserSeed[];
  /** Oldest first; those referred to stand before those that refer to them. */
  readonly posts: readonly PostSeed[];
}

/** The posts and people in X's documented events, brought from the form of its Activity API to that of API v2. */
export function documentedPayloads(testData: string): DocumentedPayloads {
  const events: unknown = JSON.parse(readFileSync(join(testData, "x", "event-payloads.json"), "utf8"));
  const posts = new Map<string, DocumentedPost>();
  const users = new Map<string, UserSeed>();
  visit(events, (thing) => {
    const post = postSchema.safeParse(thing);
    if (post.success) posts.set(post.data.id, post.data);
    const user = userSchema.safeParse(thing);
    if (user.success) users.set(user.data.id, userSeed(user.data));
  });
  const handles = new Map([...users.values()].map(({ id = "", username }) => [id, username]));
  const account = users.get(accountId(events));
  if (!account) throw new Error("The documented events name no account");
  return {
    account,
    users: [...users.values()],
    posts: [...posts.values()]
      .toSorted((left, right) => Date.parse(left.created_at) - Date.parse(right.created_at))
      .map((post) => postSeed(post, handles.get(post.author_id) ?? `user${post.author_id.slice(-10)}`)),
  };
}

const envelopeSchema = z.record(z.string(), z.object({ data: z.object({ filter: z.object({ user_id: z.string().optional() }) }) }));

function accountId(events: unknown): string {
  const filters = Object.values(envelopeSchema.parse(events)).map(({ data }) => data.filter.user_id);
  return filters.find((id) => id !== undefined) ?? "";
}

function visit(value: unknown, look: (thing: unknown) => void): void {
  if (value === null || typeof value !== "object") return;
  look(value);
  for (const inner of Object.values(value)) visit(inner, look);
}

function postSeed(post: DocumentedPost, author: string): PostSeed {
  const referenced = (type: "retweeted" | "quoted" | "replied_to") => post.referenced_tweets?.find((each) => each.type === type)?.id;
  const [inReplyTo, reposts, quotes] = [referenced("replied_to"), referenced("retweeted"), referenced("quoted")];
  return {
    id: post.id,
    text: post.text,
    author,
    at: Date.parse(post.created_at),
    lang: post.lang,
    conversationId: post.conversation_id,
    editHistory: post.edit_history_tweet_ids,
    possiblySensitive: post.possibly_sensitive ?? false,
    ...(inReplyTo !== undefined && { inReplyTo }),
    ...(reposts !== undefined && { reposts }),
    ...(quotes !== undefined && { quotes }),
    metrics: {
      reposts: post.public_metrics.retweet_count,
      replies: post.public_metrics.reply_count,
      likes: post.public_metrics.like_count,
      quotes: post.public_metrics.quote_count,
      bookmarks: post.public_metrics.bookmark_count,
      impressions: post.public_metrics.impression_count,
    },
  };
}

function userSeed(user: z.infer<typeof userSchema>): UserSeed {
  return {
    id: user.id,
    username: user.username,
    name: user.name,
    location: user.location ?? null,
    description: user.description ?? "",
    ...(user.created_at !== undefined && { createdAt: Date.parse(user.created_at) }),
    verified: user.verified ?? false,
    verifiedType: user.verified_type ?? "none",
    protected: user.protected ?? false,
    followers: user.public_metrics?.followers_count ?? 0,
  };
}
