import { conversationOf } from "#domain/grievance/caseKey.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { indexPost } from "../search/indexPost.ts";
import { compressed } from "./payload.ts";
import { nextPostId } from "./postId.ts";

export type RecordedPost =
  /** Never seen before. */
  | { readonly outcome: "new"; readonly postId: number }
  /** A later version took the place of the one that was known. */
  | { readonly outcome: "updated"; readonly postId: number; readonly previous: PreviousVersion }
  /** Known in this version or a later one: what is shown did not change. */
  | { readonly outcome: "known"; readonly postId: number };

export interface PreviousVersion {
  readonly versionId: string;
  readonly versionIndex: number;
  readonly text: string;
}

/**
 * Records one post under its natural key, whatever came before: once, in its latest version, with the
 * payload of every version. The same version again writes nothing. `receivedAt` is milliseconds UTC.
 */
export function recordPost(writer: Writer, incoming: IncomingPost, receivedAt: number): RecordedPost {
  return writer.transaction(() => {
    const { find } = statements(writer);
    const known = find.get(incoming.channel, incoming.externalId);
    if (known === undefined) {
      const postId = nextPostId(writer, incoming.createdAt);
      insert(writer, postId, incoming, receivedAt);
      return { outcome: "new", postId };
    }
    const { postId, ...previous } = known;
    if (incoming.versionId === previous.versionId || !keepVersion(writer, postId, incoming, receivedAt)) {
      return { outcome: "known", postId };
    }
    if (incoming.versionIndex <= previous.versionIndex) return { outcome: "known", postId };
    replace(writer, postId, incoming);
    return { outcome: "updated", postId, previous };
  });
}

function insert(writer: Writer, postId: number, incoming: IncomingPost, receivedAt: number): void {
  statements(writer).insert.run({ ...contentOf(incoming), ...identityOf(incoming), id: postId, receivedAt });
  keepVersion(writer, postId, incoming, receivedAt);
  indexPost(writer, { postId, isNew: true, text: incoming.text, handle: incoming.author.handle, name: incoming.author.name });
}

/** The time of writing and the thread stay those of the post as it was first met: its id and its case rest on them. */
function replace(writer: Writer, postId: number, incoming: IncomingPost): void {
  statements(writer).replace.run({ ...contentOf(incoming), id: postId });
  indexPost(writer, { postId, isNew: false, text: incoming.text, handle: incoming.author.handle, name: incoming.author.name });
}

/** False when this version was kept before. */
function keepVersion(writer: Writer, postId: number, incoming: IncomingPost, recordedAt: number): boolean {
  const { versionId, versionIndex, raw } = incoming;
  const { keep, findVersion } = statements(writer);
  if (findVersion.get(postId, versionId) !== undefined) return false;
  keep.run({ postId, versionId, versionIndex, recordedAt, payload: compressed(raw) });
  return true;
}

function identityOf(incoming: IncomingPost) {
  const { channel, externalId, createdAt } = incoming;
  return { channel, externalId, createdAt, conversationId: conversationOf(incoming) };
}

/** JSON columns are null where they would be empty. */
function contentOf(incoming: IncomingPost) {
  const { versionId, versionIndex, role, author, text, languageHint, inReplyToId, inReplyToAuthorId, placeName } = incoming;
  return {
    versionId,
    versionIndex,
    role,
    authorExternalId: author.externalId,
    authorHandle: author.handle,
    authorName: author.name,
    authorLocation: author.location,
    text,
    languageHint,
    inReplyToId,
    inReplyToAuthorId,
    reposts: incoming.reposts && JSON.stringify(incoming.reposts),
    quotes: incoming.quotes && JSON.stringify(incoming.quotes),
    media: incoming.media.length > 0 ? JSON.stringify(incoming.media) : null,
    mediaCount: incoming.media.length,
    placeName,
    withheldIn: incoming.withheldIn.length > 0 ? JSON.stringify(incoming.withheldIn) : null,
  };
}

const CONTENT_COLUMNS = [
  ["version_id", "versionId"],
  ["version_index", "versionIndex"],
  ["role", "role"],
  ["author_external_id", "authorExternalId"],
  ["author_handle", "authorHandle"],
  ["author_name", "authorName"],
  ["author_location", "authorLocation"],
  ["text", "text"],
  ["language_hint", "languageHint"],
  ["in_reply_to_id", "inReplyToId"],
  ["in_reply_to_author_id", "inReplyToAuthorId"],
  ["reposts", "reposts"],
  ["quotes", "quotes"],
  ["media", "media"],
  ["media_count", "mediaCount"],
  ["place_name", "placeName"],
  ["withheld_in", "withheldIn"],
] as const;

const IDENTITY_COLUMNS = [
  ["id", "id"],
  ["channel", "channel"],
  ["external_id", "externalId"],
  ["created_at", "createdAt"],
  ["received_at", "receivedAt"],
  ["conversation_id", "conversationId"],
] as const;

const statements = perConnection(({ sqlite }) => {
  const columns = [...IDENTITY_COLUMNS, ...CONTENT_COLUMNS];
  const names = columns.map(([name]) => name).join(", ");
  const values = columns.map(([, parameter]) => `@${parameter}`).join(", ");
  const changes = CONTENT_COLUMNS.map(([name, parameter]) => `${name} = @${parameter}`).join(", ");
  return {
    find: sqlite.prepare<[string, string], PreviousVersion & { readonly postId: number }>(
      `SELECT id AS postId, version_id AS versionId, version_index AS versionIndex, text
       FROM post WHERE channel = ? AND external_id = ?`,
    ),
    insert: sqlite.prepare(`INSERT INTO post (${names}) VALUES (${values})`),
    replace: sqlite.prepare(`UPDATE post SET ${changes} WHERE id = @id`),
    findVersion: sqlite.prepare("SELECT 1 FROM post_payload WHERE post_id = ? AND version_id = ?"),
    keep: sqlite.prepare(
      `INSERT INTO post_payload (post_id, version_id, version_index, recorded_at, payload)
       VALUES (@postId, @versionId, @versionIndex, @recordedAt, @payload)`,
    ),
  };
});
