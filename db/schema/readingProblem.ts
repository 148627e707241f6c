import { index, integer, sqliteTable, text, blob, uniqueIndex, primaryKey } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import type { ReadingProblemReason } from "#domain/post/readingProblem.ts";
import type { Channel } from "#domain/post/channel.ts";

/** What a source could not read, or not whole: a person sees it until it is read after all or dismissed. */
export const readingProblem = sqliteTable(
  "reading_problem",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    sourceKey: text("source_key").notNull(),
    channel: text("channel").$type<Channel>().notNull(),
    /** Names it within its source, so that the same problem met again is counted and not listed twice. */
    name: text("name").notNull(),
    reason: text("reason").$type<ReadingProblemReason>().notNull(),
    /** In the words of the platform or of the reader, English. */
    detail: text("detail").notNull(),
    /** Whom and what it seems to be about, as far as that could be seen; personal data. */
    title: text("title"),
    /** Where the source finds it again, opaque to all others; null where it cannot. */
    place: text("place"),
    /** Of the whole, which may be more than what is kept. */
    rawBytes: integer("raw_bytes").notNull(),
    firstAt: integer("first_at").notNull(),
    lastAt: integer("last_at").notNull(),
    count: integer("count").notNull(),
    state: text("state").$type<ReadingProblemState>().notNull(),
    /** Who dismissed it or had it read again; null while it is open, and where the program read it by itself. */
    settledBy: text("settled_by"),
    settledAt: integer("settled_at"),
    /** The bytes as they came, cut at a limit; null where there are none or they were erased. Last, since SQLite reads through it to what follows. */
    raw: blob("raw", { mode: "buffer" }),
  },
  (table) => [
    uniqueIndex("reading_problem_name").on(table.sourceKey, table.name),
    index("reading_problem_open")
      .on(table.lastAt)
      .where(sql`state = 'open'`),
  ],
);

export type ReadingProblemState = "open" | "read" | "dismissed";

/** How much of what senders attached was kept on a day: the quotas of attachments count here. */
export const attachedOnDay = sqliteTable(
  "attached_on_day",
  {
    /** Number of the day in IST since 1970. */
    day: integer("day").notNull(),
    /** Lower case. */
    sender: text("sender").notNull(),
    bytes: integer("bytes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.sender] })],
);
