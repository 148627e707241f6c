import { handleKey } from "../text/lookAlike.ts";
import type { Channel } from "./channel.ts";
import type { Address, IncomingPost, PostAuthor } from "./incomingPost.ts";
import { nationalNumber } from "./typedIn.ts";

/** The addresses by which the author of a post may be known; none where the channel proves none. Names that are shown prove nothing anywhere. */
export function addressesOf({
  channel,
  author,
  writtenFrom,
}: Pick<IncomingPost, "channel" | "author" | "writtenFrom">): readonly Address[] {
  return writtenFrom ?? ACCOUNTS[channel]?.(author) ?? [];
}

const ACCOUNTS: Readonly<Partial<Record<Channel, (author: PostAuthor) => readonly Address[]>>> = {
  x: ({ handle }) => (handle === null ? [] : [{ way: "x", name: handle }]),
  instagram: ({ handle }) => (handle === null ? [] : [{ way: "instagram", name: handle }]),
  telegram: ({ handle }) => (handle === null ? [] : [{ way: "telegram", name: handle }]),
  // By the id of the channel alone: what stands as a name there is what its owner calls it.
  youtube: ({ externalId }) => [{ way: "youtube", name: externalId }],
  // A page is registered by its number or by its name.
  facebook: ({ externalId, handle }) => [externalId, handle].flatMap((name) => (name === null ? [] : [{ way: "facebook" as const, name }])),
};

/** Addresses with the same key are the same; null for what is none. */
export function addressKey({ way, name }: Address): string | null {
  // Ids of YouTube differ by capitals alone.
  const key = way === "phone" ? nationalNumber(name) : way === "youtube" ? name.trim() : handleKey(name);
  return key === null || key === "" ? null : `${way}:${key}`;
}
