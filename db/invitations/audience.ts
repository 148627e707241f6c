import type { GrievanceId } from "#domain/ids.ts";
import type { Audience, InvitingChannel } from "#domain/invitation/campaign.ts";
import type { Kind } from "#domain/proposal/proposal.ts";
import type { State } from "#domain/grievance/state.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { decompressed } from "../posts/payload.ts";
import { postIdsOfSpan } from "../postId.ts";
import { askValue } from "../ask.ts";

/** A post of a citizen in a case of the audience. */
export interface AudiencePost {
  readonly authorId: string;
  readonly externalId: string;
  readonly grievanceId: GrievanceId;
  readonly text: string;
  readonly isPrivate: boolean;
  readonly isTakenBack: boolean;
  /** Of its latest version, JSON text. Null where it is not kept any more. */
  payload(): string | null;
}

/** What citizens of an audience wrote within its days, the newest first. */
export function* audiencePosts(reader: Reader, audience: Audience, now: number): Iterable<AudiencePost> {
  const { channel, department, district, sinceDays, cases } = audience;
  const since = now - sinceDays * DAY_MS;
  const [first, beyond] = postIdsOfSpan(since, now + DAY_MS);
  const rows = statements(reader).written.all({ channel, department, district, since, first, beyond });
  for (const { postId, versionId, state, isPrivate, deletedAt, ...post } of rows) {
    if (cases !== "any" && (state === "disposed") !== (cases === "disposed")) continue;
    yield {
      ...post,
      isPrivate: isPrivate === 1,
      isTakenBack: deletedAt !== null,
      payload: () => payloadOf(reader, postId, versionId),
    };
  }
}

/** One post as it is now, and of which case it is; null where it is not here. */
export function audiencePost(reader: Reader, channel: InvitingChannel, externalId: string, grievanceId: GrievanceId): AudiencePost | null {
  const found = statements(reader).one.get(channel, externalId);
  if (found === undefined) return null;
  const { postId, versionId, isPrivate, deletedAt, ...post } = found;
  return {
    ...post,
    grievanceId,
    isPrivate: isPrivate === 1,
    isTakenBack: deletedAt !== null,
    payload: () => payloadOf(reader, postId, versionId),
  };
}

function payloadOf(reader: Reader, postId: number, versionId: string): string | null {
  const kept = statements(reader).payload.get(postId, versionId);
  return kept === undefined ? null : decompressed(kept);
}

/** Of what sort the case is that somebody's latest post on a channel is in; null where it is in none. */
export const lastKindOf = askValue<[channel: InvitingChannel, authorId: string], Kind>(`
  SELECT g.kind FROM post p JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
    JOIN grievance g ON g.id = c.grievance_id
  WHERE p.channel = ? AND p.author_external_id = ? AND p.role = 'citizen' AND p.deleted_at IS NULL
  ORDER BY p.id DESC LIMIT 1`);

interface OneRow {
  readonly authorId: string;
  readonly externalId: string;
  readonly postId: number;
  readonly versionId: string;
  readonly text: string;
  readonly isPrivate: 0 | 1;
  readonly deletedAt: number | null;
}

interface Asked {
  readonly channel: InvitingChannel;
  readonly department: string;
  readonly district: string | null;
  readonly since: number;
  readonly first: number;
  readonly beyond: number;
}

const statements = perConnection(({ sqlite }) => {
  const columns = `p.author_external_id AS authorId, p.external_id AS externalId, p.id AS postId, p.version_id AS versionId, p.text,
    p.is_private AS isPrivate, p.deleted_at AS deletedAt`;
  return {
    // From the posts of the days to their cases: an id of a post sorts as its time.
    written: sqlite.prepare<[Asked], OneRow & { readonly grievanceId: GrievanceId; readonly state: State }>(
      `SELECT ${columns}, g.id AS grievanceId, g.state
       FROM post p CROSS JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id
         CROSS JOIN grievance g ON g.id = c.grievance_id
       WHERE p.id BETWEEN @first AND @beyond AND p.created_at >= @since AND p.channel = @channel AND p.role = 'citizen'
         AND p.reposts IS NULL AND g.department = @department AND (@district IS NULL OR g.district = @district)
         AND g.speaker = 'citizen' AND g.sensitive IS NULL
       ORDER BY p.id DESC`,
    ),
    one: sqlite.prepare<[string, string], OneRow>(
      `SELECT ${columns} FROM post p WHERE p.channel = ? AND p.external_id = ? AND p.role = 'citizen' AND p.reposts IS NULL`,
    ),
    payload: sqlite.prepare<[number, string], Buffer>("SELECT payload FROM post_payload WHERE post_id = ? AND version_id = ?").pluck(),
  };
});
