import type { Reader } from "../connection.ts";
import { askNumber, askRow } from "../ask.ts";

/** What must hold in every record, beside its pages and chains. */
const RULES = {
  /** The totals are counts of what is there. */
  "totals-count": {
    sql: "SELECT name || ' ' || value AS example FROM total WHERE (name = 'posts' AND value <> (SELECT count(*) FROM post)) OR (name = 'events' AND value <> (SELECT count(*) FROM event))",
  },
  /** Every case stands on a post. */
  "case-has-post": {
    sql: "SELECT ticket AS example FROM grievance g WHERE NOT EXISTS (SELECT 1 FROM case_post c WHERE c.grievance_id = g.id)",
  },
  /** No post of ours is two replies. */
  "reply-sent-once": {
    sql: "SELECT channel || ' ' || external_id AS example FROM reply WHERE state = 'sent' AND external_id IS NOT NULL GROUP BY channel, external_id HAVING count(*) > 1",
  },
  /** No reply is two posts of ours. */
  "reply-is-one-post": {
    sql: `SELECT json_extract(payload, '$.replyId') AS example FROM event WHERE type = 'reply-sent'
          GROUP BY stream, json_extract(payload, '$.replyId') HAVING count(DISTINCT json_extract(payload, '$.externalId')) > 1`,
  },
} as const;
export type Invariant = keyof typeof RULES;

export interface BrokenInvariant {
  readonly rule: Invariant;
  readonly count: number;
  /** One of them: a ticket or an id, never a citizen's words. */
  readonly example: string;
}

/** The rules that this record breaks; none in a sound one. Reads every event. */
export function brokenInvariants(reader: Reader): readonly BrokenInvariant[] {
  return ASKED.flatMap(({ rule, count, first }) => {
    const found = count(reader);
    return found === 0 ? [] : [{ rule, count: found, example: first(reader)?.example ?? "" }];
  });
}

/** Posts of citizens that stand in no case and were neither passed on, taken back nor private: answers to others, for the most part. */
export const postsWithoutCase = askNumber<[]>(
  `SELECT count(*) FROM post p WHERE role = 'citizen' AND reposts IS NULL AND deleted_at IS NULL AND is_private = 0
   AND NOT EXISTS (SELECT 1 FROM case_post c WHERE c.channel = p.channel AND c.external_id = p.external_id)`,
);

const ASKED = Object.entries(RULES).map(([rule, { sql }]) => ({
  rule: rule as Invariant,
  count: askNumber<[]>(`SELECT count(*) FROM (${sql})`),
  first: askRow<[], { readonly example: string }>(`${sql} LIMIT 1`),
}));
