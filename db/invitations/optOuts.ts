import type { Channel } from "#domain/post/channel.ts";
import type { Reader } from "../connection.ts";
import { askNumber, askRow, askRows, askValue, askWhether, changeAny } from "../ask.ts";
import type { invitationOptOut } from "../schema/campaign.ts";

/** `by` is a person's id, or `engine`. */
export interface OptOut extends Readonly<typeof invitationOptOut.$inferSelect> {}

/** An opt-out with the name that the account has here; null where it has none. */
export interface ListedOptOut extends OptOut {
  readonly handle: string | null;
}

/** Keeps somebody out for ever. False where it was known already. */
export const optOut = changeAny<[who: OptOut]>(`
  INSERT INTO invitation_opt_out (channel, author_id, at, by, post_external_id)
  VALUES (@channel, @authorId, @at, @by, @postExternalId) ON CONFLICT DO NOTHING`);

export const hasOptedOut = askWhether<[channel: Channel, authorId: string]>(
  "SELECT 1 FROM invitation_opt_out WHERE channel = ? AND author_id = ?",
);

/** The newest first, at most `limit`. */
export const optOuts = askRows<[limit: number], ListedOptOut>(`
  SELECT o.channel, o.author_id AS authorId, o.at, o.by, o.post_external_id AS postExternalId,
    (SELECT p.author_handle FROM post p WHERE p.channel = o.channel AND p.author_external_id = o.author_id
     ORDER BY p.id DESC LIMIT 1) AS handle
  FROM invitation_opt_out o ORDER BY o.at DESC, o.author_id LIMIT ?`);

export const countOptOuts = askNumber<[]>("SELECT count(*) FROM invitation_opt_out");

/** Who wrote the first post of a case. Null where it is not here, or where the channel tells nobody's name. */
export const authorOfCase = askRow<[grievanceId: string], { readonly channel: Channel; readonly authorId: string }>(`
  SELECT p.channel, p.author_external_id AS authorId
  FROM grievance g JOIN post p ON p.channel = g.first_post_channel AND p.external_id = g.first_post_external_id
  WHERE g.id = ? AND p.role = 'citizen' AND p.author_external_id <> ''`);

/** The citizen of that name on a channel, of whom a post is here; null where there is none. */
export function authorOfHandle(reader: Reader, channel: Channel, handle: string): string | null {
  return newestAuthor(reader, channel, handle.toLowerCase());
}

const newestAuthor = askValue<[Channel, string], string>(`
  SELECT author_external_id FROM post
  WHERE channel = ? AND lower(author_handle) = ? AND role = 'citizen' AND author_external_id <> '' ORDER BY id DESC LIMIT 1`);
