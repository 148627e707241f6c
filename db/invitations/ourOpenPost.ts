import type { InvitingChannel } from "#domain/invitation/campaign.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

/** What our own account published for all to read and in answer to nobody since a time, milliseconds UTC, as far as its posts were read; newest first. */
export function ourOpenPosts(
  reader: Reader,
  of: { readonly channel: InvitingChannel; readonly accountId: string; readonly since: number },
): readonly { readonly externalId: string; readonly text: string }[] {
  return statement(reader).all(of);
}

const statement = perConnection(({ sqlite }) =>
  sqlite.prepare<[{ channel: string; accountId: string; since: number }], { externalId: string; text: string }>(
    `SELECT external_id AS externalId, text FROM post
     WHERE channel = :channel AND author_external_id = :accountId AND role = 'ours' AND is_private = 0 AND in_reply_to_id IS NULL
       AND reposts IS NULL AND deleted_at IS NULL AND created_at >= :since ORDER BY id DESC LIMIT 500`,
  ),
);
