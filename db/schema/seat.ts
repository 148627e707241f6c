import { sql } from "drizzle-orm";
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { HybridTime, SeatId } from "#domain/ids.ts";

/** The installations whose acts are in this record; one of them is this one. */
export const seat = sqliteTable(
  "seat",
  {
    id: text("id").$type<SeatId>().primaryKey(),
    isOwn: integer("is_own", { mode: "boolean" }).notNull(),
    /** When it was first seen here, milliseconds UTC. */
    joinedAt: integer("joined_at").notNull(),
    /** The latest time received from others: the own clock goes on from it. Kept on the own seat only. */
    receivedHlc: text("received_hlc").$type<HybridTime>(),
  },
  (table) => [
    uniqueIndex("seat_own")
      .on(table.isOwn)
      .where(sql`is_own = 1`),
  ],
);
