import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A stretch that a source did not read: posts may lie between `from` and `to`, both of which are recorded. Written with the page that says so. */
export const sourceGap = sqliteTable(
  "source_gap",
  {
    sourceKey: text("source_key").notNull(),
    /** Of the source's own making; stays the same while the stretch grows shorter. */
    id: text("id").notNull(),
    /** What the platform calls the post below it; null where nothing older is recorded. */
    fromMark: text("from_mark"),
    fromAt: integer("from_at"),
    toMark: text("to_mark").notNull(),
    toAt: integer("to_at").notNull(),
    /** `open` while it is searched, `closed` once all of it is read, `lost` where the platform gives no more, until a person has acknowledged that. */
    state: text("state").$type<"open" | "closed" | "lost" | "acknowledged">().notNull(),
    openedAt: integer("opened_at").notNull(),
    changedAt: integer("changed_at").notNull(),
    /** A person's id, as the event says it. */
    acknowledgedBy: text("acknowledged_by"),
  },
  (table) => [primaryKey({ columns: [table.sourceKey, table.id] })],
);
