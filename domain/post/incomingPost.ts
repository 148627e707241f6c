import type { KeptMediaType } from "../file/mediaType.ts";
import type { TicketNumber } from "../ids.ts";
import type { Channel } from "./channel.ts";
import type { PostReach } from "./reach.ts";

/**
 * By what somebody who writes to us is known. An account belongs to its platform: the same name on another one is somebody else's. `entry` is the id
 * of a representative whom a person of the cell named.
 */
export interface Address {
  readonly way: "x" | "facebook" | "instagram" | "telegram" | "youtube" | "email" | "phone" | "entry";
  readonly name: string;
}

/** Who wrote a post, as far as the case is concerned. */
export type AuthorRole = "citizen" | "ours" | "office";

/** A person or office on a channel, as it described itself when it wrote. */
export interface PostAuthor {
  /** The channel's own stable id of the account. */
  readonly externalId: string;
  /** Without the leading @; null where the channel withholds it. */
  readonly handle: string | null;
  readonly name: string | null;
  /** The location in the author's profile; free text, often wrong. */
  readonly location: string | null;
  /** Since when the account is there, milliseconds UTC; left out where the channel does not tell. */
  readonly since?: number;
}

export interface PostMedia {
  readonly kind: "photo" | "video" | "animation" | "document";
  /** Null where the channel gives none (of a video only a preview picture). */
  readonly url: string | null;
  readonly previewUrl: string | null;
  readonly description: string | null;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
  /** Set where the file came with the post, as an attachment, and is stored already. */
  readonly file?: { readonly hash: string; readonly name: string; readonly mediaType: KeptMediaType; readonly bytes: number };
}

/** A reply address of one of our mails, as an answer uses it; not verified yet. */
export interface ReplyAddress {
  readonly ticket: TicketNumber;
  /** To whom we gave the address. Addresses of the first form do not say (`anybody`), and answers to them never act without a person. */
  readonly givenTo: "officer" | "citizen" | "anybody";
  /** Lower case. */
  readonly proof: string;
}

/** Why the sender of a letter is not proven. */
const SENDER_DOUBTS = [
  "no-signature",
  "bad-signature",
  "partial-signature",
  "weak-signature",
  "expired-signature",
  "no-key",
  "doubtful-form",
  "failed-check",
  "not-checked",
] as const;
export type SenderDoubt = (typeof SENDER_DOUBTS)[number];

export type SenderProof =
  | {
      readonly isProven: true;
      /** The one address of its From, lower case. */
      readonly address: string;
      /** The Date of the letter, milliseconds UTC; null where it has none. */
      readonly writtenAt: number | null;
    }
  | { readonly isProven: false; readonly doubt: SenderDoubt };

/** The case that a post names itself, as an e-mail does. */
export interface CaseReference {
  readonly ticket: TicketNumber;
  /** The reply addresses that it was sent to; empty where only its subject has a ticket number. */
  readonly addresses: readonly ReplyAddress[];
  readonly sender: SenderProof;
}

/** Names another post of the same channel, which need not be recorded. */
export interface PostReference {
  readonly externalId: string;
  /** Null where the channel did not include the post itself. */
  readonly conversationId: string | null;
  readonly authorExternalId: string | null;
  readonly text: string | null;
  /** Set where its author is known to be no citizen. */
  readonly authorRole?: Exclude<AuthorRole, "citizen">;
}

/** One item of a channel in the form that all sources produce, not yet recorded. */
export interface IncomingPost {
  readonly channel: Channel;
  /** The natural key within the channel; for an edited X post, the first id of its edit history. */
  readonly externalId: string;
  /** The id of this version: equal to `externalId` until the author edits. */
  readonly versionId: string;
  /** Position in the edit history, 0 for the post as first written. A lower one never replaces a higher one. */
  readonly versionIndex: number;
  readonly author: PostAuthor;
  readonly role: AuthorRole;
  /**
   * The addresses that are its author's, where these are no account of the channel: the sender of a letter unless a check of it failed, and what a person wrote
   * down or a portal asked for. Left out for an account.
   */
  readonly writtenFrom?: readonly Address[];
  /** True for a direct message, an e-mail and the like: no wall shows its words or its author. */
  readonly isPrivate: boolean;
  readonly caseReference: CaseReference | null;
  /** The whole text, long form where there is one, entities decoded; never markup. */
  readonly text: string;
  /** BCP 47 as the channel guessed it; null if it said nothing or "undetermined". */
  readonly languageHint: string | null;
  /** When the author published it, milliseconds UTC. */
  readonly createdAt: number;
  readonly conversationId: string | null;
  readonly inReplyToId: string | null;
  readonly inReplyToAuthorId: string | null;
  /** Set for a repost. */
  readonly reposts: PostReference | null;
  readonly quotes: PostReference | null;
  readonly media: readonly PostMedia[];
  /** The place that the author attached to the post, by name. */
  readonly placeName: string | null;
  /** ISO 3166 codes of countries where the channel hides the post. */
  readonly withheldIn: readonly string[];
  /** How far it had gone when it was read; left out where the channel does not tell. */
  readonly reach?: PostReach;
  /** The payload as it came, JSON text. */
  readonly raw: string;
}
