import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GrievanceId } from "#domain/ids.ts";

/** When the engine's clock next looks at a case. Rows are kept by triggers on `grievance`; times are put in by `clockDue.ts`. */
export const clockDue = sqliteTable(
  "clock_due",
  {
    grievanceId: text("grievance_id").$type<GrievanceId>().primaryKey(),
    /** Milliseconds UTC; 0 for a case that something happened to since, null while there is nothing to wait for. */
    nextAt: integer("next_at"),
  },
  (table) => [
    index("clock_due_next")
      .on(table.nextAt)
      .where(sql`next_at IS NOT NULL`),
  ],
);
