import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { OfficeId, OfficerId, PostingId, RepresentativeId } from "#domain/ids.ts";
import type { OfficeLevel } from "#domain/registry/office.ts";
import type { RepresentativeRole } from "#domain/registry/representative.ts";

/** When a row was last changed, milliseconds UTC, and by whom: the id of a person, or `import`. */
const changed = () => ({ changedAt: integer("changed_at").notNull(), changedBy: text("changed_by").notNull() });

/** How a person is reached; accounts are official ones. */
const contacts = () => ({
  phone: text("phone"),
  email: text("email"),
  xHandle: text("x_handle"),
  facebookId: text("facebook_id"),
});

/** Offices that people added, or changed from what they are by the standard. */
export const office = sqliteTable("office", {
  id: text("id").$type<OfficeId>().primaryKey(),
  department: text("department").$type<DepartmentCode>().notNull(),
  level: text("level").$type<OfficeLevel>().notNull(),
  area: text("area"),
  district: text("district").$type<DistrictName>(),
  titleEn: text("title_en").notNull(),
  titleHi: text("title_hi").notNull(),
  nodal: integer("nodal", { mode: "boolean" }).notNull(),
  fromAt: integer("from_at"),
  untilAt: integer("until_at"),
  ...changed(),
});

export const officer = sqliteTable("officer", {
  id: text("id").$type<OfficerId>().primaryKey(),
  name: text("name").notNull(),
  designation: text("designation"),
  ...contacts(),
  instagram: text("instagram"),
  ...changed(),
});

/** Who held which office from when until when. A trigger keeps two from holding one office at one time. */
export const posting = sqliteTable(
  "posting",
  {
    id: text("id").$type<PostingId>().primaryKey(),
    officeId: text("office_id").$type<OfficeId>().notNull(),
    officerId: text("officer_id")
      .$type<OfficerId>()
      .notNull()
      .references(() => officer.id),
    fromAt: integer("from_at").notNull(),
    untilAt: integer("until_at"),
    ...changed(),
  },
  (table) => [uniqueIndex("posting_office").on(table.officeId, table.fromAt), index("posting_officer").on(table.officerId)],
);

/** MLAs, MPs and ministers. */
export const representative = sqliteTable("representative", {
  id: text("id").$type<RepresentativeId>().primaryKey(),
  role: text("role").$type<RepresentativeRole>().notNull(),
  name: text("name").notNull(),
  constituency: text("constituency"),
  district: text("district").$type<DistrictName>(),
  portfolio: text("portfolio"),
  ...contacts(),
  instagram: text("instagram"),
  telegram: text("telegram"),
  youtube: text("youtube"),
  fromAt: integer("from_at"),
  untilAt: integer("until_at"),
  ...changed(),
});
