import type { Channel } from "#domain/post/channel.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** A post of ours that the sources have brought back. */
export interface OurPost {
  readonly externalId: string;
  readonly text: string;
}

/** Our posts that answer a post, oldest first, as far as the sources have read. */
export function ourAnswersTo(reader: Reader, channel: Channel, externalId: string): readonly OurPost[] {
  return statements(reader).answers.all(channel, externalId);
}

/** The id of a post's latest version at its channel: an edited post is answered as it stands now. */
export function latestVersionOf(reader: Reader, channel: Channel, externalId: string): string {
  return statements(reader).version.get(channel, externalId) ?? externalId;
}

const statements = perConnection(({ sqlite }) => ({
  answers: sqlite.prepare<[string, string], OurPost>(
    `SELECT a.external_id AS externalId, a.text FROM post q
     JOIN post a ON a.channel = q.channel AND a.conversation_id = q.conversation_id
     WHERE q.channel = ? AND q.external_id = ? AND a.role = 'ours' AND a.in_reply_to_id IN (q.external_id, q.version_id) ORDER BY a.id`,
  ),
  version: sqlite.prepare<[string, string], string>("SELECT version_id FROM post WHERE channel = ? AND external_id = ?").pluck(),
}));
