import type { ReplyLanguage, ReplyRefusal, ReplyState } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { invitationReplyId } from "#domain/invitation/campaign.ts";
import type { InvitingChannel } from "#domain/invitation/campaign.ts";
import type { LeftOut } from "#domain/invitation/whoIsInvited.ts";
import type { Channel } from "#domain/post/channel.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { askRow, askValue } from "../ask.ts";

const listed = `i.campaign_id AS campaignId, i.channel, i.author_id AS authorId, i.grievance_id AS grievanceId,
  i.post_external_id AS postExternalId, i.language`;

/** Somebody on the list of a campaign. */
export interface ListedInvitation {
  readonly campaignId: string;
  readonly channel: InvitingChannel;
  readonly authorId: string;
  readonly grievanceId: GrievanceId;
  /** The post of theirs that it answers. */
  readonly postExternalId: string;
  readonly language: ReplyLanguage;
}

/** Puts people on the list, in that order. */
export function enlist(writer: Writer, invitations: readonly ListedInvitation[]): void {
  const { add } = statements(writer);
  writer.transaction(() => {
    for (const [place, each] of invitations.entries()) add.run({ ...each, place });
  });
}

/** Who comes next; null where everybody was. */
export const nextListed = askRow<[campaignId: string], ListedInvitation>(`
  SELECT ${listed} FROM invitation i WHERE i.campaign_id = ? AND i.prepared_at IS NULL AND i.left_out IS NULL
  ORDER BY i.place LIMIT 1`);

/** Throws, by trigger, where they have opted out or were invited lately: whatever is done in the same transaction is undone. */
export function notePrepared(writer: Writer, { campaignId, channel, authorId }: ListedInvitation, at: number): void {
  statements(writer).prepared.run(at, campaignId, channel, authorId);
}

export function noteLeftOut(writer: Writer, { campaignId, channel, authorId }: ListedInvitation, why: LeftOut): void {
  statements(writer).leftOut.run(why, campaignId, channel, authorId);
}

/** When somebody was invited last over all campaigns, milliseconds UTC; null for never. */
export const lastInvitedAt = askValue<[channel: Channel, authorId: string], number>(
  "SELECT max(prepared_at) FROM invitation WHERE channel = ? AND author_id = ?",
);

/** When a campaign gave its last invitation to the outbox, milliseconds UTC. */
export const lastPreparedOf = askValue<[campaignId: string], number>("SELECT max(prepared_at) FROM invitation WHERE campaign_id = ?");

/** An invitation with what became of its reply. */
export interface InvitationReply extends ListedInvitation {
  readonly replyId: string;
  readonly preparedAt: number | null;
  readonly leftOut: LeftOut | null;
  /** Null while it was not given to the outbox. */
  readonly state: ReplyState | null;
  readonly refusal: ReplyRefusal | null;
  /** The post that the platform made of it. */
  readonly sentAs: string | null;
}

/** All that are on the list of a campaign, in its order. */
export function invitationsOf(reader: Reader, campaignId: string): readonly InvitationReply[] {
  return statements(reader)
    .ofCampaign.all(campaignId)
    .map((row) => ({ ...row, replyId: invitationReplyId(campaignId, row.authorId) }));
}

/** Those that were given to the outbox and have not gone out, the refused ones among them: these may be tried again by hand. */
export function unsentInvitations(reader: Reader): readonly InvitationReply[] {
  return statements(reader)
    .waiting.all()
    .map((row) => ({ ...row, replyId: invitationReplyId(row.campaignId, row.authorId) }));
}

type Row = Omit<InvitationReply, "replyId">;

/** As `invitationReplyId` makes it. */
const REPLY_ID = "'invitation:' || i.campaign_id || ':' || i.author_id";

const statements = perConnection(({ sqlite }) => {
  const withReply = `${listed}, i.prepared_at AS preparedAt, i.left_out AS leftOut,
    r.state, r.refusal_code AS refusal, r.external_id AS sentAs`;
  const one = "campaign_id = ? AND channel = ? AND author_id = ?";
  return {
    add: sqlite.prepare<[ListedInvitation & { readonly place: number }]>(
      `INSERT INTO invitation (campaign_id, channel, author_id, place, grievance_id, post_external_id, language)
       VALUES (@campaignId, @channel, @authorId, @place, @grievanceId, @postExternalId, @language)`,
    ),
    prepared: sqlite.prepare<[number, string, string, string]>(`UPDATE invitation SET prepared_at = ? WHERE ${one}`),
    leftOut: sqlite.prepare<[LeftOut, string, string, string]>(`UPDATE invitation SET left_out = ? WHERE ${one}`),
    ofCampaign: sqlite.prepare<[string], Row>(
      `SELECT ${withReply} FROM invitation i
       LEFT JOIN reply r ON r.grievance_id = i.grievance_id AND r.reply_id = ${REPLY_ID}
       WHERE i.campaign_id = ? ORDER BY i.place`,
    ),
    // From the few replies that wait to the lists.
    waiting: sqlite.prepare<[], Row>(
      `SELECT ${withReply} FROM reply r CROSS JOIN invitation i ON r.grievance_id = i.grievance_id AND r.reply_id = ${REPLY_ID}
       WHERE r.state IN ('prepared', 'approved', 'attempting', 'refused') AND r.reply_id GLOB 'invitation:*'
         AND i.campaign_id = substr(r.reply_id, 12, 36)`,
    ),
  };
});
