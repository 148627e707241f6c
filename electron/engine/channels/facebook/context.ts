import type { GraphClient } from "./client.ts";
import type { EdgeReader } from "./edge.ts";
import type { KnownAccounts } from "./accounts.ts";

/** What the sources of one page share. */
export interface MetaContext {
  readonly client: GraphClient;
  readonly edges: EdgeReader;
  readonly pageId: string;
  readonly accounts: KnownAccounts;
  /** The page's Instagram account; null where it has none. Throws {@link SourceError}. */
  instagramId(signal: AbortSignal): Promise<string | null>;
  /** So far back a first visit goes, and older posts are asked for new comments, milliseconds. */
  readonly windowMs: number;
  /** Milliseconds UTC. */
  readonly now: () => number;
}
