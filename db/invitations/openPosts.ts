import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import type { InvitingChannel } from "#domain/invitation/campaign.ts";
import { stateOnceAsked } from "#domain/invitation/openPost.ts";
import type { OpenPostState } from "#domain/invitation/openPost.ts";
import type { Channel } from "#domain/post/channel.ts";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { fieldsOf, selectionOf } from "../schema/columns.ts";
import { openPost } from "../schema/openPost.ts";
import { askNumber, askRow, askRows } from "../ask.ts";

const fields = fieldsOf(openPost);

const toSend = `${selectionOf(fields.map(({ field, column }) => ({ field, column: `o.${column}` })))},
  iif(o.language = 'hi', c.text_hi, c.text_en) AS text
  FROM open_post o JOIN invitation_campaign c ON c.id = o.campaign_id`;

const inOrder = "ORDER BY requested_at, campaign_id, language DESC";

export type OpenPostKey = Pick<OpenPostRow, "campaignId" | "language">;

export interface OpenPostRow extends Readonly<typeof openPost.$inferSelect> {}

/** One that is to go out, with its words. */
export type OpenPostToSend = OpenPostRow & { readonly text: string };

/** Asks for a post to be published; one that is out, or may be out, stays as it is. */
export function askForOpenPost(
  writer: Writer,
  { campaignId, language, channel }: OpenPostKey & { readonly channel: InvitingChannel },
  by: string,
  at: number,
): void {
  const { ofCampaign, ask } = statements(writer);
  const known = ofCampaign.all(campaignId).find((each) => each.language === language);
  if (stateOnceAsked(known?.state ?? null) === "approved") ask.run(campaignId, language, channel, at, by);
}

/** In the order in which they go out. */
export function openPostsOf(reader: Reader, campaignId: string): readonly OpenPostRow[] {
  return statements(reader).ofCampaign.all(campaignId);
}

/** Of the campaigns that run the one that was asked for first and was not tried yet. */
export const nextOpenPost = askRow<[channel: Channel], OpenPostToSend>(
  `SELECT ${toSend} WHERE o.channel = ? AND o.state = 'approved' AND c.state = 'running' ${inOrder} LIMIT 1`,
);

/** Tried, with an outcome that is not recorded; their campaign may have paused since. */
export const openPostsWithoutOutcome = askRows<[channel: Channel], OpenPostToSend>(
  `SELECT ${toSend} WHERE o.channel = ? AND o.state = 'attempting' ${inOrder}`,
);

export function openPostState(reader: Reader, { campaignId, language }: OpenPostKey): OpenPostState | null {
  return openPostsOf(reader, campaignId).find((each) => each.language === language)?.state ?? null;
}

/** Notes an attempt before it is made. Throws, by trigger, unless the campaign runs. */
export function noteOpenPostAttempt(
  writer: Writer,
  { campaignId, language }: OpenPostKey,
  newestBefore: { readonly id: string; readonly at: number | null } | null,
  at: number,
): void {
  statements(writer).attempt.run({ campaignId, language, id: newestBefore?.id ?? null, newestAt: newestBefore?.at ?? null, at });
}

/** It is out, whatever was done here meanwhile. */
export function noteOpenPostSent(writer: Writer, { campaignId, language }: OpenPostKey, externalId: string, at: number): void {
  statements(writer).sent.run(externalId, at, campaignId, language);
}

export function noteOpenPostRefused(writer: Writer, { campaignId, language }: OpenPostKey, code: ReplyRefusal, detail: string): void {
  statements(writer).refused.run(code, detail, campaignId, language);
}

/** Takes back the posts of a campaign that are in one of these states. */
export function withdrawOpenPosts(
  writer: Writer,
  campaignId: string,
  states: readonly Exclude<OpenPostState, "sent" | "withdrawn">[],
): void {
  const { withdraw } = statements(writer);
  for (const state of states) withdraw.run(campaignId, state);
}

/** One that was approved or tried, and is not to be tried any more. */
export function noteOpenPostWithdrawn(writer: Writer, { campaignId, language }: OpenPostKey): void {
  statements(writer).withdrawOne.run(campaignId, language);
}

/** True where a post of the channel is an open post of a campaign already: another one cannot claim it. */
export function isOpenPost(reader: Reader, channel: Channel, externalId: string): boolean {
  return statements(reader).known.get({ channel, externalId }) !== undefined;
}

/** How many were tried on a channel from one time until before another, milliseconds UTC: each counts once, with its last attempt. */
export const openPostsAttempted = askNumber<[channel: Channel, fromAt: number, beforeAt: number]>(
  "SELECT count(*) FROM open_post WHERE channel = ? AND attempted_at >= ? AND attempted_at < ?",
);

interface Attempt extends OpenPostKey {
  readonly id: string | null;
  readonly newestAt: number | null;
  readonly at: number;
}

const statements = perConnection(({ sqlite }) => {
  const columns = selectionOf(fields);
  return {
    ask: sqlite.prepare<[string, string, string, number, string]>(`
  INSERT INTO open_post (campaign_id, language, channel, state, requested_at, requested_by, attempts) VALUES (?, ?, ?, 'approved', ?, ?, 0)
  ON CONFLICT (campaign_id, language) DO UPDATE SET state = 'approved', requested_at = excluded.requested_at,
    requested_by = excluded.requested_by, attempts = 0, newest_before_id = NULL, newest_before_at = NULL,
    refusal_code = NULL, refusal_detail = NULL`),
    ofCampaign: sqlite.prepare<[string], OpenPostRow>(`SELECT ${columns} FROM open_post WHERE campaign_id = ? ${inOrder}`),
    attempt: sqlite.prepare<[Attempt]>(
      `UPDATE open_post SET state = 'attempting', attempted_at = @at, attempts = attempts + 1,
         newest_before_id = iif(attempts = 0, @id, newest_before_id), newest_before_at = iif(attempts = 0, @newestAt, newest_before_at)
       WHERE campaign_id = @campaignId AND language = @language AND state IN ('approved', 'attempting')`,
    ),
    sent: sqlite.prepare<[string, number, string, string]>(
      `UPDATE open_post SET state = 'sent', external_id = ?, sent_at = ?, refusal_code = NULL, refusal_detail = NULL
       WHERE campaign_id = ? AND language = ? AND state <> 'sent'`,
    ),
    refused: sqlite.prepare<[string, string, string, string]>(
      `UPDATE open_post SET state = 'refused', refusal_code = ?, refusal_detail = ?
       WHERE campaign_id = ? AND language = ? AND state IN ('approved', 'attempting')`,
    ),
    withdraw: sqlite.prepare<[string, string]>("UPDATE open_post SET state = 'withdrawn' WHERE campaign_id = ? AND state = ?"),
    withdrawOne: sqlite.prepare<[string, string]>(
      "UPDATE open_post SET state = 'withdrawn' WHERE campaign_id = ? AND language = ? AND state IN ('approved', 'attempting')",
    ),
    known: sqlite.prepare<[{ readonly channel: string; readonly externalId: string }]>(
      `SELECT 1 FROM open_post WHERE channel = @channel AND external_id = @externalId
       UNION ALL SELECT 1 FROM invitation_campaign WHERE channel = @channel AND open_post_id = @externalId`,
    ),
  };
});
