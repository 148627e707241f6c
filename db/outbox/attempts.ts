import type { GrievanceId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import { openPostsAttempted } from "../invitations/openPosts.ts";
import type { Reader, Writer } from "../connection.ts";
import { askNumber, askValue, changeRows } from "../ask.ts";

export interface AttemptedReply {
  readonly grievanceId: GrievanceId;
  readonly replyId: string;
}

/** With the channel that it goes out on. */
export type ReplyOnChannel = AttemptedReply & { readonly channel: Channel };

/** Notes an attempt, in the transaction that records it. What was known before the first one stays. */
export function noteAttempt(writer: Writer, { grievanceId, replyId, channel }: ReplyOnChannel, afterId: string | null, at: number): void {
  note(writer, grievanceId, replyId, afterId, at, channel);
}

/** The newest post of ours that was known before the first attempt; null where that is forgotten. */
export function knownBeforeAttempt(reader: Reader, { grievanceId, replyId }: AttemptedReply): string | null {
  return before(reader, grievanceId, replyId);
}

/** How many replies were tried on a channel from one time until before another, milliseconds UTC: each counts once, with its last attempt. */
export const repliesAttempted = askNumber<[channel: Channel, fromAt: number, beforeAt: number]>(
  "SELECT count(*) FROM reply_attempt WHERE channel = ? AND attempted_at >= ? AND attempted_at < ?",
);

/** The same of whatever goes out there: replies, and open posts of campaigns. */
export function attempted(reader: Reader, channel: Channel, fromAt: number, beforeAt: number): number {
  return repliesAttempted(reader, channel, fromAt, beforeAt) + openPostsAttempted(reader, channel, fromAt, beforeAt);
}

const note = changeRows<[string, string, string | null, number, Channel]>(`
  INSERT INTO reply_attempt (grievance_id, reply_id, after_id, attempted_at, channel) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (grievance_id, reply_id) DO UPDATE SET attempted_at = excluded.attempted_at`);

const before = askValue<[string, string], string>("SELECT after_id FROM reply_attempt WHERE grievance_id = ? AND reply_id = ?");
