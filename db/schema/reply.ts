import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ReplyLanguage, ReplyPurpose, ReplyRefusal, ReplyState } from "#domain/grievance/reply.ts";
import type { GrievanceId, SeatId } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";

/** What was written to citizens, as the events of their cases make it. Derived: written by `projections/` only. */
export const reply = sqliteTable(
  "reply",
  {
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    replyId: text("reply_id").notNull(),
    purpose: text("purpose").$type<ReplyPurpose>().notNull(),
    language: text("language").$type<ReplyLanguage>().notNull(),
    text: text("text").notNull(),
    channel: text("channel").$type<Channel>().notNull(),
    /** The post that is answered. */
    answers: text("answers").notNull(),
    state: text("state").$type<ReplyState>().notNull(),
    preparedAt: integer("prepared_at").notNull(),
    preparedBy: text("prepared_by").notNull(),
    /** The seat where it was approved last: only that one sends it. */
    approvedSeat: text("approved_seat").$type<SeatId>(),
    approvedAt: integer("approved_at"),
    attempts: integer("attempts").notNull(),
    sentAt: integer("sent_at"),
    externalId: text("external_id"),
    refusalCode: text("refusal_code").$type<ReplyRefusal>(),
    refusalDetail: text("refusal_detail"),
  },
  (table) => [
    primaryKey({ columns: [table.grievanceId, table.replyId] }),
    // Those that wait for somebody; the many that are out are left aside.
    index("reply_waiting")
      .on(table.state, table.preparedAt, table.grievanceId, table.replyId)
      .where(sql`state IN ('prepared', 'approved', 'attempting', 'refused')`),
    // What a channel's sender asks for again and again, however many replies of the others wait.
    index("reply_to_send")
      .on(table.channel, table.state, table.approvedSeat, table.approvedAt, table.grievanceId, table.replyId)
      .where(sql`state IN ('approved', 'attempting')`),
    index("reply_sent")
      .on(table.channel, sql`length(external_id)`, table.externalId)
      .where(sql`state = 'sent'`),
    index("reply_acknowledgement")
      .on(table.preparedAt)
      .where(sql`purpose = 'acknowledgement'`),
  ],
);

/**
 * What the sender of this seat remembers of a reply that it has tried. Not derived, and not needed: without it an attempt is
 * looked for further back.
 */
export const replyAttempt = sqliteTable(
  "reply_attempt",
  {
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    replyId: text("reply_id").notNull(),
    /** The newest post of ours that was known before the first attempt: what came of it is newer. */
    afterId: text("after_id"),
    /** The last attempt, milliseconds UTC. */
    attemptedAt: integer("attempted_at").notNull(),
    channel: text("channel").$type<Channel>().notNull().default("x"),
  },
  (table) => [primaryKey({ columns: [table.grievanceId, table.replyId] }), index("reply_attempt_day").on(table.channel, table.attemptedAt)],
);
