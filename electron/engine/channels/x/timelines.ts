import type { SourceFault } from "#contract/sources.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { Query } from "./client.ts";
import type { XContext } from "./context.ts";
import { POST_FIELDS } from "./fields.ts";
import type { PageRequest } from "./pageRequests.ts";
import { readAnswer } from "./readAnswer.ts";
import type { PostsAnswer } from "./readAnswer.ts";

/** GET /2/users/:id/mentions: the last 800 posts that mention the account, newest first. */
export function readMentions(context: XContext, userId: string, page: PageRequest, signal: AbortSignal): Promise<PostsAnswer> {
  return readOwned(context, `users/${userId}/mentions`, { ...commonQuery(page), pagination_token: page.token }, signal);
}

/** GET /2/tweets/search/recent: the last seven days, newest first. */
export function readSearch(context: XContext, query: string, page: PageRequest, signal: AbortSignal): Promise<PostsAnswer> {
  return readPosts(context, "tweets/search/recent", { query, ...commonQuery(page), next_token: page.token }, signal);
}

/** GET /2/users/:id/tweets: what the account wrote, newest first; not before `startTime`. */
export function readOwnPosts(
  context: XContext,
  userId: string,
  page: PageRequest,
  startTime: Date | undefined,
  signal: AbortSignal,
): Promise<PostsAnswer> {
  // X takes whole seconds only.
  const start_time = startTime?.toISOString().replace(/\.\d+Z$/, "Z");
  return readOwned(context, `users/${userId}/tweets`, { ...commonQuery(page), start_time, pagination_token: page.token }, signal);
}

function commonQuery({ sinceId, untilId }: PageRequest): Query {
  return { max_results: 100, since_id: sinceId, until_id: untilId, ...POST_FIELDS };
}

/** Where the account owns the app, in its name and for less; by the app's own token where its sign-in does not hold, so that reading goes on. */
async function readOwned(context: XContext, path: string, query: Query, signal: AbortSignal): Promise<PostsAnswer> {
  const { owned, accounts, now } = context;
  if (owned === null) return readPosts(context, path, query, signal);
  try {
    return { ...readAnswer(await owned.client.get(path, query, signal), accounts, now()), priceUsd: owned.priceUsd };
  } catch (error) {
    if (!(error instanceof SourceError) || !OF_SIGN_IN.has(error.fault)) throw error;
    return readPosts(context, path, query, signal);
  }
}

const OF_SIGN_IN: ReadonlySet<SourceFault> = new Set(["unauthorised", "signed-out", "forbidden"]);

async function readPosts(context: XContext, path: string, query: Query, signal: AbortSignal): Promise<PostsAnswer> {
  const body = await context.client.get(path, query, signal);
  return readAnswer(body, context.accounts, context.now());
}
