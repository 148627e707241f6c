/** Of a case `g`: its author took the first post back, and nobody else tells of it. */
export const IS_GONE = `EXISTS (
    SELECT 1 FROM post d WHERE d.channel = g.first_post_channel AND d.external_id = g.first_post_external_id AND d.deleted_at IS NOT NULL
  ) AND NOT EXISTS (
    SELECT 1 FROM incident_case o JOIN incident i ON i.id = o.incident_id WHERE o.grievance_id = g.id AND i.cases > 1)`;
