import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Channel } from "#domain/post/channel.ts";

/**
 * When a post was last known to be there, for those that have to be asked after again: recent ones, and older ones of open cases.
 * Can be lost: it is filled again, and then all of them are asked after sooner.
 */
export const postCheck = sqliteTable(
  "post_check",
  {
    postId: integer("post_id").primaryKey(),
    channel: text("channel").$type<Channel>().notNull(),
    /** 0 for a post of an open case, 1 for others: where not all can be asked after, these wait. */
    rank: integer("rank").notNull(),
    /** Milliseconds UTC; at first, when the post was received. */
    checkedAt: integer("checked_at").notNull(),
  },
  (table) => [
    index("post_check_turn").on(table.channel, table.rank, table.checkedAt),
    index("post_check_oldest").on(table.channel, table.checkedAt),
  ],
);
