import { CaseWords } from "#domain/text/caseWords.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { AuthorRole, PostMedia, PostReference } from "#domain/post/incomingPost.ts";
import type { PostReach } from "#domain/post/reach.ts";
import { askRow, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** One post of a case, as a desk shows it. */
export interface CasePost {
  readonly channel: Channel;
  readonly externalId: string;
  readonly role: AuthorRole;
  readonly handle: string | null;
  readonly name: string | null;
  /** What it says itself; of a repost, the words that it passes on. */
  readonly text: string;
  readonly isRepost: boolean;
  /** Written to the office alone. */
  readonly isPrivate: boolean;
  /** Milliseconds UTC. */
  readonly createdAt: number;
  readonly mediaCount: number;
  readonly media: readonly PostMedia[];
  readonly placeName: string | null;
  /** When the channel told that its author took it back. */
  readonly deletedAt: number | null;
  /** How far it has gone; null where the platform does not tell. */
  readonly reach: PostReach | null;
}

/** The posts of a case that are here, oldest first, at most `limit`. */
export function casePosts(reader: Reader, id: GrievanceId, limit: number): readonly CasePost[] {
  return ofCase(reader, id, limit).map(({ reposts, text, media, isPrivate, seen, shared, liked, answered, ...post }) => {
    const passedOn = parsed(reposts);
    const isTold = [seen, shared, liked, answered].some((each) => each !== null);
    return {
      ...post,
      reach: isTold ? { seen, shared, liked, answered } : null,
      text: passedOn?.text ?? text,
      isRepost: passedOn !== null,
      isPrivate: isPrivate === 1,
      media: mediaOf(media),
    };
  });
}

/** What the first post of a case says, or passes on; null where it has not come in here, or was taken back. */
export function wordsOfCase(reader: Reader, { firstPost, sensitive }: Pick<Grievance, "firstPost" | "sensitive">): CaseWords | null {
  const row = words(reader, firstPost.channel, firstPost.externalId);
  return row === null ? null : new CaseWords(parsed(row.reposts)?.text ?? row.text, sensitive !== null);
}

type Row = Omit<CasePost, "isRepost" | "isPrivate" | "media" | "reach"> &
  PostReach & {
    readonly reposts: string | null;
    readonly isPrivate: 0 | 1;
    readonly media: string | null;
  };

function mediaOf(media: string | null): readonly PostMedia[] {
  return media === null ? [] : (JSON.parse(media) as readonly PostMedia[]);
}

function parsed(reposts: string | null): PostReference | null {
  return reposts === null ? null : (JSON.parse(reposts) as PostReference);
}

const ofCase = askRows<[string, number], Row>(`
  SELECT p.channel, p.external_id AS externalId, p.role, p.author_handle AS handle, p.author_name AS name, p.text, p.reposts,
    p.is_private AS isPrivate, p.created_at AS createdAt, p.media_count AS mediaCount, p.media, p.place_name AS placeName, p.deleted_at AS deletedAt,
    m.seen, m.shared, m.liked, m.answered
  FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id LEFT JOIN post_measure m ON m.post_id = p.id
  WHERE c.grievance_id = ? ORDER BY p.created_at, p.external_id LIMIT ?`);

const words = askRow<[string, string], { readonly text: string; readonly reposts: string | null }>(
  "SELECT text, reposts FROM post WHERE channel = ? AND external_id = ? AND deleted_at IS NULL",
);
