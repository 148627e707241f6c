import { desc, eq, sql } from "drizzle-orm";
import { perConnection } from "../connection.ts";
import type { Reader, Writer } from "../connection.ts";
import { fieldsOf, insertionOf } from "../schema/columns.ts";
import { importContradiction as told, importLog } from "../schema/import.ts";
import type { ImportOutcome } from "../schema/import.ts";

/** Rows gone through: `read` is new + changed + unchanged + duplicates + faulty; contradictions are among the changed ones. */
export type ImportCounts = Pick<LoggedImport, "read" | "new" | "changed" | "unchanged" | "duplicates" | "faulty" | "contradictions">;

export const NO_COUNTS: ImportCounts = { read: 0, new: 0, changed: 0, unchanged: 0, duplicates: 0, faulty: 0, contradictions: 0 };

export type BegunImport = Omit<LoggedImport, keyof ImportCounts | "endedAt" | "outcome">;

export interface LoggedImport extends Readonly<typeof importLog.$inferSelect> {}

export interface Contradiction extends Readonly<Omit<typeof told.$inferSelect, "id" | "importId">> {}

export function beginImport(writer: Writer, begun: BegunImport): void {
  writer.transaction(() => statements(writer).insert.run({ ...begun, ...NO_COUNTS, endedAt: null, outcome: "running" }));
}

/** In the transaction of the rows that are counted, so that a crash leaves the count that was reached. */
export function countImport(writer: Writer, id: string, counts: ImportCounts): void {
  statements(writer).count.run({ id, ...counts });
}

export function endImport(writer: Writer, id: string, outcome: ImportOutcome, endedAt: number): void {
  writer.transaction(() => statements(writer).end.run(outcome, endedAt, id));
}

/** Those of a program that died: what they had taken in stays, and the same file again brings the rest. */
export function markInterrupted(writer: Writer, at: number): number {
  if (statements(writer).anyRunning.get() === undefined) return 0;
  return writer.transaction(() => statements(writer).interrupt.run(at).changes);
}

export function addContradiction(writer: Writer, importId: string, contradiction: Contradiction): void {
  statements(writer).contradict.run({ importId, ...contradiction });
}

/** Newest first. */
export function listImports(reader: Reader, limit: number): readonly LoggedImport[] {
  return statements(reader).list.all({ limit });
}

export function contradictionsOf(reader: Reader, importId: string, limit: number): readonly Contradiction[] {
  return statements(reader).contradictions.all({ importId, limit });
}

const statements = perConnection(({ drizzle, sqlite }) => ({
  insert: sqlite.prepare(insertionOf(importLog, fieldsOf(importLog))),
  count: sqlite.prepare(
    `UPDATE import_log SET read = @read, new = @new, changed = @changed, unchanged = @unchanged, duplicates = @duplicates,
       faulty = @faulty, contradictions = @contradictions WHERE id = @id`,
  ),
  end: sqlite.prepare<[string, number, string]>("UPDATE import_log SET outcome = ?, ended_at = ? WHERE id = ?"),
  anyRunning: sqlite.prepare("SELECT 1 FROM import_log WHERE outcome = 'running' LIMIT 1"),
  interrupt: sqlite.prepare<[number]>("UPDATE import_log SET outcome = 'interrupted', ended_at = ? WHERE outcome = 'running'"),
  contradict: sqlite.prepare(insertionOf(told, fieldsOf(told, ["id"]))),
  list: drizzle.select().from(importLog).orderBy(desc(importLog.startedAt), desc(importLog.id)).limit(sql.placeholder("limit")).prepare(),
  contradictions: drizzle
    .select({ grievanceId: told.grievanceId, number: told.number, line: told.line, told: told.told })
    .from(told)
    .where(eq(told.importId, sql.placeholder("importId")))
    .orderBy(told.id)
    .limit(sql.placeholder("limit"))
    .prepare(),
}));
