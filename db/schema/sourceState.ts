import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Channel } from "#domain/post/channel.ts";

/** How far a source has been read, and how it fares. */
export const sourceState = sqliteTable("source_state", {
  key: text("key").primaryKey(),
  channel: text("channel").$type<Channel>().notNull(),
  label: text("label").notNull(),
  /** Opaque to all but the source; null before its first page. */
  cursor: text("cursor"),
  lastAnswerAt: integer("last_answer_at"),
  lastPostAt: integer("last_post_at"),
  faultCode: text("fault_code"),
  faultDetail: text("fault_detail"),
  faultSinceAt: integer("fault_since_at"),
  faultRetryAt: integer("fault_retry_at"),
});

/** What a source read and cost in a calendar month, UTC. */
export const sourceSpend = sqliteTable(
  "source_spend",
  {
    sourceKey: text("source_key").notNull(),
    /** `2026-11`. */
    month: text("month").notNull(),
    posts: integer("posts").notNull(),
    users: integer("users").notNull(),
    /** Millionths of a US dollar, so that sums stay exact. */
    microUsd: integer("micro_usd").notNull(),
  },
  (table) => [primaryKey({ columns: [table.sourceKey, table.month] })],
);
