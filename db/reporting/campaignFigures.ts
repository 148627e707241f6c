import type { CaseFilter } from "#domain/desk/filter.ts";
import type { Reader } from "../connection.ts";
import { conditionsOf, whereOf } from "../filter/conditions.ts";

export interface CampaignFigures {
  readonly campaigns: number;
  /** Invitations that were given to the outbox in the time, those of them that are out, and the cases that they came of. */
  readonly invited: number;
  readonly sent: number;
  readonly cases: number;
}

/** Of the cases of a filter, from an instant until before another, milliseconds UTC. */
export function campaignFigures(reader: Reader, filter: CaseFilter, time: NonNullable<CaseFilter["invited"]>): CampaignFigures {
  const { where, values } = whereOf(conditionsOf(reader, { ...filter, invited: time }));
  const figures = reader.sqlite
    .prepare<unknown[], CampaignFigures>(
      `SELECT count(DISTINCT i.campaign_id) AS campaigns, count(*) AS invited, count(DISTINCT g.id) AS cases,
         count(*) FILTER (WHERE EXISTS (SELECT 1 FROM reply r WHERE r.grievance_id = i.grievance_id AND r.answers = i.post_external_id AND r.state = 'sent'
           AND r.prepared_at >= i.prepared_at)) AS sent
       FROM grievance g JOIN invitation i ON i.grievance_id = g.id AND i.prepared_at >= ? AND i.prepared_at < ? ${where}`,
    )
    .get(time.from, time.before, ...values);
  return figures ?? { campaigns: 0, invited: 0, sent: 0, cases: 0 };
}
