import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { cleanText } from "../../core/http/exchange.ts";
import { anonymousOf, authorIdOf, authorOf, roleOf } from "./accounts.ts";
import type { KnownAccounts } from "./accounts.ts";
import { mediaOfAttached, mediaOfInstagram, mediaOfMessage, mediaOfPost } from "./media.ts";
import { commentSchema, igCommentSchema, igMediaSchema, messageSchema, postSchema, readTime } from "./payload.ts";
import type { GraphPerson } from "./payload.ts";
import { versionIdOf } from "./versions.ts";
import { blankToNull, PLAIN_POST } from "../common/plainPost.ts";

/** What is known of a thing beside what Meta says of it. */
export interface Surroundings {
  readonly accounts: KnownAccounts;
  /** Stands in for a time that Meta did not give, milliseconds UTC. */
  readonly receivedAt: number;
}

/** A post on the page, by a visitor, or one in which the page is tagged. Null where it could not be read. */
export function normalisePost(raw: unknown, { accounts, receivedAt }: Surroundings): IncomingPost | null {
  const read = postSchema.safeParse(raw);
  if (!read.success) return null;
  const { id, message, from, created_time, is_hidden, place } = read.data;
  return postOf(
    "facebook",
    { id, text: message, from, accounts, raw, isHidden: is_hidden ?? false },
    {
      createdAt: readTime(created_time) ?? receivedAt,
      conversationId: id,
      media: mediaOfPost(read.data),
      placeName: blankToNull(place?.name),
    },
  );
}

/** Who wrote a comment that was met before: Meta does not always say whom a reply answers. */
export type AuthorOfComment = (id: string) => string | undefined;

/** `post.authorId` is the citizen's to whose post it is a comment; null where the post is the page's own. */
export function normaliseComment(
  raw: unknown,
  post: { readonly id: string; readonly authorId: string | null },
  { accounts, receivedAt, authorOfComment }: Surroundings & { readonly authorOfComment: AuthorOfComment },
): IncomingPost | null {
  const read = commentSchema.safeParse(raw);
  if (!read.success) return null;
  const { id, message, from, created_time, is_hidden, attachment, parent } = read.data;
  return postOf(
    "facebook",
    { id, text: message, from, accounts, raw, isHidden: is_hidden ?? false },
    {
      createdAt: readTime(created_time) ?? receivedAt,
      conversationId: post.id,
      inReplyToId: parent?.id ?? post.id,
      inReplyToAuthorId: parent === undefined ? post.authorId : (authorOfComment(parent.id) ?? authorIdOf(parent.from, parent.id)),
      media: mediaOfAttached(attachment === undefined ? [] : [attachment]),
    },
  );
}

/** A message between the page and one person. `citizenId` is that person's, where the conversation says it. */
export function normaliseMessage(
  raw: unknown,
  channel: "facebook" | "instagram",
  conversation: { readonly id: string; readonly citizenId: string | null },
  { accounts, receivedAt }: Surroundings,
): IncomingPost | null {
  const read = messageSchema.safeParse(raw);
  if (!read.success) return null;
  const { id, message, from, to = [], created_time, attachments = [] } = read.data;
  const addressee = to.find(({ id: each }) => each !== undefined && !accounts.ourIds.has(each))?.id ?? conversation.citizenId;
  const isOurs = roleOf(from, accounts) === "ours";
  return postOf(
    channel,
    { id, text: message, from, accounts, raw, isHidden: false },
    {
      createdAt: readTime(created_time) ?? receivedAt,
      conversationId: conversation.id,
      inReplyToAuthorId: isOurs ? addressee : null,
      isPrivate: true,
      media: mediaOfMessage(attachments),
    },
  );
}

export function normaliseInstagramComment(
  raw: unknown,
  mediaId: string,
  {
    accounts,
    receivedAt,
    authorOfComment,
    parentId,
  }: Surroundings & {
    readonly authorOfComment: AuthorOfComment;
    readonly parentId: string | null;
  },
): IncomingPost | null {
  const read = igCommentSchema.safeParse(raw);
  if (!read.success) return null;
  const { id, text, timestamp, username, from, hidden, parent_id } = read.data;
  const parent = parentId ?? parent_id ?? null;
  return postOf(
    "instagram",
    { id, text, from: instagramPerson(from, username), accounts, raw, isHidden: hidden ?? false },
    {
      createdAt: readTime(timestamp) ?? receivedAt,
      conversationId: mediaId,
      inReplyToId: parent ?? mediaId,
      inReplyToAuthorId: parent === null ? null : (authorOfComment(parent) ?? anonymousOf(parent)),
    },
  );
}

/** A picture or film on Instagram: of the account itself, or one in which it is tagged or named. */
export function normaliseInstagramMedia(raw: unknown, { accounts, receivedAt }: Surroundings): IncomingPost | null {
  const read = igMediaSchema.safeParse(raw);
  if (!read.success) return null;
  const { id, caption, timestamp, username, owner } = read.data;
  return postOf(
    "instagram",
    { id, text: caption, from: instagramPerson(owner, username), accounts, raw, isHidden: false },
    {
      createdAt: readTime(timestamp) ?? receivedAt,
      conversationId: id,
      media: mediaOfInstagram(read.data),
    },
  );
}

/** Instagram often tells the name of an account and not its id; the name then stands for it, so that one person stays one. */
function instagramPerson(person: GraphPerson | undefined, username: string | undefined): GraphPerson | undefined {
  const name = blankToNull(person?.username ?? username)?.replace(/^@/u, "");
  if (person?.id !== undefined) return { ...person, username: name ?? undefined };
  return name === undefined ? undefined : { id: `@${name.toLowerCase()}`, name: undefined, username: name };
}

interface Said {
  readonly id: string;
  readonly text: string | undefined;
  readonly from: GraphPerson | undefined;
  readonly accounts: KnownAccounts;
  readonly raw: unknown;
  readonly isHidden: boolean;
}

function postOf(
  channel: "facebook" | "instagram",
  { id, text: said, from, accounts, raw, isHidden }: Said,
  place: Pick<IncomingPost, "createdAt" | "conversationId"> & Partial<IncomingPost>,
): IncomingPost {
  const text = cleanText(said ?? "");
  return {
    ...PLAIN_POST,
    channel,
    externalId: id,
    versionId: versionIdOf(id, text, isHidden),
    versionIndex: 0,
    author: authorOf(from, id),
    role: roleOf(from, accounts),
    text,
    // Hidden on the page is hidden from everybody but its author and their friends; no country has the code XX.
    withheldIn: isHidden ? ["XX"] : [],
    raw: JSON.stringify(raw),
    ...place,
  };
}
