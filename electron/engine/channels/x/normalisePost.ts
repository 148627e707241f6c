import { handleKey } from "#domain/text/lookAlike.ts";
import type { AuthorRole, IncomingPost, PostMedia, PostReference } from "#domain/post/incomingPost.ts";
import type { Includes, XMedia, XPost } from "./payload.ts";
import { snowflakeTime } from "./postIds.ts";
import { reachOf } from "./reach.ts";
import { blankToNull, PLAIN_POST, timeOf as statedTime, webAddressOrNull } from "../common/plainPost.ts";

/** Whose accounts are not citizens. */
export interface KnownAccounts {
  /** The account that is listened to; null where only a query is. */
  readonly ourUserId: string | null;
  /** Handles of offices and officers, lower case, without the @. */
  readonly officeHandles: ReadonlySet<string>;
}

export function knownAccounts(ourUserId: string | null, officeHandles: Iterable<string> = []): KnownAccounts {
  return { ourUserId, officeHandles: new Set([...officeHandles].map((handle) => handleKey(handle))) };
}

/**
 * Brings one post of X to the form of all channels. `raw` is the post as it came and `receivedAt` is in
 * for its time where X gave none (milliseconds UTC).
 */
export function normalisePost(post: XPost, raw: unknown, includes: Includes, accounts: KnownAccounts, receivedAt: number): IncomingPost {
  const history = historyOf(post);
  const position = history.indexOf(post.id);
  const author = post.author_id === undefined ? undefined : includes.users.get(post.author_id)?.read;
  const handle = author?.username?.replace(/^@/, "") || null;
  const repliedTo = referenceTo("replied_to", post);
  const since = statedTime(author?.created_at);
  const reach = reachOf(post);
  return {
    ...PLAIN_POST,
    channel: "x",
    externalId: history[0] ?? post.id,
    versionId: post.id,
    versionIndex: position === -1 ? history.length : position,
    author: {
      externalId: post.author_id ?? "",
      handle,
      name: cleanOrNull(author?.name),
      location: cleanOrNull(author?.location),
      ...(since === null ? {} : { since }),
    },
    ...(reach === null ? {} : { reach }),
    role: roleOf(post.author_id, handle, accounts),
    text: textOf(post),
    languageHint: languageOf(post.lang),
    createdAt: timeOf(post, receivedAt),
    conversationId: post.conversation_id ?? null,
    inReplyToId: repliedTo === null ? null : naturalKey(repliedTo, includes),
    inReplyToAuthorId: post.in_reply_to_user_id ?? null,
    reposts: reference("retweeted", post, includes, accounts),
    quotes: reference("quoted", post, includes, accounts),
    media: (post.attachments?.media_keys ?? []).flatMap((key) => mediaOf(includes.media.get(key)?.read)),
    placeName: placeNameOf(post, includes),
    withheldIn: post.withheld?.country_codes ?? [],
    raw: JSON.stringify({ data: raw, includes: rawIncludes(post, includes) }),
  };
}

/** When the author published it; X's own word, else the time in the id, else when it was received. */
export function timeOf(post: Pick<XPost, "id" | "created_at">, receivedAt: number): number {
  return statedTime(post.created_at) ?? snowflakeTime(post.id) ?? receivedAt;
}

/** The ids of all versions, as first written first. X gives every edit a new id. */
function historyOf(post: XPost): readonly string[] {
  return post.edit_history_post_ids ?? post.edit_history_tweet_ids ?? [];
}

/** Replies name the version they answer; the record knows a post by its first version. */
function naturalKey(id: string, includes: Includes): string {
  const included = includes.posts.get(id)?.read;
  return (included && historyOf(included)[0]) ?? id;
}

export function roleOf(authorId: string | undefined, handle: string | null, { ourUserId, officeHandles }: KnownAccounts): AuthorRole {
  if (authorId !== undefined && authorId === ourUserId) return "ours";
  return handle !== null && officeHandles.has(handleKey(handle)) ? "office" : "citizen";
}

/** `text` is cut at 280 characters where there is a note; the note has all of it. */
function textOf(post: XPost): string {
  return clean(post.note_post?.text || post.note_tweet?.text || post.text || "");
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
]);

/**
 * X escapes these three characters and no others. They are decoded in one pass: a citizen who wrote `&lt;`
 * sent `&amp;lt;`. A zero character ends a string early in SQLite, and half a surrogate pair is no text.
 */
export function clean(text: string): string {
  return text
    .replaceAll(/&(?:amp|lt|gt);/g, (entity) => ENTITIES.get(entity) ?? entity)
    .replaceAll("\u0000", "")
    .replaceAll(/\p{Surrogate}/gu, "\u{FFFD}");
}

/** X's own codes that are no languages: `und`, `zxx`, and `qam`, `qht`, `qme`… for posts of mentions, tags or media only. */
function languageOf(lang: string | undefined): string | null {
  if (!lang || lang === "und" || lang === "zxx" || /^q[a-z]{2}$/.test(lang)) return null;
  return lang;
}

function referenceTo(type: "replied_to" | "quoted" | "retweeted", post: XPost): string | null {
  const named = [...(post.referenced_posts ?? []), ...(post.referenced_tweets ?? [])].find((each) => each.type === type);
  if (named) return named.id;
  return type === "replied_to" ? (post.in_reply_to_post_id ?? post.in_reply_to_tweet_id ?? null) : null;
}

function reference(type: "quoted" | "retweeted", post: XPost, includes: Includes, accounts: KnownAccounts): PostReference | null {
  const id = referenceTo(type, post);
  if (id === null) return null;
  const included = includes.posts.get(id)?.read;
  const authorId = included?.author_id;
  const handle = authorId === undefined ? undefined : includes.users.get(authorId)?.read.username;
  const role = roleOf(authorId, handle ?? null, accounts);
  return {
    externalId: naturalKey(id, includes),
    conversationId: included?.conversation_id ?? null,
    authorExternalId: authorId ?? null,
    text: included ? textOf(included) : null,
    ...(role !== "citizen" && { authorRole: role }),
  };
}

const MEDIA_KINDS: ReadonlyMap<string, PostMedia["kind"]> = new Map([
  ["photo", "photo"],
  ["video", "video"],
  ["animated_gif", "animation"],
]);

export function mediaOf(media: XMedia | undefined): readonly PostMedia[] {
  const kind = media && MEDIA_KINDS.get(media.type);
  if (!kind) return [];
  return [
    {
      kind,
      url: webAddressOrNull(media.url ?? bestVariant(media)),
      previewUrl: webAddressOrNull(media.preview_image_url),
      description: cleanOrNull(media.alt_text),
      widthPx: media.width ?? null,
      heightPx: media.height ?? null,
    },
  ];
}

function bestVariant({ variants = [] }: XMedia): string | undefined {
  const films = variants.filter(({ content_type }) => content_type === "video/mp4");
  return films.toSorted((first, second) => bitRate(second) - bitRate(first))[0]?.url;
}

function bitRate(variant: { readonly bit_rate?: number | undefined; readonly bitrate?: number | undefined }): number {
  return variant.bit_rate ?? variant.bitrate ?? 0;
}

function placeNameOf(post: XPost, includes: Includes): string | null {
  const place = post.geo?.place_id === undefined ? undefined : includes.places.get(post.geo.place_id)?.read;
  return cleanOrNull(place?.full_name) ?? cleanOrNull(place?.name);
}

/** What belongs to this post of all that came along; keeps the record of one post complete by itself. */
function rawIncludes(post: XPost, includes: Includes) {
  return {
    users: pick(includes.users, [post.author_id]),
    media: pick(includes.media, post.attachments?.media_keys ?? []),
    places: pick(includes.places, [post.geo?.place_id]),
  };
}

function pick(from: ReadonlyMap<string, { readonly raw: unknown }>, keys: readonly (string | undefined)[]): readonly unknown[] {
  return keys.flatMap((key) => (key === undefined ? undefined : from.get(key)?.raw) ?? []);
}

/** Null for a blank text. */
export function cleanOrNull(text: string | undefined): string | null {
  return blankToNull(text, clean);
}
