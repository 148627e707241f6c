import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GrievanceId, OfficeId, PromiseId, ReviewId } from "#domain/ids.ts";
import type { Review } from "#domain/review/review.ts";

/** Reviews with officers, one row each. Derived from their events, as the promises are. */
export const review = sqliteTable(
  "review",
  {
    id: text("id").$type<ReviewId>().primaryKey(),
    title: text("title").notNull(),
    plannedAt: integer("planned_at").notNull(),
    state: text("state").$type<Review["state"]>().notNull(),
    begunAt: integer("begun_at"),
    endedAt: integer("ended_at"),
  },
  (table) => [index("review_planned").on(table.plannedAt)],
);

/** What officers promised in reviews. An id is one of its review alone: another seat may have made the same in another. */
export const reviewPromise = sqliteTable(
  "review_promise",
  {
    id: text("id").$type<PromiseId>().notNull(),
    reviewId: text("review_id").$type<ReviewId>().notNull(),
    office: text("office").$type<OfficeId>().notNull(),
    madeAt: integer("made_at").notNull(),
    /** When it is due now. */
    dueAt: integer("due_at").notNull(),
    /** True where a person has said what became of it. */
    settled: integer("settled", { mode: "boolean" }).notNull(),
    /** The due times of which the clock has spoken. */
    remindedOf: integer("reminded_of"),
    fellDueOf: integer("fell_due_of"),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.id] }),
    index("review_promise_office").on(table.office, table.madeAt),
    // What the clock looks at next.
    index("review_promise_due")
      .on(table.dueAt)
      .where(sql`settled = 0`),
  ],
);

/** The cases that a promise is about. */
export const promisedCase = sqliteTable(
  "promised_case",
  {
    reviewId: text("review_id").$type<ReviewId>().notNull(),
    promiseId: text("promise_id").$type<PromiseId>().notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.promiseId, table.grievanceId] }),
    index("promised_case_grievance").on(table.grievanceId),
  ],
);

/** Letters to officers who did not come to a review; those of cases stand in `letter`. */
export const absenceLetter = sqliteTable(
  "absence_letter",
  {
    letterId: text("letter_id").notNull(),
    reviewId: text("review_id").$type<ReviewId>().notNull(),
    number: text("number").notNull(),
    toOffice: text("to_office").$type<OfficeId>().notNull(),
    officer: text("officer"),
    issuedAt: integer("issued_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.letterId] }), index("absence_letter_number").on(table.number)],
);

/**
 * Cases whose pictures a review needs, though there be no network when it is held: they are not let go before it has ended. Not derived: each
 * machine keeps its own pictures.
 */
export const reviewCase = sqliteTable(
  "review_case",
  {
    reviewId: text("review_id").$type<ReviewId>().notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.grievanceId] })],
);
