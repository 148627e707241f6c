import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What people chose. No secrets: those are kept by the system's keychain. */
export const setting = sqliteTable("setting", {
  key: text("key").primaryKey(),
  /** JSON text. */
  value: text("value").notNull(),
  changedAt: integer("changed_at").notNull(),
});
