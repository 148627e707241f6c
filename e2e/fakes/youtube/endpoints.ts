import type { Answer, Asked } from "../http/jsonServer.ts";
import { shownComment, shownThread } from "./comments.ts";
import type { Comments, FakeComment } from "./comments.ts";
import { channelNotFound, commentsDisabled, insufficientPermissions, invalidPageToken, refusal } from "./refusals.ts";

/** What stands behind the endpoints. */
interface YouTubePlatform {
  readonly comments: Comments;
  readonly channel: { readonly id: string; readonly title: string };
  /** Whether the one who asks speaks for the channel. */
  readonly isOwner: boolean;
  readonly areCommentsDisabled: boolean;
  /** The second page of every list names itself as the next. */
  readonly isCircling: boolean;
  readonly now: () => number;
}

export interface Endpoint {
  /** Units of the day's quota. */
  readonly units: number;
  readonly needsOwner: boolean;
  answer(platform: YouTubePlatform, asked: Asked): Answer;
}

export function endpointOf({ method, url }: Asked): Endpoint | null {
  const resource = /\/([a-zA-Z]+)$/u.exec(url.pathname)?.[1];
  if (method === "GET" && resource === "commentThreads") return { units: 1, needsOwner: false, answer: listThreads };
  if (method === "GET" && resource === "comments") return { units: 1, needsOwner: false, answer: listComments };
  if (method === "POST" && resource === "comments") return { units: 50, needsOwner: true, answer: insertComment };
  if (method === "GET" && resource === "channels") return { units: 1, needsOwner: false, answer: listChannels };
  return null;
}

function listThreads({ comments, channel, isOwner, areCommentsDisabled, isCircling }: YouTubePlatform, { url }: Asked): Answer {
  const query = url.searchParams;
  if (!query.get("part")?.includes("snippet")) return refusal(400, "missingRequiredParameter", "No filter selected.");
  if (query.get("allThreadsRelatedToChannelId") !== channel.id) return channelNotFound;
  if (areCommentsDisabled) return commentsDisabled;
  const moderation = (query.get("moderationStatus") ?? "published") as FakeComment["moderation"];
  if (moderation !== "published" && !isOwner) return insufficientPermissions;
  return page(comments.threads(moderation), query, isCircling, (top) => {
    const thread = shownThread(top, comments.repliesTo(top.id), channel.id);
    return query.get("part")?.includes("replies") ? thread : { ...thread, replies: undefined };
  });
}

function listComments({ comments, channel, isOwner, isCircling }: YouTubePlatform, { url }: Asked): Answer {
  const query = url.searchParams;
  const [ids, parentId] = [query.get("id"), query.get("parentId")];
  if (ids !== null) {
    const wanted = ids.split(",");
    if (wanted.length > 50) return refusal(400, "invalidFilters", "Too many ids.");
    const found = wanted.flatMap((id) => comments.get(id) ?? []).filter(({ moderation }) => isOwner || moderation === "published");
    return { status: 200, body: { kind: "youtube#commentListResponse", items: found.map((each) => shownComment(each, channel.id)) } };
  }
  if (parentId === null || !comments.get(parentId)) return refusal(404, "commentNotFound", "The comment could not be found.");
  return page(comments.repliesTo(parentId), query, isCircling, (reply) => shownComment(reply, channel.id));
}

function insertComment({ comments, channel, now }: YouTubePlatform, { body }: Asked): Answer {
  const { snippet = {} } = JSON.parse(body) as { readonly snippet?: { readonly parentId?: string; readonly textOriginal?: string } };
  if (snippet.parentId === undefined) return refusal(400, "parentIdMissing", "The comment must be linked to a parent comment.");
  if (!snippet.textOriginal) return refusal(400, "commentTextRequired", "Comments cannot be empty.");
  if (snippet.textOriginal.length > 10_000) return refusal(400, "commentTextTooLong", "The comment has too many characters.");
  const parent = comments.get(snippet.parentId);
  if (!parent || parent.parentId !== null) return refusal(404, "parentCommentNotFound", "The parent comment could not be found.");
  const author = { channelId: channel.id, name: `@${channel.title}` };
  const added = comments.add({ text: snippet.textOriginal, replyTo: parent, author }, now());
  return { status: 200, body: shownComment(added, channel.id) };
}

function listChannels({ channel, isOwner }: YouTubePlatform, { url }: Asked): Answer {
  const query = url.searchParams;
  const isFound = query.get("mine") === "true" ? isOwner : query.get("id") === channel.id;
  if (query.get("mine") === "true" && !isOwner) return refusal(401, "authError", "Login Required.");
  const item = { kind: "youtube#channel", id: channel.id, snippet: { title: channel.title, customUrl: `@${channel.title.toLowerCase()}` } };
  return { status: 200, body: { kind: "youtube#channelListResponse", ...(isFound && { items: [item] }) } };
}

/** A token names how many are above the page, so that what is written meanwhile shifts the rest down, as at YouTube. */
function page(
  all: readonly FakeComment[],
  query: URLSearchParams,
  isCircling: boolean,
  shown: (comment: FakeComment) => Readonly<Record<string, unknown>>,
): Answer {
  const size = Math.min(100, Number(query.get("maxResults") ?? "20"));
  const token = query.get("pageToken");
  const from = token === null ? 0 : Number(/^QURTSl9p(\d+)$/u.exec(token)?.[1] ?? "-1");
  if (from < 0) return invalidPageToken;
  const items = all.slice(from, from + size);
  const nextPageToken = isCircling && token !== null ? token : from + size < all.length ? `QURTSl9p${from + size}` : undefined;
  return {
    status: 200,
    body: { pageInfo: { totalResults: items.length, resultsPerPage: size }, nextPageToken, items: items.map((each) => shown(each)) },
  };
}
