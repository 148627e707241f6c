import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { LetterKind, LetterWay } from "#domain/grievance/letter.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";

/** The register of letters. Derived: kept by triggers on the letters of `grievance`. */
export const letter = sqliteTable(
  "letter",
  {
    letterId: text("letter_id").notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    kind: text("kind").$type<LetterKind>().notNull(),
    number: text("number").notNull(),
    toOffice: text("to_office").$type<OfficeId>().notNull(),
    officerId: text("officer_id"),
    officer: text("officer"),
    issuedAt: integer("issued_at").notNull(),
    sentAt: integer("sent_at"),
    way: text("way").$type<LetterWay>(),
    answeredAt: integer("answered_at"),
    answerBy: integer("answer_by"),
  },
  (table) => [
    primaryKey({ columns: [table.grievanceId, table.letterId] }),
    index("letter_issued").on(table.issuedAt, table.letterId),
    index("letter_number").on(table.number),
    index("letter_officer").on(table.officer, table.issuedAt),
    index("letter_unanswered")
      .on(table.issuedAt)
      .where(sql`answered_at IS NULL`),
  ],
);
