import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GrievanceId } from "#domain/ids.ts";

/** Which cases a dossier was given, so that only acts on these come back from it. What else is known of it is in the stream of transfers. */
export const dossierCase = sqliteTable(
  "dossier_case",
  {
    dossierId: text("dossier_id").notNull(),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.grievanceId] })],
);
