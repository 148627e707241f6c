import type { AccountPost } from "#domain/activity/accountActivity.ts";
import type { Channel } from "#domain/post/channel.ts";
import { askNumber, askRows, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import type { accountPost, watchedAccount } from "../schema/activity.ts";

export interface WatchedAccount extends Readonly<typeof watchedAccount.$inferSelect> {}

/** One of its posts as it is kept. */
export interface KeptAccountPost extends Readonly<Omit<typeof accountPost.$inferSelect, "channel" | "handle">> {}

/** Watches exactly these accounts of a channel from now on; what is known of those that stay is kept. */
export function watchAccounts(writer: Writer, channel: Channel, handles: readonly string[]): void {
  const wanted = new Set(handles);
  writer.transaction(() => {
    const known = new Set(all(writer, channel).map(({ handle }) => handle));
    for (const handle of wanted) if (!known.has(handle)) add(writer, channel, handle);
    for (const handle of known) {
      if (wanted.has(handle)) continue;
      dropPosts(writer, channel, handle);
      drop(writer, channel, handle);
    }
  });
}

export function watchedAccounts(reader: Reader, channel: Channel): readonly WatchedAccount[] {
  return all(reader, channel);
}

/** What the platform said of an account, with what it wrote since. Posts older than `keptFrom` are let go. */
export function noteAccount(writer: Writer, account: WatchedAccount, posts: readonly KeptAccountPost[], keptFrom: number): void {
  writer.transaction(() => {
    note(writer, account);
    for (const post of posts) keep(writer, { channel: account.channel, handle: account.handle, ...post });
    forget(writer, account.channel, account.handle, keptFrom);
  });
}

export function postsOfAccount(reader: Reader, channel: Channel, handle: string, fromAt: number): readonly AccountPost[] {
  return posts(reader, channel, handle, fromAt).map(({ at, answers, answerMs }) => ({ at, isReply: answers !== null, answerMs }));
}

/** Citizens' posts of the record since then that name the account, and that it did not answer as far as is known. */
export function unansweredMentions(reader: Reader, channel: Channel, handle: string, fromAt: number): number {
  // Within the quotes of a phrase the index parts words as it did when it took the text in.
  const match = `text : "${handle.replaceAll('"', "")}"`;
  return unanswered(reader, { channel, handle, fromAt, match });
}

const all = askRows<[string], WatchedAccount>(`
  SELECT channel, handle, account_id AS accountId, state, asked_at AS askedAt, since_id AS sinceId, unanswered
  FROM watched_account WHERE channel = ? ORDER BY handle`);

const add = changeRows("INSERT INTO watched_account (channel, handle, state) VALUES (?, ?, 'not-asked')");
const drop = changeRows("DELETE FROM watched_account WHERE channel = ? AND handle = ?");
const dropPosts = changeRows("DELETE FROM account_post WHERE channel = ? AND handle = ?");

const note = changeRows<[WatchedAccount]>(`
  UPDATE watched_account SET account_id = @accountId, state = @state, asked_at = @askedAt, since_id = @sinceId, unanswered = @unanswered
  WHERE channel = @channel AND handle = @handle`);

const keep = changeRows(`
  INSERT INTO account_post (channel, handle, external_id, at, answers, answer_ms)
  VALUES (@channel, @handle, @externalId, @at, @answers, @answerMs) ON CONFLICT DO NOTHING`);

const forget = changeRows("DELETE FROM account_post WHERE channel = ? AND handle = ? AND at < ?");
const posts = askRows<[string, string, number], { at: number; answers: string | null; answerMs: number | null }>(
  "SELECT at, answers, answer_ms AS answerMs FROM account_post WHERE channel = ? AND handle = ? AND at >= ?",
);

const unanswered = askNumber<[{ channel: string; handle: string; fromAt: number; match: string }]>(`
  SELECT count(*) FROM post_search s JOIN post p ON p.id = s.rowid
  WHERE post_search MATCH @match AND p.channel = @channel AND p.role = 'citizen' AND p.created_at >= @fromAt
    AND instr(lower(p.text), '@' || @handle) > 0
    AND NOT EXISTS (SELECT 1 FROM account_post a WHERE a.channel = p.channel AND a.handle = @handle AND a.answers = p.external_id)
    AND NOT EXISTS (
      SELECT 1 FROM post o WHERE o.channel = p.channel AND o.conversation_id = p.conversation_id
        AND o.in_reply_to_id IN (p.external_id, p.version_id) AND lower(o.author_handle) = @handle
    )`);
