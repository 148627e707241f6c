import { askRows } from "../ask.ts";

/** How a source fared last; times are milliseconds UTC. */
interface SourceStanding {
  readonly label: string;
  readonly lastAnswerAt: number | null;
  readonly faultCode: string | null;
}

/** All sources that ever were introduced, in the order of their keys. */
export const allSources = askRows<[], SourceStanding>(
  "SELECT label, last_answer_at AS lastAnswerAt, fault_code AS faultCode FROM source_state ORDER BY key",
);
