import type { GrievanceId } from "#domain/ids.ts";
import { askValue } from "../ask.ts";

/** A case that a thousand people repost has a thousand posts: a picture is looked for among so many of them. */
const POSTS_SEARCHED = 50;

export const FIRST_STILL = `
  WITH shown AS MATERIALIZED (
    SELECT q.media, q.created_at, q.id FROM case_post b CROSS JOIN post q ON q.channel = b.channel AND q.external_id = b.external_id
    WHERE b.grievance_id = ? AND q.role = 'citizen' AND q.is_private = 0 AND q.reposts IS NULL AND q.deleted_at IS NULL AND q.media IS NOT NULL
    LIMIT ${POSTS_SEARCHED}
  )
  SELECT k.still
  FROM shown CROSS JOIN json_each(shown.media) m
    CROSS JOIN picture k ON k.url = iif(m.value ->> 'kind' = 'photo', m.value ->> 'url', m.value ->> 'previewUrl')
  WHERE k.still IS NOT NULL
  ORDER BY shown.created_at, shown.id, m.key LIMIT 1`;

/**
 * The scaled still of the first picture of a case that is here, by the name of its file; null where there is none. Only citizens' own
 * posts that anybody can see have pictures for a wall.
 */
export const wallPicture = askValue<[id: GrievanceId], string>(FIRST_STILL);
