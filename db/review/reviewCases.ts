import type { GrievanceId, ReviewId } from "#domain/ids.ts";
import { askRows, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";

/** Notes that a review needs the pictures of these cases on this machine; those that it needed before stay. */
export function keepForReview(writer: Writer, id: ReviewId, cases: readonly GrievanceId[]): void {
  writer.transaction(() => cases.forEach((grievanceId) => keep(writer, id, grievanceId)));
}

/** A picture that is needed, and what is known of it on this machine. */
export interface NeededPicture {
  readonly url: string;
  readonly grievanceId: GrievanceId;
  /** Null while it is not here. */
  readonly file: string | null;
  readonly failures: number;
  /** Milliseconds UTC; null where nobody has tried. */
  readonly triedAt: number | null;
}

/** The pictures that citizens sent of the cases that are kept or were promised for a review that has not ended; with null, for all of those. */
export function picturesForReview(reader: Reader, id: ReviewId | null): readonly NeededPicture[] {
  return pictures(reader, { id });
}

const ADDRESS = "iif(m.value ->> 'kind' = 'photo', m.value ->> 'url', m.value ->> 'previewUrl')";

const keep = changeRows("INSERT INTO review_case (review_id, grievance_id) VALUES (?, ?) ON CONFLICT DO NOTHING");

const pictures = askRows<[{ readonly id: ReviewId | null }], NeededPicture>(`
  WITH needed AS MATERIALIZED (
    SELECT c.grievance_id FROM review_case c JOIN review r ON r.id = c.review_id WHERE r.state <> 'ended' AND (@id IS NULL OR r.id = @id)
    UNION
    SELECT p.grievance_id FROM review r JOIN review_promise m ON m.review_id = r.id JOIN promised_case p ON p.review_id = m.review_id AND p.promise_id = m.id
    WHERE r.state <> 'ended' AND (@id IS NULL OR r.id = @id)
  )
  SELECT ${ADDRESS} AS url, min(n.grievance_id) AS grievanceId, k.file, coalesce(k.failures, 0) AS failures, k.tried_at AS triedAt
  FROM needed n
    CROSS JOIN case_post c ON c.grievance_id = n.grievance_id
    CROSS JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
    CROSS JOIN json_each(p.media) m
    LEFT JOIN picture k ON k.url = ${ADDRESS}
  WHERE p.media_count > 0 AND p.media IS NOT NULL AND p.role = 'citizen' AND p.deleted_at IS NULL AND ${ADDRESS} IS NOT NULL
  GROUP BY 1 ORDER BY 1`);
