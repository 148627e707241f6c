import { setTimeout as pause } from "node:timers/promises";
import type { ImportCounts } from "#contract/imports.ts";
import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { NO_COUNTS, addContradiction, countImport } from "#db/imports/importLog.ts";
import { IMPORT_ACTOR, isTouchedByPerson } from "#db/imports/portalCases.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import { apply } from "#domain/grievance/apply.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { joiningOf, openingOf } from "#domain/grievance/intake.ts";
import type { CaseKey, GrievanceId } from "#domain/ids.ts";
import { postOfRow } from "#domain/imports/postOf.ts";
import { standingEvents } from "#domain/imports/standing.ts";
import type { StandingRules } from "#domain/imports/standing.ts";
import { toldProposal } from "#domain/imports/toldProposal.ts";
import type { ExportRow, ImportSource } from "#domain/portal/exportRow.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { isDuplicate, toldBy } from "./checkExport.ts";
import type { ReadStep } from "./checkExport.ts";
import { judgeRow } from "./judgeRow.ts";
import { wordsToUnderstand } from "./rowUnderstanding.ts";

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

interface TakingRules extends StandingRules {
  readonly understand: IntakeRules["understand"];
}

/** With what it says, where that was understood already. */
type RowToTake = Pick<Extract<ReadStep, { ok: true }>, "row" | "fingerprint" | "proposal">;

interface TakenRow {
  readonly outcome: "new" | "changed" | "unchanged";
  /** The case that was left as a person has it. */
  readonly contradicted: GrievanceId | null;
}

/**
 * Records one row as the post that it is, and its case where the export says that it stands: opened when it was registered, settled when it
 * was settled. Nothing is written to the citizen. Joins the transaction of the caller.
 */
export function takeRow(writer: Writer, { row, fingerprint, proposal = null }: RowToTake, rules: TakingRules): TakenRow {
  const judged = judgeRow(writer, row, fingerprint, rules);
  if (judged.outcome === "unchanged") return { outcome: "unchanged", contradicted: null };
  const { id, key, grievance } = judged;
  const post = postOfRow(rules.source, row, judged.outcome === "new" ? 0 : judged.versionIndex, fingerprint);
  recordPost(writer, post, rules.now);
  if (grievance === null) {
    append(writer, id, openingWith(id, key, post, row, proposal, rules), rules);
    return { outcome: judged.outcome, contradicted: null };
  }
  if (judged.outcome === "changed") {
    if (!judged.contradicts) append(writer, id, judged.events, rules);
    return { outcome: "changed", contradicted: judged.contradicts ? id : null };
  }
  // Its case came from another seat before its post.
  const events = standingEvents(grievance, row, rules);
  const contradicts = events.length > 0 && isTouchedByPerson(writer, id);
  append(writer, id, [joiningOf({ ...post, isRepost: false }, grievance, rules.policy), ...(contradicts ? [] : events)], rules);
  return { outcome: "new", contradicted: contradicts ? id : null };
}

function openingWith(
  id: GrievanceId,
  key: CaseKey,
  post: IncomingPost,
  row: ExportRow,
  understood: Proposal | null,
  rules: TakingRules,
): readonly GrievanceEvent[] {
  const proposal = understood ?? rules.understand(wordsToUnderstand(rules.source, row));
  const opening = openingOf(post, key, toldProposal(proposal, row), rules.policy);
  const { grievance } = apply(id, null, opening, rules.now);
  return grievance === null ? [opening] : [opening, ...standingEvents(grievance, row, rules)];
}

/** All events of a row at once: the case is put into its row, and found its incident, once. */
function append(writer: Writer, grievanceId: GrievanceId, events: readonly GrievanceEvent[], { now }: TakingRules): void {
  if (events.length > 0) appendEvents(writer, { grievanceId, events, actor: IMPORT_ACTOR, now });
}
