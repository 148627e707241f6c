import type { IncomingPost, PostMedia } from "#domain/post/incomingPost.ts";
import type { Includes, XMessage, XUser } from "./payload.ts";
import { cleanOrNull, clean, mediaOf, roleOf, timeOf } from "./normalisePost.ts";
import type { KnownAccounts } from "./normalisePost.ts";
import { compareIds } from "./postIds.ts";
import { PLAIN_POST } from "../common/plainPost.ts";

/** What is known of a message however it came. */
export interface MessageFacts {
  readonly id: string;
  readonly text: string;
  readonly senderId: string;
  /** The citizen's account where we wrote, ours where the citizen did. */
  readonly recipientId: string;
  readonly createdAt: number;
  readonly sender: XUser | undefined;
  readonly media: readonly PostMedia[];
  readonly raw: string;
}

/** The ids of messages and of posts are of one kind; the record keeps them apart by this. */
const MARK = "dm:";

export function messageKeyOf(id: string): string {
  return `${MARK}${id}`;
}

/** The message's own id, null for the id of a post. */
export function messageIdOf(externalId: string): string | null {
  return externalId.startsWith(MARK) ? externalId.slice(MARK.length) : null;
}

/** A chat of two, by both ids; X names it so, and events do not name it at all. */
function chatOf(one: string, other: string): string {
  return `${MARK}${[one, other].toSorted(compareIds).join("-")}`;
}

/** A message as lists show it; null for what is none, or was written in a group. `receivedAt` is in for a time that X did not give. */
export function normaliseMessage(
  message: XMessage,
  raw: unknown,
  includes: Includes,
  accounts: KnownAccounts,
  receivedAt: number,
): IncomingPost | null {
  const { id, sender_id: senderId, dm_conversation_id: chat = "" } = message;
  const both = /^(\d{1,19})-(\d{1,19})$/.exec(chat)?.slice(1) ?? [];
  const recipientId = both.find((each) => each !== senderId);
  const isMessage = (message.event_type ?? "MessageCreate") === "MessageCreate";
  if (!isMessage || senderId === undefined || recipientId === undefined || !both.includes(senderId)) return null;
  return messageOf(
    {
      id,
      text: message.text ?? "",
      senderId,
      recipientId,
      createdAt: timeOf(message, receivedAt),
      sender: includes.users.get(senderId)?.read,
      media: (message.attachments?.media_keys ?? []).flatMap((key) => mediaOf(includes.media.get(key)?.read)),
      raw: JSON.stringify({ data: raw, includes: { users: [includes.users.get(senderId)?.raw].filter((each) => each !== undefined) } }),
    },
    accounts,
  );
}

export function messageOf(facts: MessageFacts, accounts: KnownAccounts): IncomingPost {
  const { id, text, senderId, recipientId, createdAt, sender, media, raw } = facts;
  const handle = sender?.username?.replace(/^@/, "") || null;
  return {
    ...PLAIN_POST,
    channel: "x",
    externalId: messageKeyOf(id),
    versionId: messageKeyOf(id),
    versionIndex: 0,
    author: { externalId: senderId, handle, name: cleanOrNull(sender?.name), location: cleanOrNull(sender?.location) },
    role: roleOf(senderId, handle, accounts),
    isPrivate: true,
    text: clean(text),
    createdAt,
    conversationId: chatOf(senderId, recipientId),
    inReplyToAuthorId: recipientId,
    media: media.map(withoutAddress),
    raw,
  };
}

/** Only the two of a chat may load its pictures, signed, so that there is no use in an address: it is seen that there is one, and looked at on X. */
function withoutAddress(media: PostMedia): PostMedia {
  return { ...media, url: null, previewUrl: null };
}
