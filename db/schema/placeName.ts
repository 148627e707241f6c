import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DistrictName } from "#domain/geography/districts.ts";

/** How places are written in Hindi: of the directory that ships, of the imported one, and of corrections, which are events. */
export const placeNameTable = sqliteTable(
  "place_name",
  {
    /** As posts are placed by it. */
    name: text("name").notNull(),
    /** Empty for a place that crosses districts. */
    district: text("district").$type<DistrictName | "">().notNull(),
    /** `area`: offices answer for it, and its name is fixed. */
    kind: text("kind").$type<"area" | "village" | "named">().notNull(),
    hindi: text("hindi").notNull(),
    isGuess: integer("is_guess", { mode: "boolean" }).notNull(),
    /** What a person said instead; derived from events. */
    corrected: text("corrected"),
    /** Its name by sound (`domain/geography/placeKey.ts`), by which it is looked for in any script. */
    sound: text("sound").notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.district] }), index("place_name_sound").on(table.sound, table.district)],
);
