import type { PostKey } from "#domain/grievance/events.ts";
import type { ReplyPurpose } from "#domain/grievance/reply.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Contact } from "#domain/reply/contact.ts";
import { isToldAnotherWay, isToldPurpose, TELLING_CHANNELS, toldKey, toldPost } from "#domain/reply/told.ts";
import type { TellingChannel } from "#domain/reply/told.ts";
import type { Reader } from "#db/connection.ts";
import { hasOptedOut } from "#db/invitations/optOuts.ts";
import { contactOf } from "#db/outbox/contactOf.ts";
import { authorOfPost } from "#db/queries/threads.ts";

/**
 * What a reply answers that goes to the citizen of this post by SMS or e-mail; null where the citizen can be answered on the channel itself, gave neither
 * number nor address, or wants to hear nothing. An SMS takes registered texts alone.
 */
export function toldAnotherWay(
  reader: Reader,
  post: PostKey,
  purpose: ReplyPurpose,
  writesOn: (channel: Channel) => boolean,
): PostKey | null {
  if (!isToldAnotherWay(post.channel)) return null;
  const ways = TELLING_CHANNELS.filter((way) => writesOn(way) && (way !== "sms" || isToldPurpose(purpose)));
  const contact = ways.length === 0 || wantsNothing(reader, post) ? null : contactOf(reader, post);
  const by = contact && ways.find((way) => addressIn(contact, way) !== null);
  return by ? toldKey(by, post) : null;
}

/** The number or address to which such a reply goes; null where it is not known any more. */
export function addressOfTold(reader: Reader, to: PostKey): string | null {
  const post = toldPost(to);
  const contact = post && contactOf(reader, post);
  return contact && addressIn(contact, to.channel as TellingChannel);
}

/** Whether the citizen of a post has said that they want no messages. */
export function wantsNothing(reader: Reader, post: PostKey): boolean {
  const author = authorOfPost(reader, post);
  return author !== null && hasOptedOut(reader, post.channel, author);
}

function addressIn({ mobile, email }: Contact, by: TellingChannel): string | null {
  return by === "sms" ? mobile : email;
}
