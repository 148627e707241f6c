import type { PostKey } from "#domain/grievance/events.ts";
import { contactIn } from "#domain/reply/contact.ts";
import type { Contact } from "#domain/reply/contact.ts";
import { isToldAnotherWay } from "#domain/reply/told.ts";
import type { Reader } from "../connection.ts";
import { payloadOf } from "../queries/payloadOf.ts";
import { authorOfPost } from "../queries/threads.ts";

/** Where the citizen of a post can be written to by other ways; null where the post, or what it told of that, is not here any more. */
export function contactOf(reader: Reader, post: PostKey): Contact | null {
  const raw = isToldAnotherWay(post.channel) ? payloadOf(reader, post) : null;
  return raw === null ? null : contactIn(parsed(raw));
}

/** The address from which the citizen of a post writes: that of their own letter, or the one that they gave when they came another way. */
export function mailAddressOf(reader: Reader, post: PostKey): string | null {
  return isToldAnotherWay(post.channel) ? (contactOf(reader, post)?.email ?? null) : authorOfPost(reader, post);
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
