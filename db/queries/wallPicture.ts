import type { GrievanceId } from "#domain/ids.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import { askValue } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { ATTACHED, pictureName, pictureStill, PROOF, PROOFS } from "../pictures/attachedPicture.ts";

/** A case that a thousand people repost has a thousand posts: a picture is looked for among so many of them. */
const POSTS_SEARCHED = 50;

/** SQL: what a room sees of the picture `k` where a person approved that: its still was drawn then, also where none could be when it was fetched. */
const APPROVED_STILL = "iif(r.value ->> 'as' = 'shown', substr(k.file, 1, 64) || '.wall.webp', NULL)";
const STILL = `coalesce(k.still, ${APPROVED_STILL}, ${pictureStill(ATTACHED)})`;

export const FIRST_STILL = `
  WITH shown AS MATERIALIZED (
    SELECT q.media, q.created_at, q.id FROM case_post b CROSS JOIN post q ON q.channel = b.channel AND q.external_id = b.external_id
    WHERE b.grievance_id = ? AND q.role = 'citizen' AND q.is_private = 0 AND q.reposts IS NULL AND q.deleted_at IS NULL AND q.media IS NOT NULL
    LIMIT ${POSTS_SEARCHED}
  )
  SELECT coalesce(r.value ->> 'copy', ${STILL})
  FROM shown CROSS JOIN json_each(shown.media) m
    LEFT JOIN picture k ON k.url = iif(m.value ->> 'kind' = 'photo', m.value ->> 'url', m.value ->> 'previewUrl')
    LEFT JOIN json_each((SELECT g.room_pictures FROM grievance g WHERE g.id = ?)) r
      ON coalesce(k.file, ${pictureName(ATTACHED)}) IN (r.value ->> 'file', r.value ->> 'copy')
  WHERE ${STILL} IS NOT NULL AND coalesce(r.value ->> 'as' = 'shown', ? = 'all')
  ORDER BY shown.created_at, shown.id, m.key LIMIT 1`;

/**
 * What a room shows of the first picture of a case that is here and that it may show, by the name of its file; null where there is none. Only citizens' own
 * posts that anybody can see have pictures for a room.
 */
export function wallPicture(reader: Reader, id: GrievanceId, pictures: RoomPictures): string | null {
  return pictures === "none" ? null : firstStill(reader, id, id, pictures);
}

/** What a room shows of the last picture that proves the report of a case, by the same rule: of several the last shows what was done. */
export function proofPicture(reader: Reader, id: GrievanceId, pictures: RoomPictures): string | null {
  return pictures === "none" ? null : lastProof(reader, id, pictures);
}

const firstStill = askValue<[id: GrievanceId, sameId: GrievanceId, pictures: RoomPictures], string>(FIRST_STILL);

const lastProof = askValue<[id: GrievanceId, pictures: RoomPictures], string>(`
  SELECT coalesce(r.value ->> 'copy', ${pictureStill(PROOF)})
  FROM grievance g CROSS JOIN ${PROOFS} LEFT JOIN json_each(g.room_pictures) r ON r.value ->> 'file' = ${pictureName(PROOF)}
  WHERE g.id = ? AND g.atr IS NOT NULL AND g.sensitive IS NULL AND ${pictureName(PROOF)} IS NOT NULL
    AND coalesce(r.value ->> 'as' = 'shown', ? = 'all')
  ORDER BY a.key DESC LIMIT 1`);
