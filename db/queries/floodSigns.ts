import { startOfMonth } from "#domain/clock/indianMonth.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { MOST_SIGNS_COUNTED, newAccountDays } from "#domain/desk/floods.ts";
import type { FloodSettings, FloodSigns } from "#domain/desk/floods.ts";
import { askNumber, askRow } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { FOLDED_UNDER } from "../filter/folded.ts";
import { postIdsOfSpan } from "../postId.ts";

/** What a case shows of a flood; null where its first post is not here. Of a sensitive case no more than how far it has gone. */
export function floodSignsOf(reader: Reader, id: GrievanceId, settings: FloodSettings): FloodSigns | null {
  const row = signs(reader, id);
  if (row === null) return null;
  const { authorSince, writtenAt, width, isSensitive } = row;
  if (isSensitive === 1) return { newAccountDays: null, copies: 0, folded: 0, overLimit: null, width };
  return {
    newAccountDays: newAccountDays(authorSince, writtenAt, settings),
    copies: row.copies,
    folded: row.folded,
    overLimit: settings.monthlyLimit === null ? null : overLimitOf(reader, row, settings.monthlyLimit),
    width,
  };
}

interface Row {
  readonly authorSince: number | null;
  readonly writtenAt: number;
  readonly width: number;
  readonly isSensitive: 0 | 1;
  readonly channel: string;
  readonly author: string;
  readonly copies: number;
  readonly folded: number;
}

/** Which case of its author in its month it is; null within the limit, and where the channel does not tell who wrote it. */
function overLimitOf(reader: Reader, { channel, author, writtenAt }: Row, limit: number): number | null {
  if (author === "" || author.startsWith("anonymous:") || author.startsWith("nobody:") || author.startsWith("number-")) return null;
  const [first, beyond] = postIdsOfSpan(startOfMonth(writtenAt), writtenAt + 1);
  const nth = casesOfAuthor(reader, channel, author, first, beyond, startOfMonth(writtenAt), writtenAt, MOST_SIGNS_COUNTED);
  return nth > limit ? nth : null;
}

const casesOfAuthor = askNumber<
  [channel: string, author: string, first: number, beyond: number, from: number, until: number, most: number]
>(`
  SELECT count(*) FROM (
    SELECT DISTINCT c.grievance_id FROM post p JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
    WHERE p.channel = ? AND p.author_external_id = ? AND p.id >= ? AND p.id < ? AND p.created_at >= ? AND p.created_at <= ?
      AND p.role = 'citizen' AND p.reposts IS NULL LIMIT ?)`);

/** The very words only where they are too many to be written twice by chance. */
const signs = askRow<[id: GrievanceId], Row>(`
  SELECT m.author_since AS authorSince, p.created_at AS writtenAt, p.channel, p.author_external_id AS author, g.sensitive IS NOT NULL AS isSensitive,
    coalesce((SELECT max(w.width) FROM case_post b JOIN post q ON q.channel = b.channel AND q.external_id = b.external_id
      JOIN post_measure w ON w.post_id = q.id WHERE b.grievance_id = g.id), 0) AS width,
    (SELECT count(*) FROM (
      SELECT DISTINCT k.author FROM incident_case c JOIN incident_case k ON k.incident_id = c.incident_id
      WHERE c.grievance_id = g.id AND c.length >= 12 AND k.wording = c.wording AND k.author <> c.author LIMIT ${MOST_SIGNS_COUNTED})) AS copies,
    ${FOLDED_UNDER} AS folded
  FROM grievance g JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id
    LEFT JOIN post_measure m ON m.post_id = p.id
  WHERE g.id = ?`);
