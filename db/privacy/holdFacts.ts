import type { GrievanceId } from "#domain/ids.ts";
import type { State } from "#domain/grievance/state.ts";
import type { HoldFacts } from "#domain/privacy/holds.ts";
import { askRow } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** What holds a case; null where there is no such case. `legalHolds` are the cases that somebody has marked. */
export function holdFactsOf(reader: Reader, id: GrievanceId, legalHolds: ReadonlySet<GrievanceId>): HoldFacts | null {
  const row = facts(reader, { id });
  if (row === null) return null;
  return {
    state: row.state,
    hasLegalHold: legalHolds.has(id),
    isInOpenReview: row.isInOpenReview === 1,
    hasOpenPromise: row.hasOpenPromise === 1,
    hasDispute: row.hasDispute === 1,
    hasOpenLetter: row.hasOpenLetter === 1,
    hasOpenReply: row.hasOpenReply === 1,
    hasOpenMail: row.hasOpenMail === 1,
    lastReceivedAt: row.lastReceivedAt ?? row.openedAt,
  };
}

type Row = { readonly [Fact in Exclude<keyof HoldFacts, "state" | "hasLegalHold" | "lastReceivedAt">]: 0 | 1 } & {
  readonly state: State;
  readonly openedAt: number;
  readonly lastReceivedAt: number | null;
};

const facts = askRow<[{ id: GrievanceId }], Row>(`
  SELECT g.state, g.opened_at AS openedAt, g.dispute IS NOT NULL AS hasDispute,
    EXISTS (SELECT 1 FROM review r JOIN review_case c ON c.review_id = r.id AND c.grievance_id = g.id WHERE r.state <> 'ended') AS isInOpenReview,
    EXISTS (SELECT 1 FROM promised_case c JOIN review_promise p ON p.review_id = c.review_id AND p.id = c.promise_id WHERE c.grievance_id = g.id AND p.settled = 0)
      AS hasOpenPromise,
    EXISTS (SELECT 1 FROM letter l WHERE l.grievance_id = g.id AND l.answered_at IS NULL) AS hasOpenLetter,
    EXISTS (SELECT 1 FROM reply y WHERE y.grievance_id = g.id AND y.state IN ('prepared', 'approved', 'attempting')) AS hasOpenReply,
    EXISTS (SELECT 1 FROM officer_mail m WHERE m.grievance_id = g.id AND m.state IN ('prepared', 'sending'))
      OR EXISTS (SELECT 1 FROM office_answer a WHERE a.grievance_id = g.id AND a.state = 'waits') AS hasOpenMail,
    (SELECT max(p.received_at) FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
     WHERE c.grievance_id = g.id) AS lastReceivedAt
  FROM grievance g WHERE g.id = @id`);
