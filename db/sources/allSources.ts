import type { Channel } from "#domain/post/channel.ts";
import { askRows } from "../ask.ts";

/** How a source fared last; times are milliseconds UTC. */
interface SourceStanding {
  readonly key: string;
  readonly channel: Channel;
  readonly label: string;
  readonly lastAnswerAt: number | null;
  readonly faultCode: string | null;
}

/** All sources that ever were introduced, in the order of their keys. */
export const allSources = askRows<[], SourceStanding>(
  "SELECT key, channel, label, last_answer_at AS lastAnswerAt, fault_code AS faultCode FROM source_state ORDER BY key",
);

interface SourceHealth {
  readonly channel: Channel;
  readonly lastAnswerAt: number | null;
  readonly lastPostAt: number | null;
  readonly faultCode: string | null;
  readonly faultSinceAt: number | null;
}

/** The same without what names an account. */
export const sourceHealth = askRows<[], SourceHealth>(
  "SELECT channel, last_answer_at AS lastAnswerAt, last_post_at AS lastPostAt, fault_code AS faultCode, fault_since_at AS faultSinceAt FROM source_state ORDER BY key",
);
