import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ItemKind } from "#domain/hub/item.ts";

/**
 * What travels as an item and has no row in its table. Either it was removed, for good and at every seat; or its row waits, since it cannot stand beside another one that was changed
 * later. An item has its row here or in its table, never both.
 */
export const absentItem = sqliteTable(
  "absent_item",
  {
    kind: text("kind").$type<ItemKind>().notNull(),
    key: text("key").notNull(),
    /** When it was removed, or its row changed, milliseconds UTC. */
    changedAt: integer("changed_at").notNull(),
    /** The row that waits, as JSON by the names of its columns; null where it was removed. */
    row: text("row"),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.key] }),
    index("absent_item_waiting")
      .on(table.kind)
      .where(sql`"row" IS NOT NULL`),
  ],
);
