import { ENDING_OF } from "#domain/file/mediaType.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { postIdsOfSpan } from "../postId.ts";

export interface WantedScan {
  readonly grievanceId: GrievanceId;
  /** The name of the file. */
  readonly file: string;
}

const MOST = 400;

/** Pictures and papers of citizens' posts since an instant (milliseconds UTC) that are here and that nobody has read, of the newest posts first. */
export function wantedScans(reader: Reader, since: number): readonly WantedScan[] {
  const [first] = postIdsOfSpan(since, since);
  return wanted(reader, first, since, MOST);
}

const ENDINGS = Object.entries(ENDING_OF)
  .map(([mediaType, ending]) => `WHEN '${mediaType}' THEN '.${ending}'`)
  .join(" ");

const wanted = askRows<[firstId: number, since: number, limit: number], WantedScan>(`
  SELECT grievanceId, file FROM (
    SELECT p.id, c.grievance_id AS grievanceId,
      coalesce((m.value ->> '$.file.hash') || CASE m.value ->> '$.file.mediaType' ${ENDINGS} END, k.file) AS file
    FROM post p
      CROSS JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
      CROSS JOIN json_each(p.media) m
      LEFT JOIN picture k ON k.url = m.value ->> 'url'
    WHERE p.id >= ? AND p.created_at >= ? AND p.media_count > 0 AND p.media IS NOT NULL AND p.role = 'citizen' AND p.deleted_at IS NULL
      AND m.value ->> 'kind' IN ('photo', 'document')) w
  WHERE file IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM event e WHERE e.stream = 'grievance:' || w.grievanceId AND e.type IN ('scan-read', 'reading-corrected')
      AND e.payload ->> '$.file' = w.file)
  ORDER BY w.id DESC LIMIT ?`);
