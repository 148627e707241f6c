import { integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DistrictName } from "#domain/geography/districts.ts";

/** The official village directory that was imported last. Of a name there may be many, also within one district. */
export const village = sqliteTable("village", {
  /** The place in the directory. */
  id: integer("id").primaryKey(),
  name: text("name").notNull(),
  district: text("district").$type<DistrictName>().notNull(),
  block: text("block"),
  tehsil: text("tehsil"),
  /** Degrees north and east. */
  lat: real("lat"),
  lon: real("lon"),
});
