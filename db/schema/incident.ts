import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { GrievanceId } from "#domain/ids.ts";

/** One incident, told in one case or in many. Derived; its counts are kept by triggers on `incident_case`. */
export const incident = sqliteTable(
  "incident",
  {
    /** Of this record alone: other seats number otherwise. */
    id: integer("id").primaryKey(),
    /** The case that the others are compared with: see `placeInIncident.ts`. */
    founderId: text("founder_id").$type<GrievanceId>().notNull(),
    cases: integer("cases").notNull(),
    openCases: integer("open_cases").notNull(),
    openUrgent: integer("open_urgent").notNull(),
    openEmergencies: integer("open_emergencies").notNull(),
    overdueCases: integer("overdue_cases").notNull(),
    /** Different authors; an unknown one counts as one of their own. */
    citizens: integer("citizens").notNull(),
    newestAt: integer("newest_at").notNull(),
    newestId: text("newest_id").$type<GrievanceId>().notNull(),
  },
  (table) => [
    index("incident_newest").on(table.newestAt, table.newestId),
    index("incident_of_several")
      .on(table.newestId)
      .where(sql`open_cases > 1`),
  ],
);

/** A case as a member of its incident, and what it is compared by. Cases that no wall shows have no row. */
export const incidentCase = sqliteTable(
  "incident_case",
  {
    number: integer("number").primaryKey(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull().unique("incident_case_grievance"),
    incidentId: integer("incident_id").notNull(),
    openedAt: integer("opened_at").notNull(),
    isOpen: integer("is_open").notNull(),
    /** 0 routine, 1 urgent, 2 emergency. */
    urgency: integer("urgency").notNull(),
    isOverdue: integer("is_overdue").notNull(),
    /** 1 for a case that is not compared with others. */
    alone: integer("alone").notNull(),
    /** The case with which a person put it. */
    withId: text("with_id").$type<GrievanceId>(),
    /** 1 where it is in its incident for the sake of that case. */
    follows: integer("follows").notNull(),
    author: text("author"),
    /** The one that answers now. */
    department: text("department").$type<DepartmentCode>(),
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
    /** The version of the post that was read; empty while it has not reached this record. */
    readFrom: text("read_from").notNull(),
  },
  (table) => [
    index("incident_case_newest").on(table.incidentId, table.openedAt, table.grievanceId),
    // The incident and the author of what came in lately, close together.
    index("incident_case_opened").on(table.openedAt, table.grievanceId, table.incidentId, table.author),
    index("incident_case_author").on(table.incidentId, table.author),
    index("incident_case_with")
      .on(table.withId)
      .where(sql`with_id IS NOT NULL`),
  ],
);

/** Under which keys a case is looked for by others. Keys are numbers made of what `incidentKeys.ts` says. */
export const incidentKey = sqliteTable(
  "incident_key",
  {
    key: integer("key").notNull(),
    founding: integer("founding").notNull(),
    openedAt: integer("opened_at").notNull(),
    number: integer("number").notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.founding, table.openedAt, table.number] })],
);
