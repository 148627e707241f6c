import type { GrievanceId } from "#domain/ids.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { postIdsOfSpan } from "../postId.ts";

export interface WantedPicture {
  readonly url: string;
  readonly grievanceId: GrievanceId;
}

export interface Wanting {
  /** Posts that were written before this are left to anyone who opens their case, milliseconds UTC. */
  readonly since: number;
  /** After so many failures a picture is given up. */
  readonly mostFailures: number;
  /** One that failed later than this has to wait, milliseconds UTC. */
  readonly triedBefore: number;
  /** Milliseconds UTC. One that failed after it failed before somebody set the clock back: it need not wait. */
  readonly now: number;
}

/**
 * Pictures of citizens' complaints, and thumbnails of their videos, that are not here: of the newest posts first, each address once, at most
 * `limit` of those that pass. One that was let go is not among them.
 */
export function wantedPictures(
  reader: Reader,
  { since, mostFailures, triedBefore, now }: Wanting,
  limit: number,
  passes: (url: string) => boolean,
): readonly WantedPicture[] {
  const found = new Map<string, WantedPicture>();
  const [first] = postIdsOfSpan(since, since);
  for (const picture of statements(reader).wanted.iterate(first, since, mostFailures, triedBefore, now)) {
    if (!found.has(picture.url) && passes(picture.url)) found.set(picture.url, picture);
    if (found.size >= limit) break;
  }
  return [...found.values()];
}

const statements = perConnection(({ sqlite }) => ({
  wanted: sqlite.prepare<[number, number, number, number, number], WantedPicture>(
    `SELECT iif(m.value ->> 'kind' = 'photo', m.value ->> 'url', m.value ->> 'previewUrl') AS url, c.grievance_id AS grievanceId
     FROM post p
       CROSS JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
       CROSS JOIN json_each(p.media) m
       LEFT JOIN picture k ON k.url = iif(m.value ->> 'kind' = 'photo', m.value ->> 'url', m.value ->> 'previewUrl')
     WHERE p.id >= ? AND p.created_at >= ? AND p.media_count > 0 AND p.media IS NOT NULL AND p.role = 'citizen' AND p.deleted_at IS NULL
       AND iif(m.value ->> 'kind' = 'photo', m.value ->> 'url', m.value ->> 'previewUrl') IS NOT NULL
       AND (k.url IS NULL OR (k.file IS NULL AND k.let_go_at IS NULL AND k.failures < ? AND (k.tried_at <= ? OR k.tried_at > ?)))
     ORDER BY p.id DESC`,
  ),
}));
