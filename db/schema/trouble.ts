import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceId, TroubleId } from "#domain/ids.ts";

/** One trouble, told in one case or in many. Derived; its counts are kept by triggers on `trouble_case`. */
export const trouble = sqliteTable(
  "trouble",
  {
    id: text("id").$type<TroubleId>().primaryKey(),
    /** The case that the others are compared with: the first of them that was recorded. */
    founderId: text("founder_id").$type<GrievanceId>().notNull(),
    foundedAt: integer("founded_at").notNull(),
    cases: integer("cases").notNull(),
    openCases: integer("open_cases").notNull(),
    /** Different authors; an unknown one counts as one of their own. */
    citizens: integer("citizens").notNull(),
    newestAt: integer("newest_at").notNull(),
    newestId: text("newest_id").$type<GrievanceId>().notNull(),
  },
  (table) => [index("trouble_newest").on(table.newestAt, table.newestId)],
);

/** A case as a member of its trouble, and what it is compared by. Cases that no wall shows have no row. */
export const troubleCase = sqliteTable(
  "trouble_case",
  {
    grievanceId: text("grievance_id").$type<GrievanceId>().primaryKey(),
    troubleId: text("trouble_id").$type<TroubleId>().notNull(),
    openedAt: integer("opened_at").notNull(),
    isOpen: integer("is_open").notNull(),
    /** 0 routine, 1 urgent, 2 emergency. */
    urgency: integer("urgency").notNull(),
    /** 1 for a case that is not compared with others. */
    alone: integer("alone").notNull(),
    author: text("author"),
    /** Codes parted by commas, as are the localities and words. */
    departments: text("departments").notNull(),
    category: text("category"),
    district: text("district").$type<DistrictName>(),
    place: text("place"),
    routine: integer("routine").notNull(),
    localities: text("localities").notNull(),
    words: text("words").notNull(),
    wording: text("wording"),
    length: integer("length").notNull(),
    /** JSON array: the words that spoke for the department and the urgency. */
    evidence: text("evidence").notNull(),
    /** What the opening of the case proposed: JSON of `OpeningWords`. */
    opening: text("opening").notNull(),
    /** The version of the post that was read; empty while it has not reached this record. */
    readFrom: text("read_from").notNull(),
  },
  (table) => [
    index("trouble_case_newest").on(table.troubleId, table.openedAt, table.grievanceId),
    index("trouble_case_author").on(table.troubleId, table.author),
    index("trouble_case_worst").on(table.troubleId, table.isOpen, table.urgency),
  ],
);

/** Under which keys a case is looked for by others. */
export const troubleKey = sqliteTable(
  "trouble_key",
  {
    key: text("key").notNull(),
    founding: integer("founding").notNull(),
    openedAt: integer("opened_at").notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.founding, table.openedAt, table.grievanceId] })],
);
