import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { PostToUnderstand } from "#domain/proposal/proposal.ts";
import type { Reader } from "../connection.ts";
import { askRows, askWhether } from "../ask.ts";

/** What the citizen wrote in a case, oldest first, at most `limit` posts; what they only passed on is left out. */
export const citizenPostsOf = askRows<[id: GrievanceId, limit: number], PostToUnderstand>(`
  SELECT p.text, p.place_name AS placeName, p.author_location AS authorLocation
  FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
  WHERE c.grievance_id = ? AND p.role = 'citizen' AND p.reposts IS NULL
  ORDER BY p.created_at, p.external_id LIMIT ?`);

/** What a citizen wrote, as it is heard as an answer to us. */
export interface CitizenPost {
  readonly channel: Channel;
  readonly externalId: string;
  readonly text: string;
  /** Milliseconds UTC. */
  readonly createdAt: number;
  readonly inReplyToId: string | null;
  readonly mediaCount: number;
}

/** The last of them, at most `limit`, oldest first. */
export function latestCitizenPostsOf(reader: Reader, id: GrievanceId, limit: number): readonly CitizenPost[] {
  return latest(reader, id, limit).toReversed();
}

/** Whether the citizen took back anything of what they wrote in a case: what is left does not tell what it is about. */
export const hasTakenBack = askWhether<[id: GrievanceId]>(`
  SELECT 1 FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
  WHERE c.grievance_id = ? AND p.role = 'citizen' AND p.reposts IS NULL AND p.deleted_at IS NOT NULL LIMIT 1`);

const latest = askRows<[string, number], CitizenPost>(`
  SELECT p.channel, p.external_id AS externalId, p.text, p.created_at AS createdAt, p.in_reply_to_id AS inReplyToId,
    p.media_count AS mediaCount
  FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
  WHERE c.grievance_id = ? AND p.role = 'citizen' AND p.reposts IS NULL
  ORDER BY p.created_at DESC, p.external_id DESC LIMIT ?`);
