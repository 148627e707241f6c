import type { XClient } from "./client.ts";
import type { KnownAccounts } from "./normalisePost.ts";
import type { ReadCount } from "./readCount.ts";
import type { Reads } from "../../core/ports/source.ts";

/** What the sources of one X app share. */
export interface XContext {
  readonly client: XClient;
  readonly accounts: KnownAccounts;
  readonly reads: ReadCount;
  readonly priceUsd: Reads;
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Milliseconds of a clock that nobody sets: what waits are measured by. */
  readonly elapsed: () => number;
}
