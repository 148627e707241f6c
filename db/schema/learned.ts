import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What was learned up to a position of the events: derived, kept for a quick start only. One row at most. */
export const learned = sqliteTable("learned", {
  id: integer("id").primaryKey(),
  /** How it is written, and by what learner: another format is not read. */
  format: text("format").notNull(),
  /** All events up to here, by order of arrival, are in it. */
  position: integer("position").notNull(),
  content: blob("content", { mode: "buffer" }).notNull(),
  sha256: text("sha256").notNull(),
});
