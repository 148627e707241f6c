import { setTimeout as pause } from "node:timers/promises";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { ImportSource } from "#domain/portal/exportRow.ts";
import type { ImportCounts } from "#contract/imports.ts";
import type { Writer } from "#db/connection.ts";
import { addContradiction, countImport, NO_COUNTS } from "#db/imports/importLog.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { isDuplicate, toldBy } from "./checkExport.ts";
import type { ReadStep } from "./checkExport.ts";
import { takeRow } from "./takeRow.ts";

export interface TakingIn {
  readonly importId: string;
  readonly source: ImportSource;
  readonly rows: AsyncIterable<readonly ReadStep[]>;
  readonly understand: IntakeRules["understand"];
  readonly policy: () => SlaPolicy;
  readonly now: () => number;
  readonly signal: AbortSignal;
  /** After each slice. */
  readonly onDidTake: (counts: ImportCounts) => void;
}

/** So long does one transaction work before it is committed, which takes as long again on a slow disk; calls of windows come in between. */
const LONGEST_SLICE_MS = 12;
const MOST_ROWS_OF_A_SLICE = 200;
const BREATH_MS = 2;

/**
 * Takes rows in, a slice at a time, each slice with its counts in one transaction, so that after a crash or a cancel every row is there with
 * its case and is counted, or neither. Rejects with an `AbortError` when it is given up; what was taken in stays.
 */
export async function takeRows(writer: Writer, taking: TakingIn): Promise<ImportCounts> {
  let counts: ImportCounts = NO_COUNTS;
  for await (const steps of taking.rows) {
    for (let from = 0; from < steps.length;) {
      taking.signal.throwIfAborted();
      const slice = takeSlice(writer, steps, from, counts, taking);
      ({ counts } = slice);
      from = slice.next;
      taking.onDidTake(counts);
      await pause(BREATH_MS);
    }
  }
  return counts;
}

function takeSlice(writer: Writer, steps: readonly ReadStep[], from: number, before: ImportCounts, taking: TakingIn) {
  const until = performance.now() + LONGEST_SLICE_MS;
  const rules = { source: taking.source, understand: taking.understand, policy: taking.policy(), now: taking.now() };
  return writer.transaction(() => {
    const counts = { ...before };
    let next = from;
    do {
      const step = steps[next];
      if (step === undefined) break;
      next += 1;
      counts.read += 1;
      if (!step.ok) {
        counts[isDuplicate(step.rejected.fault) ? "duplicates" : "faulty"] += 1;
        continue;
      }
      const { row, line } = step;
      const { outcome, contradicted } = takeRow(writer, step, rules);
      counts[outcome] += 1;
      if (contradicted === null) continue;
      counts.contradictions += 1;
      addContradiction(writer, taking.importId, { grievanceId: contradicted, number: row.number, line, told: toldBy(row) });
    } while (next < steps.length && next - from < MOST_ROWS_OF_A_SLICE && performance.now() < until);
    countImport(writer, taking.importId, counts);
    return { counts, next };
  });
}
