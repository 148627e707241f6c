import type { GrievanceId } from "#domain/ids.ts";
import type { InvitingChannel } from "#domain/invitation/campaign.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { askRows } from "../ask.ts";

const said = `p.external_id AS externalId, p.text, p.place_name AS placeName, p.author_location AS authorLocation,
  EXISTS (SELECT 1 FROM case_post s JOIN grievance h ON h.id = s.grievance_id
    WHERE s.channel = p.channel AND s.external_id = p.external_id AND h.sensitive IS NOT NULL) AS isSensitive`;

/** A citizen's post that came after an invitation. */
export interface Answer {
  readonly channel: InvitingChannel;
  readonly externalId: string;
  readonly authorId: string;
  readonly text: string;
  readonly placeName: string | null;
  readonly authorLocation: string | null;
  /** True where nothing of it may be told. */
  readonly isSensitive: boolean;
  /**
   * Whether it answers the invitation itself. Otherwise it is a later post of the person who was invited, in the same thread: it may be about
   * their complaint.
   */
  readonly isDirect: boolean;
}

/** What came back to invitations of one campaign, or of all, oldest first; taken back posts and what only passes others on are left out. */
export function answersTo(reader: Reader, campaignId: string | null = null): readonly Answer[] {
  const { toReplies, toOpenPosts } = statements(reader);
  const rows = [...toReplies.all({ campaignId }), ...toOpenPosts.all({ campaignId })];
  const seen = new Set<string>();
  return rows.flatMap(({ isDirect, isSensitive, ...row }) => {
    const key = `${row.channel} ${row.externalId}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...row, isDirect: isDirect === 1, isSensitive: isSensitive === 1 }];
  });
}

/** A suggestion that citizens made of themselves. */
export interface CaseSuggestion {
  readonly grievanceId: GrievanceId;
  readonly externalId: string;
  readonly channel: string;
  readonly text: string;
  readonly placeName: string | null;
  readonly authorLocation: string | null;
}

/** Cases of a department that are suggestions, opened within that time, milliseconds UTC. Newest first, at most `limit`. */
export const suggestionsOf = askRows<
  [
    of: {
      readonly department: string;
      readonly district: string | null;
      readonly from: number;
      readonly until: number;
      readonly limit: number;
    },
  ],
  CaseSuggestion
>(`
  SELECT g.id AS grievanceId, p.channel, ${said}
  FROM grievance g JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id
  WHERE g.department = @department AND (@district IS NULL OR g.district = @district)
    AND g.opened_at BETWEEN @from AND @until AND g.kind = 'suggestion' AND g.sensitive IS NULL AND p.deleted_at IS NULL
  ORDER BY g.opened_at DESC LIMIT @limit`);

type Row = Omit<Answer, "isDirect" | "isSensitive"> & { readonly isDirect: 0 | 1; readonly isSensitive: 0 | 1 };

const statements = perConnection(({ sqlite }) => {
  const isCitizen = "p.role = 'citizen' AND p.reposts IS NULL AND p.deleted_at IS NULL";
  return {
    // From the few who were invited to what they wrote: for the order's sake SQLite would go through all posts.
    // What Facebook calls the parent of a comment is the first of its thread, never the answer that it was written under.
    toReplies: sqlite.prepare<[{ readonly campaignId: string | null }], Row>(
      `SELECT p.channel, ${said}, p.author_external_id AS authorId,
         (p.in_reply_to_id = r.external_id OR (p.channel <> 'x' AND p.author_external_id = i.author_id)) AS isDirect
       FROM invitation i
         CROSS JOIN reply r ON r.grievance_id = i.grievance_id AND r.reply_id = 'invitation:' || i.campaign_id || ':' || i.author_id
         CROSS JOIN post q ON q.channel = i.channel AND q.external_id = i.post_external_id
         CROSS JOIN post p ON p.channel = q.channel AND p.conversation_id = q.conversation_id
       WHERE (@campaignId IS NULL OR i.campaign_id = @campaignId) AND i.prepared_at IS NOT NULL AND r.state = 'sent' AND ${isCitizen}
         AND (p.in_reply_to_id = r.external_id OR (p.author_external_id = i.author_id AND p.created_at >= i.prepared_at))
       ORDER BY p.id`,
    ),
    // Those that a person published, and those that the program did.
    toOpenPosts: sqlite.prepare<[{ readonly campaignId: string | null }], Row>(
      `SELECT p.channel, ${said}, p.author_external_id AS authorId, 1 AS isDirect
       FROM (SELECT id, channel, open_post_id AS post_id FROM invitation_campaign WHERE open_post_id IS NOT NULL
             UNION SELECT campaign_id, channel, external_id FROM open_post WHERE state = 'sent') c
         CROSS JOIN post p ON p.channel = c.channel AND p.conversation_id = c.post_id
       WHERE (@campaignId IS NULL OR c.id = @campaignId) AND ${isCitizen} AND p.external_id <> c.post_id
       ORDER BY p.id`,
    ),
  };
});
