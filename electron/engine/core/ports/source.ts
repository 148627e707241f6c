import type { SourceFault } from "#contract/sources.ts";
import type { PostKey } from "#domain/grievance/events.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { NotRead } from "#db/sources/readingProblems.ts";
import type { GapReport } from "#db/sources/sourceGaps.ts";

/** Where a source stopped reading. Opaque to all but the source that made it; JSON text in the record. */
export type Cursor = string;

/** What the platform charges for. */
export interface Reads {
  readonly posts: number;
  readonly users: number;
}

export const NO_READS: Reads = { posts: 0, users: 0 };

/** A stretch that was not read, and how the gaps of a source are after a page. */
export type { Gap as SourceGap, GapReport as SourceGaps } from "#db/sources/sourceGaps.ts";

/** More is left to read that the platform holds back for now, while it gives what is new. */
export interface Held {
  readonly error: SourceError;
  /** From now on. */
  readonly waitMs: number;
}

/** One answer of a platform. Its cursor is recorded with the last of its posts, so that a page of which a part is there is read once more. */
export interface Page {
  readonly posts: readonly IncomingPost[];
  /** Where to go on after this page, even after a crash. */
  readonly cursor: Cursor;
  /** True when nothing is left to read for now. */
  readonly drained: boolean;
  readonly reads: Reads;
  /** What one of them cost, US dollars, where that is another price than the source's. */
  readonly priceUsd?: Reads;
  /** What the platform said it could not give, one line each; the rest of the page is good. */
  readonly problems: readonly string[];
  /** What came and could not be read, or not whole: recorded with the page, so that the cursor passes nothing that nobody knows of. */
  readonly notRead?: readonly NotRead[];
  /** What the platform said that its author took back: blanked at once, and after the posts of the page. Those never read are passed over. */
  readonly deleted?: readonly PostKey[];
  /** Recorded with the page; left out by a source that can have none. */
  readonly gaps?: GapReport;
  /** Beside `drained`: this pull brings no more, but a later one will. */
  readonly held?: Held;
}

/** What is to be read once more. */
export interface ToReadAgain extends Pick<NotRead, "name" | "place" | "raw" | "rawBytes"> {
  /** How often it was tried. */
  readonly count: number;
  /** When it was met first, milliseconds UTC. */
  readonly firstAt: number;
}

/** What a platform pushed: recorded at once; the cursor stays, so that a later pull fills what the stream missed. */
export type PushedPage = Omit<Page, "cursor" | "drained" | "gaps" | "held">;

/** One configured account or query of a channel. */
export interface Source {
  /** Stable over restarts: the cursor is kept under it. */
  readonly key: string;
  readonly channel: Channel;
  readonly label: string;
  /** Reads from the cursor on, page by page, until drained. Throws {@link SourceError}, and the reason of an abort. */
  pull(cursor: Cursor | null, signal: AbortSignal): AsyncIterable<Page>;
  /**
   * Where the platform can push: posts as they come, and an empty page now and then as a sign of life. Never ends by
   * itself: throws {@link SourceError} when the connection is lost or refused, and the reason of an abort.
   */
  follow?(signal: AbortSignal): AsyncIterable<PushedPage>;
  /**
   * Reads something once more that could not be read, because a person asks for it: what it brings is recorded as pushed. Null where it is
   * not there any more. Throws as `pull` does.
   */
  readAgain?(what: ToReadAgain, signal: AbortSignal): Promise<PushedPage | null>;
  readonly priceUsd: Reads;
  /** True where the cases get on without it: its faults end no drain and are shown on no wall. */
  readonly supplementary?: boolean;
  /** Keys of other sources that the same account at the platform pays for: one budget counts for all of them. */
  readonly sharesBudgetWith?: readonly string[];
}

/** When the newest of them was written, milliseconds UTC; null where there are none. */
export function newestPostAt(posts: readonly IncomingPost[]): number | null {
  return posts.reduce<number | null>((newest, { createdAt }) => Math.max(newest ?? createdAt, createdAt), null);
}

/** A platform refused or failed. `retryAt` (milliseconds UTC) is set when the platform named a time. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly fault: SourceFault;
  readonly retryAt: number | null;

  constructor(fault: SourceFault, detail: string, options: { readonly retryAt?: number | null; readonly cause?: unknown } = {}) {
    super(detail, { cause: options.cause });
    this.fault = fault;
    const { retryAt = null } = options;
    this.retryAt = retryAt !== null && Number.isFinite(retryAt) ? Math.round(retryAt) : null;
  }
}
