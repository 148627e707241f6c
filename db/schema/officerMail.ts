import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { EventId, GrievanceId, OfficeId } from "#domain/ids.ts";
import type { OfficerMailKind, OfficerMailState, WithheldReason } from "#domain/officerMail/officerMail.ts";
import type { AnswerReading } from "#domain/officerMail/readAnswer.ts";
import type { Channel } from "#domain/post/channel.ts";

/** What officers are told by e-mail, and what became of it. Not derived: only the installation that sends knows. */
export const officerMail = sqliteTable(
  "officer_mail",
  {
    /** uuidv5 of the event and the office: made once, whatever is read again. */
    id: text("id").primaryKey(),
    eventId: text("event_id").$type<EventId>().notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    kind: text("kind").$type<OfficerMailKind>().notNull(),
    office: text("office").$type<OfficeId>().notNull(),
    officerId: text("officer_id"),
    officer: text("officer"),
    toAddress: text("to_address"),
    state: text("state").$type<OfficerMailState>().notNull(),
    /** Why it is withheld. */
    reason: text("reason").$type<WithheldReason>(),
    preparedAt: integer("prepared_at").notNull(),
    /** Not sent before; moved by quiet hours and by attempts that came to nothing. */
    dueAt: integer("due_at").notNull(),
    attempts: integer("attempts").notNull(),
    attemptedAt: integer("attempted_at"),
    sentAt: integer("sent_at"),
    bouncedAt: integer("bounced_at"),
    /** Of the letter that it went in, alone or with others. */
    messageId: text("message_id"),
    subject: text("subject"),
    /** What the server said last. */
    error: text("error"),
  },
  (table) => [
    index("officer_mail_waiting")
      .on(table.dueAt, table.id)
      .where(sql`state IN ('prepared', 'sending')`),
    index("officer_mail_listed").on(table.state, table.preparedAt, table.id),
    index("officer_mail_case").on(table.grievanceId, table.preparedAt),
    index("officer_mail_message").on(table.messageId),
    index("officer_mail_attempted").on(table.attemptedAt),
    index("officer_mail_address").on(table.toAddress, table.attemptedAt),
  ],
);

/** Addresses that a server told us do not work. */
export const failingAddress = sqliteTable("failing_address", {
  /** Lower case. */
  address: text("address").primaryKey(),
  detail: text("detail").notNull(),
  since: integer("since").notNull(),
});

/** What officers answered by e-mail, how it was read, and what became of it. */
export const officeAnswer = sqliteTable(
  "office_answer",
  {
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    channel: text("channel").$type<Channel>().notNull(),
    externalId: text("external_id").notNull(),
    officerId: text("officer_id"),
    officer: text("officer"),
    office: text("office").$type<OfficeId>(),
    isProven: integer("is_proven", { mode: "boolean" }).notNull(),
    readAs: text("read_as").$type<AnswerReading["as"]>().notNull(),
    /** The reading as JSON text. */
    reading: text("reading").notNull(),
    /** `acted` by the program, `waits` for a person, `taken` or `put-by` by one. */
    state: text("state").$type<AnswerState>().notNull(),
    /** Why it waits: what leaves its sender in doubt, `unclear`, `several-cases`, or what refused the act. */
    why: text("why"),
    /** The mail that it answers, where its reply address proves it: what acted, or was taken, has used that address up. */
    officerMailId: text("officer_mail_id"),
    receivedAt: integer("received_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.grievanceId, table.channel, table.externalId] }),
    index("office_answer_waiting")
      .on(table.receivedAt)
      .where(sql`state = 'waits'`),
    index("office_answer_mail")
      .on(table.officerMailId)
      .where(sql`officer_mail_id IS NOT NULL`),
  ],
);

export type AnswerState = "acted" | "waits" | "taken" | "put-by";
