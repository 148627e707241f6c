import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AccountState } from "#domain/activity/accountActivity.ts";
import type { Channel } from "#domain/post/channel.ts";

/** Official accounts that are looked at for their activity. A cache of what the platform said: nothing rests on it. */
export const watchedAccount = sqliteTable(
  "watched_account",
  {
    channel: text("channel").$type<Channel>().notNull(),
    /** Lower case, without the @. */
    handle: text("handle").notNull(),
    accountId: text("account_id"),
    state: text("state").$type<AccountState>().notNull(),
    /** When the platform was last asked, milliseconds UTC; null while it was not. */
    askedAt: integer("asked_at"),
    /** The newest of its posts that was read. */
    sinceId: text("since_id"),
    /** What citizens wrote to it there and has no answer; null where the platform does not tell, and the posts of the record are counted. */
    unanswered: integer("unanswered"),
    /** The newest post that names it and was read there; null where the platform is not asked for those. */
    mentionsSinceId: text("mentions_since_id"),
    /** When more had last been written to it than was read, so that the count is a least one until that has grown old; null for never. */
    mentionsCutAt: integer("mentions_cut_at"),
  },
  (table) => [primaryKey({ columns: [table.channel, table.handle] })],
);

/** What those accounts wrote of late: when, and whom they answered, without the words. */
export const accountPost = sqliteTable(
  "account_post",
  {
    channel: text("channel").$type<Channel>().notNull(),
    handle: text("handle").notNull(),
    externalId: text("external_id").notNull(),
    at: integer("at").notNull(),
    /** The post that it answers, where that is somebody else's. */
    answers: text("answers"),
    answerMs: integer("answer_ms"),
  },
  (table) => [
    primaryKey({ columns: [table.channel, table.externalId] }),
    index("account_post_time").on(table.channel, table.handle, table.at),
    index("account_post_answers").on(table.channel, table.answers),
  ],
);

/** What others wrote to those accounts of late, as the platform tells it: which talk and when, without author and words. */
export const accountMention = sqliteTable(
  "account_mention",
  {
    channel: text("channel").$type<Channel>().notNull(),
    handle: text("handle").notNull(),
    externalId: text("external_id").notNull(),
    conversationId: text("conversation_id").notNull(),
    at: integer("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.channel, table.handle, table.externalId] }),
    index("account_mention_talk").on(table.channel, table.handle, table.conversationId),
    index("account_mention_time").on(table.channel, table.handle, table.at),
  ],
);

/**
 * How active each department was on a day in India, of 100 (`domain/activity/departmentActivity.ts`): a wall reads it again and again, and what
 * it is made of costs a search for every account. Only departments of which something is known have a line.
 */
export const departmentActivityFigure = sqliteTable(
  "department_activity_figure",
  {
    day: integer("day").notNull(),
    department: text("department").notNull(),
    score: real("score").notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.department] })],
);
