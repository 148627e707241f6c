import type { PostOutcome } from "./postOutcome.ts";
import type { Found } from "./replySender.ts";

/** How a channel takes posts that answer nobody. */
export interface OpenPosting {
  /** The newest post that is there now, and how many were read for it. Throws {@link SourceError}. */
  newest(signal: AbortSignal): Promise<{ readonly mark: NewestPost | null; readonly reads: number }>;
  /** Never rejects: what went wrong is an outcome. */
  post(openPost: OpenPostToPost, signal: AbortSignal): Promise<PostOutcome>;
  /** Looks among our own posts that are newer than the mark for one of the same words that answers nobody. Throws {@link SourceError}. */
  find(openPost: OpenPostToPost, signal: AbortSignal): Promise<Found>;
}

/** A place in the list of posts. */
export interface NewestPost {
  readonly id: string;
  /** Milliseconds UTC by the platform's clock; null where it told none. */
  readonly at: number | null;
}

export interface OpenPostToPost {
  readonly key: string;
  readonly text: string;
  /** What stood there before the first attempt; null where nothing did. */
  readonly newestBefore: NewestPost | null;
  /** Whether a post of ours is another open post already. */
  readonly isKnown: (externalId: string) => boolean;
}
