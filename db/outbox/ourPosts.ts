import type { Channel } from "#domain/post/channel.ts";
import type { Reader } from "../connection.ts";
import { postIdsOfSpan } from "../postId.ts";
import { askRows, askValue, askValues } from "../ask.ts";

/** A post of ours that the sources have brought back. */
export interface OurPost {
  readonly externalId: string;
  readonly text: string;
}

/** Our posts that answer a post, oldest first, as far as the sources have read. */
export const ourAnswersTo = askRows<[channel: Channel, externalId: string], OurPost>(`
  SELECT a.external_id AS externalId, a.text FROM post q
  JOIN post a ON a.channel = q.channel AND a.conversation_id = q.conversation_id
  WHERE q.channel = ? AND q.external_id = ? AND a.role = 'ours' AND a.in_reply_to_id IN (q.external_id, q.version_id) ORDER BY a.id`);

/** Our messages after one of the citizen's in the same chat, oldest first, as far as the sources have read. */
export const ourMessagesAfter = askRows<[channel: Channel, externalId: string], OurPost>(`
  SELECT a.external_id AS externalId, a.text FROM post q
  JOIN post a ON a.channel = q.channel AND a.conversation_id = q.conversation_id
  WHERE q.channel = ? AND q.external_id = ? AND a.role = 'ours' AND a.is_private = 1 AND a.id > q.id ORDER BY a.id`);

/** What an account of ours wrote where all can read it since a time, milliseconds UTC: ids of the latest versions, newest first. */
export function ourPostIdsSince(reader: Reader, channel: Channel, authorExternalId: string, since: number): readonly string[] {
  return idsSince(reader, channel, authorExternalId, postIdsOfSpan(since, since)[0], since, MOST_OF_OURS);
}

/** More than one account writes in a week. */
const MOST_OF_OURS = 3_000;

/** The id of a post's latest version at its channel: an edited post is answered as it is now. */
export function latestVersionOf(reader: Reader, channel: Channel, externalId: string): string {
  return version(reader, channel, externalId) ?? externalId;
}

const idsSince = askValues<[string, string, number, number, number], string>(`
  SELECT version_id FROM post WHERE channel = ? AND author_external_id = ? AND id >= ? AND created_at >= ?
  AND role = 'ours' AND is_private = 0 AND reposts IS NULL AND deleted_at IS NULL ORDER BY id DESC LIMIT ?`);

const version = askValue<[string, string], string>("SELECT version_id FROM post WHERE channel = ? AND external_id = ?");
