import type { XClient } from "./client.ts";
import type { KnownAccounts } from "./normalisePost.ts";
import type { ReadCount } from "./readCount.ts";
import type { Reads } from "../source.ts";

/** What the sources of one X app share. */
export interface XContext {
  readonly client: XClient;
  readonly accounts: KnownAccounts;
  readonly reads: ReadCount;
  readonly priceUsd: Reads;
  readonly now: () => number;
}
