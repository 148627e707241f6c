import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DueLetter } from "#domain/grievance/dueLetter.ts";
import type { GrievanceId } from "#domain/ids.ts";

/** When the engine's clock next looks at a case. Rows are kept by triggers on `grievance`; times are put in by `clockDue.ts`. */
export const clockDue = sqliteTable(
  "clock_due",
  {
    grievanceId: text("grievance_id").$type<GrievanceId>().primaryKey(),
    /** Milliseconds UTC; 0 for a case that something happened to since, null while there is nothing to wait for. */
    nextAt: integer("next_at"),
    /** When it goes to the next office above, if nothing happens to it; null for never. As the clock saw it at its last look. */
    escalatesAt: integer("escalates_at"),
    /** Counted from the office that answers: 1 for the nearest above. */
    escalatesTier: integer("escalates_tier"),
    /** The letter that the office that answers is owed next, by the steps of the policy, and from when; null for none. As the clock saw it at its last look. */
    letterKind: text("letter_kind").$type<DueLetter["kind"]>(),
    letterAt: integer("letter_at"),
    /** Who owes it, as in `owing_figure`. */
    office: text("office").notNull().default(""),
    department: text("department").notNull().default(""),
    district: text("district").notNull().default(""),
  },
  (table) => [
    index("clock_due_next")
      .on(table.nextAt)
      .where(sql`next_at IS NOT NULL`),
    index("clock_due_letter")
      .on(table.office, table.letterKind, table.letterAt)
      .where(sql`letter_at IS NOT NULL`),
    index("clock_due_rising")
      .on(table.escalatesAt, table.office, table.escalatesTier)
      .where(sql`escalates_at IS NOT NULL`),
    index("clock_due_escalation")
      .on(table.office, table.department, table.district, table.escalatesAt)
      .where(sql`escalates_at IS NOT NULL`),
  ],
);
