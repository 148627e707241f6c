import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { State } from "#domain/grievance/state.ts";
import type { Channel } from "#domain/post/channel.ts";
import { askWhether } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** A case in which a citizen wrote, as far as a message of theirs may belong to it. Times are milliseconds UTC. */
export interface CaseOfAuthor {
  readonly id: GrievanceId;
  readonly state: State;
  /** Since when it waits for details, or stands still for another reason. */
  readonly stoppedSinceAt: number | null;
  readonly disposedAt: number | null;
  /** When anybody last wrote in it. */
  readonly touchedAt: number;
  /** True where nobody in it wrote where all can read it. */
  readonly isPrivate: boolean;
  readonly openedAt: number;
  readonly department: DepartmentCode | null;
  readonly district: DistrictName | null;
}

/** A citizen who writes on and on is known by the last of it. */
const POSTS_LOOKED_AT = 300;

export function casesOfAuthor(reader: Reader, channel: Channel, authorExternalId: string): readonly CaseOfAuthor[] {
  return statements(reader)
    .cases.all(channel, authorExternalId, POSTS_LOOKED_AT)
    .map(({ isPrivate, ...row }) => ({ ...row, isPrivate: isPrivate === 1 }));
}

/** Those of them in which the citizen wrote to the office alone: as a rule none, whatever else they wrote. */
export function casesOfPrivateAuthor(reader: Reader, channel: Channel, authorExternalId: string): readonly CaseOfAuthor[] {
  const { isPrivateAuthor, privateCases } = statements(reader);
  // Every post that comes in asks, and looking for cases costs forty times as much as seeing that there are none to look for.
  if (isPrivateAuthor.get(channel, authorExternalId) === undefined) return [];
  return privateCases
    .all(channel, authorExternalId, POSTS_LOOKED_AT)
    .map(({ isPrivate, ...row }) => ({ ...row, isPrivate: isPrivate === 1 }));
}

/** The case whose reply the channel made this post of. */
export function caseOfSentReply(reader: Reader, channel: Channel, externalId: string): GrievanceId | null {
  return statements(reader).ofReply.get(channel, externalId.length, externalId) ?? null;
}

/** What was written in a case, oldest first, at most `limit`: what another case needs to take it over. */
export function writtenIn(reader: Reader, id: GrievanceId, limit: number): readonly WrittenPost[] {
  return statements(reader)
    .written.all(id, limit)
    .map(({ isRepost, ...row }) => ({ ...row, isRepost: isRepost === 1 }));
}

export interface WrittenPost {
  readonly channel: Channel;
  readonly externalId: string;
  readonly role: "citizen" | "ours" | "office";
  readonly createdAt: number;
  readonly isRepost: boolean;
}

type StoredCase = Omit<CaseOfAuthor, "isPrivate"> & { readonly isPrivate: 0 | 1 };

function casesWithPosts(posts: string, condition: string): string {
  return `SELECT g.id, g.state, g.stopped_since_at AS stoppedSinceAt, g.disposed_at AS disposedAt, g.opened_at AS openedAt, g.department, g.district,
       max(p.created_at) AS touchedAt, min(p.is_private) AS isPrivate
     FROM (
       SELECT DISTINCT c.grievance_id FROM (
         SELECT channel, external_id FROM ${posts}
         WHERE channel = ? AND author_external_id = ? AND role = 'citizen' AND reposts IS NULL ${condition} ORDER BY id DESC LIMIT ?
       ) w JOIN case_post c ON c.channel = w.channel AND c.external_id = w.external_id
     ) own
     JOIN grievance g ON g.id = own.grievance_id
     JOIN case_post b ON b.grievance_id = g.id
     JOIN post p ON p.channel = b.channel AND p.external_id = b.external_id
     GROUP BY g.id ORDER BY g.id`;
}

const statements = perConnection(({ sqlite }) => ({
  isPrivateAuthor: sqlite.prepare(
    `SELECT 1 FROM post INDEXED BY post_private_author
     WHERE channel = ? AND author_external_id = ? AND role = 'citizen' AND reposts IS NULL AND is_private = 1 LIMIT 1`,
  ),
  cases: sqlite.prepare<[string, string, number], StoredCase>(casesWithPosts("post", "")),
  privateCases: sqlite.prepare<[string, string, number], StoredCase>(
    casesWithPosts("post INDEXED BY post_private_author", "AND is_private = 1"),
  ),
  ofReply: sqlite
    .prepare<[string, number, string], GrievanceId>(
      "SELECT grievance_id FROM reply WHERE state = 'sent' AND channel = ? AND length(external_id) = ? AND external_id = ?",
    )
    .pluck(),
  written: sqlite.prepare<[string, number], Omit<WrittenPost, "isRepost"> & { readonly isRepost: 0 | 1 }>(
    `SELECT p.channel, p.external_id AS externalId, p.role, p.created_at AS createdAt, p.reposts IS NOT NULL AS isRepost
     FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
     WHERE c.grievance_id = ? ORDER BY p.created_at, p.external_id LIMIT ?`,
  ),
}));

/** Whether an account has written in a case itself. */
export const writesInCase = askWhether<[id: GrievanceId, channel: Channel, authorExternalId: string]>(`
  SELECT 1 FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
  WHERE c.grievance_id = ? AND p.channel = ? AND p.author_external_id = ? AND p.role = 'citizen' AND p.reposts IS NULL LIMIT 1`);
