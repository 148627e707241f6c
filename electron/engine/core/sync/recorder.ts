import type { SourceFault } from "#contract/sources.ts";
import type { Cursor, Page, PushedPage } from "../ports/source.ts";

/** What recording a page came to. */
export interface Recorded {
  /** Posts seen for the first time. */
  readonly new: number;
  /** Posts known before, of which a later version came. */
  readonly updated: number;
  /** Cases opened. */
  readonly cases: number;
}

/** What the reads of a page cost. */
export interface Spending {
  readonly usd: number;
  /** When they were made, milliseconds UTC; decides to which calendar month (UTC) they count. */
  readonly at: number;
}

/**
 * Keeps what sources bring. Every call is synchronous and one transaction: when `record` has returned, the posts, the
 * cursor and the spending are durable together; when it throws, none of them is.
 */
export interface Recorder {
  /** Where the source stopped; null for one that was never recorded. */
  cursorOf(sourceKey: string): Cursor | null;
  record(sourceKey: string, page: Page, spending: Spending): Recorded;
  /** Of a stream: the source's cursor stays as it is. */
  recordPushed(sourceKey: string, page: PushedPage, spending: Spending): Recorded;
  /** The source answered, with or without posts. `at`: milliseconds UTC. */
  noteAnswer(sourceKey: string, at: number): void;
  noteFault(sourceKey: string, fault: NotedFault): void;
  /** Spent on the source in a calendar month (`2026-11`, UTC), US dollars. */
  spentUsd(sourceKey: string, month: string): number;
}

export interface NotedFault {
  readonly fault: SourceFault;
  /** One sentence for a person. */
  readonly detail: string;
  /** Milliseconds UTC, as `retryAt`, which is null where the platform named no time. */
  readonly at: number;
  readonly retryAt: number | null;
}
