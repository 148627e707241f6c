import type { PostKey } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { AnsweredPost } from "#domain/reply/postToAnswer.ts";
import { askRow, askRows, askValue } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** Of the post that a reply answers what a sender has to know. */
export interface PostAnswered {
  /** The id of its latest version: an edited post is answered as it is now. */
  readonly versionId: string;
  readonly conversationId: string;
  readonly isPrivate: boolean;
  readonly authorExternalId: string;
  readonly authorHandle: string | null;
  /** Milliseconds UTC. */
  readonly createdAt: number;
}

/** Null where the post has not come in here. */
export function postAnswered(reader: Reader, { channel, externalId }: PostKey): PostAnswered | null {
  const row = answered(reader, channel, externalId);
  return row === null ? null : { ...row, isPrivate: row.isPrivate === 1 };
}

/** Whose posts a post quotes and answers, as far as its channel said. */
interface AddressedBy {
  readonly quotedAuthorId: string | null;
  readonly answeredAuthorId: string | null;
}

/** Null where the post has not come in here. */
export function addressedBy(reader: Reader, { channel, externalId }: PostKey): AddressedBy | null {
  return addressed(reader, channel, externalId);
}

/** When a citizen wrote last in a private conversation, milliseconds UTC; null where it is not known. */
export function lastHeardIn(reader: Reader, channel: Channel, conversationId: string): number | null {
  return lastHeard(reader, channel, conversationId);
}

/** What the citizen of a case wrote last on each channel in public and in private, newest first; what was taken back is left out. */
export function postsToAnswer(reader: Reader, id: GrievanceId): readonly AnsweredPost[] {
  return latest(reader, id).map(({ channel, externalId, isPrivate }) => ({ channel, externalId, isPrivate: isPrivate === 1 }));
}

interface LatestRow {
  readonly channel: Channel;
  readonly externalId: string;
  readonly isPrivate: 0 | 1;
  readonly place: number;
}

const answered = askRow<[string, string], Omit<PostAnswered, "isPrivate"> & { readonly isPrivate: 0 | 1 }>(`
  SELECT version_id AS versionId, conversation_id AS conversationId, is_private AS isPrivate,
    author_external_id AS authorExternalId, author_handle AS authorHandle, created_at AS createdAt
  FROM post WHERE channel = ? AND external_id = ?`);

const addressed = askRow<[string, string], AddressedBy>(`
  SELECT json_extract(quotes, '$.authorExternalId') AS quotedAuthorId, in_reply_to_author_id AS answeredAuthorId
  FROM post WHERE channel = ? AND external_id = ?`);

const lastHeard = askValue<[string, string], number>(`
  SELECT created_at FROM post WHERE channel = ? AND conversation_id = ? AND role = 'citizen' AND is_private = 1
  ORDER BY id DESC LIMIT 1`);

// The id of a post sorts as the time of writing.
const latest = askRows<[string], LatestRow>(`
  SELECT p.channel, p.external_id AS externalId, p.is_private AS isPrivate, max(p.id) AS place
  FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
  WHERE c.grievance_id = ? AND p.role = 'citizen' AND p.reposts IS NULL AND p.deleted_at IS NULL
  GROUP BY p.channel, p.is_private ORDER BY place DESC`);
