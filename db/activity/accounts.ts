import type { AccountPost } from "#domain/activity/accountActivity.ts";
import type { Channel } from "#domain/post/channel.ts";
import { askNumber, askRows, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import type { accountMention, accountPost, watchedAccount } from "../schema/activity.ts";

export interface WatchedAccount extends Readonly<typeof watchedAccount.$inferSelect> {}

/** Without what was written to it, which is noted by itself. */
type NotedAccount = Omit<WatchedAccount, "mentionsSinceId" | "mentionsCutAt">;

/** A post of somebody else that names it, as it is kept. */
export interface KeptMention extends Readonly<Omit<typeof accountMention.$inferSelect, "channel" | "handle">> {}

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
      dropMentions(writer, channel, handle);
      drop(writer, channel, handle);
    }
  });
}

export function watchedAccounts(reader: Reader, channel: Channel): readonly WatchedAccount[] {
  return all(reader, channel);
}

/** What the platform said of an account, with what it wrote since. Posts older than `keptFrom` are let go. */
export function noteAccount(writer: Writer, account: NotedAccount, posts: readonly KeptAccountPost[], keptFrom: number): void {
  writer.transaction(() => {
    note(writer, account);
    for (const post of posts) keep(writer, { channel: account.channel, handle: account.handle, ...post });
    forget(writer, account.channel, account.handle, keptFrom);
  });
}

interface HeardMentions {
  readonly mentions: readonly KeptMention[];
  readonly newestId: string | null;
  /** Now, where there was more than was read; else null. */
  readonly cutAt: number | null;
}

/**
 * Keeps what others wrote to an account, and counts what it left unanswered since `keptFrom`, where the platform is asked for it: a talk counts once, and as
 * answered as soon as the account answered anything of it. What is older is let go.
 */
export function noteMentions(
  writer: Writer,
  { channel, handle }: Pick<WatchedAccount, "channel" | "handle">,
  { mentions, newestId, cutAt }: HeardMentions,
  keptFrom: number,
): void {
  writer.transaction(() => {
    for (const mention of mentions) keepMention(writer, { channel, handle, ...mention });
    forgetMentions(writer, channel, handle, keptFrom);
    countMentions(writer, { channel, handle, newestId, keptFrom, cutAt });
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
  SELECT channel, handle, account_id AS accountId, state, asked_at AS askedAt, since_id AS sinceId, unanswered,
    mentions_since_id AS mentionsSinceId, mentions_cut_at AS mentionsCutAt
  FROM watched_account WHERE channel = ? ORDER BY handle`);

const add = changeRows("INSERT INTO watched_account (channel, handle, state) VALUES (?, ?, 'not-asked')");
const drop = changeRows("DELETE FROM watched_account WHERE channel = ? AND handle = ?");
const dropMentions = changeRows("DELETE FROM account_mention WHERE channel = ? AND handle = ?");
const dropPosts = changeRows("DELETE FROM account_post WHERE channel = ? AND handle = ?");

const note = changeRows<[NotedAccount]>(`
  UPDATE watched_account SET account_id = @accountId, state = @state, asked_at = @askedAt, since_id = @sinceId, unanswered = @unanswered
  WHERE channel = @channel AND handle = @handle`);

const keep = changeRows(`
  INSERT INTO account_post (channel, handle, external_id, at, answers, answer_ms)
  VALUES (@channel, @handle, @externalId, @at, @answers, @answerMs) ON CONFLICT DO NOTHING`);

const keepMention = changeRows(`
  INSERT INTO account_mention (channel, handle, external_id, conversation_id, at)
  VALUES (@channel, @handle, @externalId, @conversationId, @at) ON CONFLICT DO NOTHING`);
const forgetMentions = changeRows("DELETE FROM account_mention WHERE channel = ? AND handle = ? AND at < ?");
const countMentions = changeRows(`
  UPDATE watched_account SET mentions_since_id = coalesce(@newestId, mentions_since_id),
    mentions_cut_at = coalesce(@cutAt, iif(mentions_cut_at >= @keptFrom, mentions_cut_at, NULL)), unanswered = (
    SELECT count(DISTINCT m.conversation_id) FROM account_mention m
    WHERE m.channel = @channel AND m.handle = @handle AND m.at >= @keptFrom AND NOT EXISTS (
      SELECT 1 FROM account_mention o JOIN account_post a ON a.channel = o.channel AND a.answers = o.external_id AND a.handle = o.handle
      WHERE o.channel = m.channel AND o.handle = m.handle AND o.conversation_id = m.conversation_id))
  WHERE channel = @channel AND handle = @handle`);

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
