import type { GrievanceId } from "../ids.ts";
import { CHANNELS } from "../post/channel.ts";
import type { Channel } from "../post/channel.ts";

/**
 * Whose words a key opens. `citizen`: what the program took from the posts of the citizen of a case, which goes when they are taken back. `case`: what people
 * wrote about the citizen, which goes when the case is erased.
 */
export const OWNERS = ["citizen", "case"] as const;
export type Owner = (typeof OWNERS)[number];

export type Subject = `${Owner}:${GrievanceId}`;

export function subjectOf(owner: Owner, id: GrievanceId): Subject {
  return `${owner}:${id}`;
}

/** A draft that belongs to no case has a key of its own, which goes with it. */
export type DraftSubject = `draft:${string}`;

/** What an erasure names: a post by its natural key, or whose words are gone. */
export type ErasedSubject = Subject | DraftSubject | `post:${Channel}:${string}`;

export function postSubject({ channel, externalId }: { readonly channel: Channel; readonly externalId: string }): ErasedSubject {
  return `post:${channel}:${externalId}`;
}

/** Why something was erased: its author took it back, the person asked for it, or the time to keep it is over. */
export const ASKED_ERASURES = ["request", "retention"] as const;
export type ErasureReason = "author" | (typeof ASKED_ERASURES)[number];

export type ErasedThing =
  | { readonly kind: Owner; readonly id: GrievanceId }
  | { readonly kind: "draft"; readonly id: string }
  | { readonly kind: "post"; readonly channel: Channel; readonly externalId: string };

/** Null for a subject that this program does not know. */
export function readSubject(subject: string): ErasedThing | null {
  const [kind, first = "", ...rest] = subject.split(":");
  if (kind === "citizen" || kind === "case") return { kind, id: first as GrievanceId };
  if (kind === "draft") return { kind, id: first };
  const channel = CHANNELS.find((known) => known === first);
  return kind === "post" && channel !== undefined ? { kind, channel, externalId: rest.join(":") } : null;
}
