import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GrievanceId } from "#domain/ids.ts";
import type { ImportSource } from "#domain/portal/exportRow.ts";

export const IMPORT_OUTCOMES = ["running", "done", "cancelled", "failed", "interrupted"] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** Every import of an export: who, when, which file, and what came of it. The rows themselves are posts. */
export const importLog = sqliteTable(
  "import_log",
  {
    /** uuidv7. */
    id: text("id").primaryKey(),
    source: text("source").$type<ImportSource>().notNull(),
    fileName: text("file_name").notNull(),
    /** SHA-256 of the file, lower-case hexadecimal. */
    fileHash: text("file_hash").notNull(),
    fileBytes: integer("file_bytes").notNull(),
    actor: text("actor").notNull(),
    startedAt: integer("started_at").notNull(),
    endedAt: integer("ended_at"),
    outcome: text("outcome").$type<ImportOutcome>().notNull(),
    /** Rows gone through; the five after it add up to it. */
    read: integer("read").notNull(),
    new: integer("new").notNull(),
    changed: integer("changed").notNull(),
    unchanged: integer("unchanged").notNull(),
    duplicates: integer("duplicates").notNull(),
    faulty: integer("faulty").notNull(),
    /** Of the changed rows those that say otherwise than the desk has it. */
    contradictions: integer("contradictions").notNull(),
  },
  (table) => [index("import_log_started").on(table.startedAt)],
);

/** Where an export says otherwise than a person at the desk has it: the case was left as it is, for somebody to look at. */
export const importContradiction = sqliteTable(
  "import_contradiction",
  {
    id: integer("id").primaryKey(),
    importId: text("import_id")
      .notNull()
      .references(() => importLog.id),
    grievanceId: text("grievance_id").$type<GrievanceId>().notNull(),
    number: text("number").notNull(),
    /** On which it is in the file. */
    line: integer("line").notNull(),
    /** What the export says of the status, in its own words. */
    told: text("told").notNull(),
  },
  (table) => [index("import_contradiction_import").on(table.importId)],
);
