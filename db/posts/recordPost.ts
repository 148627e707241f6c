import { conversationOf } from "#domain/grievance/caseKey.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { settleIncidentsOfPost } from "../projections/incidents.ts";
import { assignmentsOf, fieldsOf, insertionOf, placedInsertionOf, valuesOf } from "../schema/columns.ts";
import { post, postPayload } from "../schema/post.ts";
import { indexPost } from "../search/indexPost.ts";
import { compressed } from "./payload.ts";
import { measurePost } from "./postMeasures.ts";
import { nextPostId } from "../postId.ts";
import { askWhether } from "../ask.ts";

export type RecordedPost =
  /** Never seen before. */
  | { readonly outcome: "new"; readonly postId: number }
  /** A later version took the place of the one that was known. */
  | { readonly outcome: "updated"; readonly postId: number; readonly previous: PreviousVersion }
  /** Known in this version or a later one: what is shown did not change. */
  | { readonly outcome: "known"; readonly postId: number };

interface PreviousVersion {
  readonly versionId: string;
  readonly versionIndex: number;
  readonly text: string;
}

/**
 * Records one post under its natural key, whatever came before: once, in its latest version, with the
 * payload of every version. The same version again writes nothing but how far it has gone since, and one that was taken back nothing. `receivedAt` is milliseconds UTC.
 */
export function recordPost(writer: Writer, incoming: IncomingPost, receivedAt: number): RecordedPost {
  return writer.transaction(() => {
    const { find } = statements(writer);
    const known = find.get(incoming.channel, incoming.externalId);
    if (known === undefined) {
      const postId = nextPostId(writer, incoming.createdAt);
      insert(writer, postId, incoming, receivedAt);
      settleIncidentsOfPost(writer, incoming.channel, incoming.externalId);
      return { outcome: "new", postId };
    }
    const { postId, deletedAt, ...previous } = known;
    // What its author took back stays so, whichever page brings it again.
    if (deletedAt !== null) return { outcome: "known", postId };
    measurePost(writer, postId, incoming, receivedAt);
    if (incoming.versionId === previous.versionId || isKept(writer, postId, incoming.versionId)) return { outcome: "known", postId };
    keepVersion(writer, postId, incoming, receivedAt);
    if (incoming.versionIndex <= previous.versionIndex) return { outcome: "known", postId };
    replace(writer, postId, incoming, receivedAt);
    settleIncidentsOfPost(writer, incoming.channel, incoming.externalId);
    return { outcome: "updated", postId, previous };
  });
}

/** In any version, or taken back. */
export function isRecorded(writer: Writer, { channel, externalId }: Pick<IncomingPost, "channel" | "externalId">): boolean {
  return statements(writer).find.get(channel, externalId) !== undefined;
}

function insert(writer: Writer, postId: number, incoming: IncomingPost, receivedAt: number): void {
  insertNewPost(writer, postId, incoming, receivedAt);
  measurePost(writer, postId, incoming, receivedAt);
  keepVersion(writer, postId, incoming, receivedAt);
}

/** One that is known to be new, without its payload and without a look at the cases that wait for it: for `bulk/` alone. */
export function insertNewPost(writer: Writer, postId: number, incoming: IncomingPost, receivedAt: number): void {
  statements(writer).insert.run(valuesOf(FIELDS, rowOf(incoming, postId, receivedAt)));
  indexPost(writer, { postId, isNew: true, text: incoming.text, handle: incoming.author.handle, name: incoming.author.name });
}

/** The time of writing and the thread stay those of the post as it was first met: its id and its case rest on them. */
function replace(writer: Writer, postId: number, incoming: IncomingPost, receivedAt: number): void {
  statements(writer).replace.run(rowOf(incoming, postId, receivedAt));
  indexPost(writer, { postId, isNew: false, text: incoming.text, handle: incoming.author.handle, name: incoming.author.name });
}

const isKept = askWhether<[postId: number, versionId: string]>("SELECT 1 FROM post_payload WHERE post_id = ? AND version_id = ?");

export function keepVersion(writer: Writer, postId: number, incoming: IncomingPost, recordedAt: number): void {
  const { versionId, versionIndex, raw } = incoming;
  statements(writer).keep.run({ postId, versionId, versionIndex, recordedAt, payload: compressed(raw) });
}

/** JSON columns are null where they would be empty. */
function rowOf(incoming: IncomingPost, id: number, receivedAt: number) {
  const { channel, externalId, versionId, versionIndex, role, author, text, languageHint, createdAt } = incoming;
  const { inReplyToId, inReplyToAuthorId, placeName } = incoming;
  return {
    id,
    channel,
    externalId,
    versionId,
    versionIndex,
    role,
    authorExternalId: author.externalId,
    authorHandle: author.handle,
    authorName: author.name,
    authorLocation: author.location,
    text,
    languageHint,
    createdAt,
    receivedAt,
    conversationId: conversationOf(incoming),
    inReplyToId,
    inReplyToAuthorId,
    reposts: incoming.reposts && JSON.stringify(incoming.reposts),
    quotes: incoming.quotes && JSON.stringify(incoming.quotes),
    media: incoming.media.length > 0 ? JSON.stringify(incoming.media) : null,
    mediaCount: incoming.media.length,
    placeName,
    isPrivate: incoming.isPrivate ? 1 : 0,
    withheldIn: incoming.withheldIn.length > 0 ? JSON.stringify(incoming.withheldIn) : null,
  };
}

const FIELDS = fieldsOf(post, ["deletedAt"]);

/** What stays as it was when a later version comes. */
const IDENTITY = ["id", "channel", "externalId", "createdAt", "receivedAt", "conversationId"];

const statements = perConnection(({ sqlite }) => ({
  find: sqlite.prepare<[string, string], PreviousVersion & { readonly postId: number; readonly deletedAt: number | null }>(`
  SELECT id AS postId, version_id AS versionId, version_index AS versionIndex, text, deleted_at AS deletedAt
  FROM post WHERE channel = ? AND external_id = ?`),
  insert: sqlite.prepare(placedInsertionOf(post, FIELDS)),
  replace: sqlite.prepare(`UPDATE post SET ${assignmentsOf(fieldsOf(post, [...IDENTITY, "deletedAt"]), "parameters")} WHERE id = @id`),
  keep: sqlite.prepare(insertionOf(postPayload, fieldsOf(postPayload, ["id"]))),
}));
