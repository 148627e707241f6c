import type { ConversationKey, GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { AuthorRole } from "#domain/post/incomingPost.ts";
import type { Reader } from "../connection.ts";
import { askRows, askValue, askValues, askWhether } from "../ask.ts";

/** Every case of a thread, one for each citizen in it. */
export function casesOfThread(reader: Reader, conversationKey: ConversationKey): readonly GrievanceId[] {
  // A key ends with a colon; the semicolon is the next character, so that the range holds all keys that begin so.
  return cases(reader, conversationKey, `${conversationKey.slice(0, -1)};`);
}

/** The cases that a post belongs to: one for a citizen's, perhaps several for an official one. */
export const casesOfPost = askValues<[channel: Channel, externalId: string], GrievanceId>(
  "SELECT grievance_id FROM case_post WHERE channel = ? AND external_id = ?",
);

/** The case that the first post of a thread belongs to, where that citizen wrote it: one who quotes begins a thread that goes on with another. */
export const caseOfThreadsBeginning = askValue<[channel: Channel, conversationId: string, authorExternalId: string], GrievanceId>(`
  SELECT c.grievance_id FROM post p JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
  WHERE p.channel = ? AND p.external_id = ? AND p.author_external_id = ? AND p.role = 'citizen' AND p.reposts IS NULL
  ORDER BY c.grievance_id LIMIT 1`);

/** What decides to which case an official post belongs. */
export interface OfficialPost {
  readonly channel: Channel;
  readonly externalId: string;
  readonly role: Exclude<AuthorRole, "citizen">;
  readonly authorExternalId: string;
  readonly inReplyToAuthorId: string | null;
  readonly isRepost: boolean;
  readonly createdAt: number;
}

/** Our and the offices' posts in a thread, oldest first: those that came before a case was opened wait for it here. */
export function officialPostsOfThread(reader: Reader, channel: Channel, conversationId: string): readonly OfficialPost[] {
  return official(reader, channel, conversationId).map((row) => officialPostOf(row));
}

type OfficialRow = Omit<OfficialPost, "isRepost"> & { readonly isRepost: 0 | 1 };

function officialPostOf(row: OfficialRow): OfficialPost {
  return { ...row, isRepost: row.isRepost === 1 };
}

/** Whether an account has written to us as ourselves or as an office. */
export const isOfficialAuthor = askWhether<[channel: Channel, authorExternalId: string]>(
  "SELECT 1 FROM post WHERE channel = ? AND author_external_id = ? AND role <> 'citizen' LIMIT 1",
);

/** The account that wrote a post; null where it has not come in here. */
export function authorOfPost(
  reader: Reader,
  { channel, externalId }: { readonly channel: Channel; readonly externalId: string },
): string | null {
  return author(reader, channel, externalId);
}

const cases = askValues<[string, string], GrievanceId>("SELECT id FROM grievance WHERE case_key >= ? AND case_key < ? ORDER BY case_key");

const official = askRows<[string, string], OfficialRow>(`
  SELECT channel, external_id AS externalId, role, author_external_id AS authorExternalId,
    in_reply_to_author_id AS inReplyToAuthorId, reposts IS NOT NULL AS isRepost, created_at AS createdAt
  FROM post WHERE channel = ? AND conversation_id = ? AND role <> 'citizen' ORDER BY id`);

const author = askValue<[string, string], string>("SELECT author_external_id FROM post WHERE channel = ? AND external_id = ?");
