import { ACTIVITY_MS } from "#domain/activity/accountActivity.ts";
import type { AccountState } from "#domain/activity/accountActivity.ts";
import { z } from "zod";
import { createXClient } from "./client.ts";
import type { XClient } from "./client.ts";
import type { XAppOptions } from "./createXSources.ts";
import { envelopeSchema, idSchema, postSchema } from "./payload.ts";
import type { XPost } from "./payload.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { AccountMentions, AccountPosts, AccountReader, ResolvedAccount } from "../../core/ports/accountReader.ts";
import { readableItems } from "../common/lenient.ts";

/** An account that writes more than this in a day is active beyond doubt: what is older is not paid for. */
const MOST_PAGES = 3;
/** Only what activity is made of: every expansion costs. The post that is answered is needed for its time. */
const FIELDS = { "tweet.fields": "id,created_at,in_reply_to_user_id,referenced_tweets", expansions: "referenced_tweets.id" } as const;

/** Official accounts on X: GET /2/users/by and GET /2/users/:id/tweets. */
export function xAccounts({ settings, bearer, now }: XAppOptions): AccountReader {
  const client = createXClient({ baseUrl: settings.baseUrl, bearer, now });
  return {
    channel: "x",
    key: "x:activity",
    resolvesAtOnce: 100,
    resolve: (handles, signal) => resolve(client, handles, settings.pricePerUserUsd, signal),
    postsOf: (accountId, sinceId, signal) =>
      postsOf(client, { accountId, sinceId, now: now(), priceUsd: settings.pricePerPostUsd }, signal),
    mentionsOf: (accountId, sinceId, signal) =>
      mentionsOf(client, { accountId, sinceId, now: now(), priceUsd: settings.pricePerPostUsd }, signal),
  };
}

async function resolve(
  client: XClient,
  handles: readonly string[],
  priceUsd: number,
  signal: AbortSignal,
): Promise<readonly ResolvedAccount[]> {
  const body = envelopeSchema.safeParse(
    await client.get("users/by", { usernames: handles.join(","), "user.fields": "id,username,protected" }, signal),
  );
  if (!body.success) throw new SourceError("bad-answer", "X answered with something that is no list of accounts.");
  const found = new Map(readItems(body.data.data, accountSchema).map((account) => [account.username.toLowerCase(), account]));
  const suspended = new Set(
    (body.data.errors ?? []).filter(({ detail = "" }) => /suspended/iu.test(detail)).map(({ value = "" }) => value.toLowerCase()),
  );
  return handles.map((handle) => {
    const account = found.get(handle);
    const state: AccountState =
      account === undefined ? (suspended.has(handle) ? "suspended" : "not-found") : account.protected === true ? "protected" : "active";
    return { handle, accountId: state === "active" ? (account?.id ?? null) : null, state, costUsd: account === undefined ? 0 : priceUsd };
  });
}

const accountSchema = z.object({ id: idSchema, username: z.string(), protected: z.boolean().optional() });

interface Asked {
  readonly accountId: string;
  readonly sinceId: string | null;
  readonly now: number;
  readonly priceUsd: number;
}

async function postsOf(client: XClient, { accountId, sinceId, now, priceUsd }: Asked, signal: AbortSignal): Promise<AccountPosts> {
  const own: XPost[] = [];
  const answered = new Map<string, XPost>();
  let token: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const since = sinceOf(sinceId, now);
    const body = envelopeSchema.safeParse(
      await client.get(`users/${accountId}/tweets`, { max_results: 100, ...since, pagination_token: token, ...FIELDS }, signal),
    );
    if (!body.success) throw new SourceError("bad-answer", "X answered with something that is no list of posts.");
    own.push(...readItems(body.data.data, postSchema));
    for (const post of readItems(body.data.includes?.tweets ?? body.data.includes?.posts, postSchema)) answered.set(post.id, post);
    token = body.data.meta?.next_token;
    if (token === undefined) break;
  }
  const posts = own.flatMap((post) => keptOf(post, accountId, answered) ?? []);
  return { posts, newestId: newestOf(own), unanswered: null, costUsd: (own.length + answered.size) * priceUsd };
}

/** So many a day are paid for: an account to which more is written is known well enough by these. */
const MOST_MENTIONS = 100;
const MENTION_FIELDS = { "tweet.fields": "id,author_id,conversation_id,created_at,referenced_tweets" } as const;

/** GET /2/users/:id/mentions, which X gives of any account in the open, to an app alone as well (its OpenAPI 2.166). */
async function mentionsOf(client: XClient, { accountId, sinceId, now, priceUsd }: Asked, signal: AbortSignal): Promise<AccountMentions> {
  const query = { max_results: MOST_MENTIONS, ...sinceOf(sinceId, now), ...MENTION_FIELDS };
  const body = envelopeSchema.safeParse(await client.get(`users/${accountId}/mentions`, query, signal));
  if (!body.success) throw new SourceError("bad-answer", "X answered with something that is no list of posts.");
  const posts = readItems(body.data.data, postSchema);
  const isWhole = body.data.meta?.next_token === undefined;
  const mentions = posts.flatMap((post) => mentionIn(post, accountId) ?? []);
  return { mentions, newestId: newestOf(posts), isWhole, read: posts.length, costUsd: posts.length * priceUsd };
}

/** Null for its own posts, and for what is only passed on: the person who wrote that is counted for it. */
function mentionIn(post: XPost, accountId: string): AccountMentions["mentions"][number] | null {
  const at = Date.parse(post.created_at ?? "");
  const references = post.referenced_tweets ?? post.referenced_posts ?? [];
  if (Number.isNaN(at) || post.author_id === accountId || references.some(({ type }) => type === "retweeted")) return null;
  return { externalId: post.id, conversationId: post.conversation_id ?? post.id, at };
}

function sinceOf(sinceId: string | null, now: number) {
  return sinceId === null ? { start_time: new Date(now - ACTIVITY_MS).toISOString().replace(/\.\d+Z$/u, "Z") } : { since_id: sinceId };
}

function newestOf(posts: readonly XPost[]): string | null {
  const ids = posts.map(({ id }) => id).toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1));
  return ids.at(-1) ?? null;
}

/** Null for a post without a time. An answer to itself goes on with what it said, and answers nobody. */
function keptOf(post: XPost, accountId: string, answered: ReadonlyMap<string, XPost>) {
  const at = Date.parse(post.created_at ?? "");
  if (Number.isNaN(at)) return null;
  const references = post.referenced_tweets ?? post.referenced_posts ?? [];
  const question = references.find(({ type }) => type === "replied_to")?.id ?? null;
  const isOwnThread = post.in_reply_to_user_id === accountId;
  const askedAt = question === null ? Number.NaN : Date.parse(answered.get(question)?.created_at ?? "");
  const answers = isOwnThread ? null : question;
  return { externalId: post.id, at, answers, answerMs: answers === null || Number.isNaN(askedAt) ? null : Math.max(0, at - askedAt) };
}

function readItems<Schema extends z.ZodType>(list: unknown, schema: Schema): readonly z.infer<Schema>[] {
  return readableItems(schema).safeParse(list).data ?? [];
}
