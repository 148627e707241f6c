/**
 * Of a case `g`: a room may be told its place. Not that of a sensitive case, nor where a citizen wrote to the office alone, who may have told it there, nor
 * where one took a post back.
 */
export const TELLS_PLACE = `g.place IS NOT NULL AND g.district IS NOT NULL AND g.sensitive IS NULL AND NOT EXISTS (
    SELECT 1 FROM case_post b CROSS JOIN post q ON q.channel = b.channel AND q.external_id = b.external_id
    WHERE b.grievance_id = g.id AND q.role = 'citizen' AND (q.is_private = 1 OR q.deleted_at IS NOT NULL))`;
