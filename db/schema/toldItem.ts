import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ItemKind } from "#domain/hub/item.ts";

/**
 * What the other seats of a hub are to be told besides events, in the order in which it came about here: by triggers, and only while this seat belongs to a hub. The rows
 * themselves are read when they are told.
 */
export const toldItem = sqliteTable("told_item", {
  /** 1, 2, 3 … without a gap. */
  number: integer("number").primaryKey(),
  kind: text("kind").$type<ItemKind>().notNull(),
  /** Of the row: its key, and of a post which version of it. */
  key: text("key").notNull(),
});
