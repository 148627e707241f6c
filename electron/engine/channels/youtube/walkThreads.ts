import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { Cursor, Page } from "../../core/ports/source.ts";
import type { Query, YouTubeClient } from "./client.ts";
import { afterCircle, finishWalk, latest, readCursor, startWalk, writeCursor } from "./cursor.ts";
import type { Position, Reach, Walk } from "./cursor.ts";
import { normaliseComment } from "./normaliseComment.ts";
import { readComments, readThreads } from "./payload.ts";
import type { ReadComment, ReadList, ReadThread } from "./payload.ts";
import { GoogleRefusal } from "./refusals.ts";
import { timeOf } from "../common/plainPost.ts";

export interface ThreadsOptions {
  readonly client: YouTubeClient;
  readonly channelId: string;
  /** Held for review, and asked for in the name of the owner; else those that all see. */
  readonly isHeld: boolean;
  readonly reach: Reach;
  readonly now: () => number;
}

const AT_ONCE = 100;

/** One walk over the threads of a channel, from where the cursor says; see `cursor.ts`. */
export async function* walkThreads(options: ThreadsOptions, cursor: Cursor | null, signal: AbortSignal): AsyncGenerator<Page, void> {
  const { client, reach, now } = options;
  let position = readCursor(cursor);
  client.quota.remember(position.used);
  const at = () => client.theirNow() ?? now();
  let startedAt = at();
  const opened = position.gap?.id ?? null;
  const tokens = new Set<string>();
  let hasBegunAgain = false;
  let walk = position.walk ?? startWalk(position, reach, startedAt);
  let isAnswered = position.walk !== null;
  for (;;) {
    const threads = await readPage(options, walk, !hasBegunAgain, signal);
    if (threads === "begin-again") {
      hasBegunAgain = true;
      tokens.clear();
      walk = atPage(walk, null);
      continue;
    }
    if (!isAnswered) {
      // Where a first visit ends counts for good: this machine's clock may be years beside Google's, which its answer tells.
      [isAnswered, startedAt] = [true, at()];
      walk = startWalk(position, reach, startedAt);
    }
    const wanted = threads.items.filter((thread) => !isBefore(thread, walk.until));
    walk = havingMet(walk, wanted);
    const told = new Set<string>();
    const owed = new Set<string>();
    for (const thread of wanted.filter((each) => lacksReplies(each, position, walk))) {
      // The replies of one thread may fill pages: they are recorded as they come, and once all are, that thread is not read again.
      for await (const replies of repliesOf(options, thread, signal)) {
        if (!replies.isWhole) owed.add(thread.top.comment.id);
        yield pageOf(options, walking(position, walk), replies, opened);
      }
      if (!owed.has(thread.top.comment.id)) walk = withReplies(walk, [thread]);
      told.add(thread.top.comment.id);
    }
    const end = endOf(threads, walk, tokens);
    const whole = wanted.filter((thread) => hasMore(thread) && !owed.has(thread.top.comment.id));
    walk = atPage(withReplies(walk, whole), threads.nextPageToken);
    position = afterPage(position, walk, end, startedAt);
    const posts = wanted.flatMap((thread) => postsOf(options, told.has(thread.top.comment.id) ? { ...thread, replies: [] } : thread));
    yield { ...pageOf(options, position, { posts, problems: threads.problems }, opened), drained: end !== null };
    if (end !== null) return;
  }
}

type PageContent = Pick<Page, "posts" | "problems">;

function afterPage(position: Position, walk: Walk, end: WalkEnd | null, startedAt: number): Position {
  if (end === null) return walking(position, walk);
  return end === "circled" ? afterCircle(position, walk) : finishWalk(position, walk, startedAt);
}

/** `opened`: the id of the gap that there was when the walk began. */
function pageOf({ client }: ThreadsOptions, position: Position, { posts, problems }: PageContent, opened: string | null): Page {
  const { gap } = position;
  const gaps = { open: gap === null ? [] : [gap], closed: gap === null && opened !== null ? [opened] : [], lost: [] };
  const cursor = writeCursor({ ...position, used: client.quota.today });
  return { posts, cursor, drained: false, reads: { posts: posts.length, users: 0 }, problems, gaps };
}

async function readPage(
  options: ThreadsOptions,
  { token }: Walk,
  mayBeginAgain: boolean,
  signal: AbortSignal,
): Promise<ReadList<ReadThread> | "begin-again"> {
  const query = {
    part: "snippet,replies",
    allThreadsRelatedToChannelId: options.channelId,
    order: "time",
    maxResults: AT_ONCE,
    textFormat: "plainText",
    moderationStatus: options.isHeld ? "heldForReview" : undefined,
    pageToken: token ?? undefined,
  };
  try {
    return readThreads(await listOf(options, "commentThreads", query, signal));
  } catch (error) {
    if (error instanceof GoogleRefusal && error.reason === "invalidPageToken" && token !== null && mayBeginAgain) return "begin-again";
    throw error;
  }
}

function listOf({ client, isHeld }: ThreadsOptions, resource: "commentThreads" | "comments", query: Query, signal: AbortSignal) {
  return isHeld ? client.listAsOwner(resource, query, signal) : client.list(resource, query, signal);
}

/** `whole`: nothing that is wanted is below. `circled`: a page that was read is named as the next one, and what is below is not read. */
type WalkEnd = "whole" | "circled";

/** An old thread may stand above new ones, as a pinned one does: the last of the page tells. */
function endOf({ items, nextPageToken }: ReadList<ReadThread>, { token, until }: Walk, tokens: Set<string>): WalkEnd | null {
  const last = items.at(-1);
  if (nextPageToken === null || (last !== undefined && isBefore(last, until))) return "whole";
  if (nextPageToken === token || tokens.has(nextPageToken)) return "circled";
  tokens.add(nextPageToken);
  return null;
}

function hasMore({ replies, replyCount }: ReadThread): boolean {
  return replyCount > replies.length;
}

function lacksReplies(thread: ReadThread, position: Position, walk: Walk): boolean {
  const { id } = thread.top.comment;
  return hasMore(thread) && (walk.met[id] ?? position.replies[id]) !== thread.replyCount;
}

function withReplies(walk: Walk, threads: readonly ReadThread[]): Walk {
  return { ...walk, met: { ...walk.met, ...Object.fromEntries(threads.map(({ top, replyCount }) => [top.comment.id, replyCount])) } };
}

function atPage(walk: Walk, token: string | null): Walk {
  return { ...walk, token };
}

function walking(position: Position, walk: Walk): Position {
  return { ...position, walk };
}

type RepliesRead = PageContent & { readonly isWhole: boolean };

async function* repliesOf(options: ThreadsOptions, thread: ReadThread, signal: AbortSignal): AsyncGenerator<RepliesRead, void> {
  const tokens = new Set<string>();
  let pageToken: string | undefined;
  for (;;) {
    const query = { part: "snippet", parentId: thread.top.comment.id, maxResults: AT_ONCE, textFormat: "plainText", pageToken };
    let list: ReadList<ReadComment>;
    try {
      list = readComments(await listOf(options, "comments", query, signal));
    } catch (error) {
      // Deleted since the page was read.
      if (error instanceof SourceError && error.fault === "not-found") return;
      throw error;
    }
    // The first comment comes with its page.
    const isCircle = list.nextPageToken !== null && tokens.has(list.nextPageToken);
    const problems = isCircle ? [...list.problems, circleBelow(thread)] : list.problems;
    yield { posts: postsOf(options, { ...thread, replies: list.items }).slice(1), problems, isWhole: !isCircle };
    if (list.nextPageToken === null || isCircle) return;
    tokens.add(list.nextPageToken);
    pageToken = list.nextPageToken;
  }
}

function circleBelow({ top }: ReadThread): string {
  return `Replies to the comment ${top.comment.id} may be missing: YouTube's pages go in a circle. They are asked for again.`;
}

function postsOf({ channelId, isHeld, now }: ThreadsOptions, { top, replies }: ReadThread): readonly IncomingPost[] {
  const thread = [top, ...replies].map(({ comment }) => comment);
  return [top, ...replies].map((each) => normaliseComment(each, { channelId, isHeld, receivedAt: now(), thread }));
}

function isBefore({ top }: ReadThread, until: number | null): boolean {
  const at = timeOf(top.comment.snippet.publishedAt);
  return until !== null && at !== null && at < until;
}

function havingMet(walk: Walk, threads: readonly ReadThread[]): Walk {
  const newest = threads.reduce((found, { top }) => latest(found, timeOf(top.comment.snippet.publishedAt)), walk.newest);
  const oldest = threads.reduce((found, { top }) => {
    const at = timeOf(top.comment.snippet.publishedAt);
    return at === null || (found !== null && found.at <= at) ? found : { mark: top.comment.id, at };
  }, walk.oldest);
  return { ...walk, newest, oldest };
}
