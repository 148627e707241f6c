import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Pictures of posts by their address, fetched and kept beside the record, or not to be had. */
export const picture = sqliteTable("picture", {
  url: text("url").primaryKey(),
  /** What the file is called under which it is kept; null where it was not to be had. */
  file: text("file"),
  /** Tries that failed. */
  failures: integer("failures").notNull(),
  triedAt: integer("tried_at").notNull(),
});
