import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { DraftKind } from "#domain/work/drafts.ts";
import type { WakingType } from "#domain/work/snooze.ts";
import type { EventId, GrievanceId } from "#domain/ids.ts";

/*
 * What a person keeps of work that goes over days. Not derived and not in the chain: it concerns that person at this installation alone, and has to go without a
 * trace (docs/adr/0017-work-of-one-person-outside-the-chain.md). Words lie sealed, under the key of their case.
 */

/** What was typed and is not sent yet: one of a kind for a case, or for no case (`about` is empty). */
export const draft = sqliteTable(
  "draft",
  {
    id: text("id").primaryKey(),
    person: text("person").notNull(),
    kind: text("kind").$type<DraftKind>().notNull(),
    about: text("about").$type<GrievanceId | "">().notNull(),
    box: text("box").notNull(),
    changedAt: integer("changed_at").notNull(),
  },
  (table) => [
    uniqueIndex("draft_of_person").on(table.person, table.kind, table.about),
    index("draft_about").on(table.about),
    index("draft_age").on(table.changedAt),
  ],
);

/** A case that is out of a person's sight until a time. It has woken once `wokenAt` is set, and is marked until they have dealt with it. */
export const snooze = sqliteTable(
  "snooze",
  {
    person: text("person").notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    untilAt: integer("until_at").notNull(),
    /** The reason. */
    box: text("box").notNull(),
    setAt: integer("set_at").notNull(),
    wokenAt: integer("woken_at"),
    wokenBy: text("woken_by").$type<WakingType>(),
  },
  (table) => [
    primaryKey({ columns: [table.person, table.grievanceId] }),
    index("snooze_of_case").on(table.grievanceId),
    index("snooze_asleep")
      .on(table.untilAt)
      .where(sql`woken_at IS NULL`),
  ],
);

/** A case that a person wants to come back to on a day. */
export const followUp = sqliteTable(
  "follow_up",
  {
    person: text("person").notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    dueAt: integer("due_at").notNull(),
    /** What is to be done. */
    box: text("box").notNull(),
    setAt: integer("set_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.person, table.grievanceId] }), index("follow_up_of_case").on(table.grievanceId)],
);

/** Whom a note names, and whether they have seen it. The rows follow from events; `readAt` does not. */
export const mention = sqliteTable(
  "mention",
  {
    eventId: text("event_id").$type<EventId>().notNull(),
    person: text("person").notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    by: text("by").notNull(),
    at: integer("at").notNull(),
    readAt: integer("read_at"),
  },
  (table) => [
    primaryKey({ columns: [table.grievanceId, table.eventId, table.person] }),
    index("mention_of_person").on(table.person, table.at),
  ],
);
