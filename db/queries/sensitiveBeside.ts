import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { askRows, askValue } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** What of a case is also of a sensitive one: letters of offices, and ours to them, that came about several; letters that were issued about several. */
export interface SensitiveBeside {
  readonly posts: readonly { readonly channel: Channel; readonly externalId: string; readonly sensitiveCase: GrievanceId }[];
  readonly letters: readonly { readonly letterId: string; readonly sensitiveCase: GrievanceId }[];
}

/** What of a case tells of sensitive ones besides. It is told with them alone: how its lines are parted is up to who wrote it. */
export function sensitiveBeside(reader: Reader, id: GrievanceId): SensitiveBeside {
  return { posts: posts(reader, id), letters: letters(reader, id) };
}

/** SQL: whether the post `p` is a letter of an office, or ours to one, where it belongs to the case `c`. What all can read in a thread is of everybody in it. */
const IS_LETTER = `(p.channel = 'email' AND p.role <> 'citizen' OR EXISTS (
  SELECT 1 FROM office_answer a WHERE a.grievance_id = c.grievance_id AND a.channel = p.channel AND a.external_id = p.external_id))`;

const BESIDE = `FROM case_post c
  CROSS JOIN case_post s ON s.channel = c.channel AND s.external_id = c.external_id AND s.grievance_id <> c.grievance_id
  CROSS JOIN grievance h ON h.id = s.grievance_id
  CROSS JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
  WHERE c.grievance_id = ? AND h.sensitive IS NOT NULL AND ${IS_LETTER}`;

const posts = askRows<[GrievanceId], SensitiveBeside["posts"][number]>(
  `SELECT c.channel, c.external_id AS externalId, h.id AS sensitiveCase ${BESIDE}`,
);

const letters = askRows<[GrievanceId], SensitiveBeside["letters"][number]>(`
  SELECT l.letter_id AS letterId, h.id AS sensitiveCase
  FROM letter l
  CROSS JOIN letter o ON o.number = l.number AND o.letter_id = l.letter_id AND o.grievance_id <> l.grievance_id
  CROSS JOIN grievance h ON h.id = o.grievance_id
  WHERE l.grievance_id = ? AND h.sensitive IS NOT NULL`);

/** A sensitive case besides this one that a post is about, where that is an office's letter; null for none. */
export function sensitiveCaseBeside(reader: Reader, id: GrievanceId, channel: Channel, externalId: string): GrievanceId | null {
  return ofPost(reader, id, channel, externalId);
}

const ofPost = askValue<[GrievanceId, Channel, string], GrievanceId>(
  `SELECT h.id ${BESIDE} AND c.channel = ? AND c.external_id = ? LIMIT 1`,
);
