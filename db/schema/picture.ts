import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GrievanceId } from "#domain/ids.ts";

/** Pictures of posts by their address, fetched and kept beside the record, or not to be had. */
export const picture = sqliteTable(
  "picture",
  {
    url: text("url").primaryKey(),
    /** What the file is called under which it is kept; null where it was not to be had, or was let go. */
    file: text("file"),
    /** Tries that failed. */
    failures: integer("failures").notNull(),
    triedAt: integer("tried_at").notNull(),
    /** What it takes on the disk, its still included; null where it lies among the papers, as an older program left it. */
    bytes: integer("bytes"),
    fetchedAt: integer("fetched_at"),
    /** The file of its scaled still, for the wall; null where none could be made. */
    still: text("still"),
    /** The case that it was fetched for: pictures of disposed ones are let go first. */
    grievanceId: text("grievance_id").$type<GrievanceId>(),
    /** When it had to make room for others. It is fetched again when its case is opened, and not before. */
    letGoAt: integer("let_go_at"),
  },
  // How much is kept, and whether others have the same file.
  (table) => [index("picture_file").on(table.file)],
);
