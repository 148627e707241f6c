import type { Reader } from "../connection.ts";

export interface CampaignFigures {
  readonly campaigns: number;
  /** Invitations that were given to the outbox in the time, and those of them that are out. */
  readonly invited: number;
  readonly sent: number;
}

export function campaignFigures(reader: Reader, from: number, asOf: number): CampaignFigures {
  const figures = reader.sqlite
    .prepare<[number, number], CampaignFigures>(
      `SELECT count(DISTINCT i.campaign_id) AS campaigns, count(*) AS invited,
         count(*) FILTER (WHERE EXISTS (SELECT 1 FROM reply r WHERE r.grievance_id = i.grievance_id AND r.answers = i.post_external_id AND r.state = 'sent'
           AND r.prepared_at >= i.prepared_at)) AS sent
       FROM invitation i WHERE i.prepared_at BETWEEN ? AND ?`,
    )
    .get(from, asOf);
  return figures ?? { campaigns: 0, invited: 0, sent: 0 };
}
