import { z } from "zod";
import { HOUR_MS, indianDayNumber, startOfDay } from "#domain/clock/indianDay.ts";
import { DEFAULT_RETENTION_POLICY, RETAINED, retentionPolicySchema } from "#domain/privacy/retentionPolicy.ts";
import type { RetentionPolicy } from "#domain/privacy/retentionPolicy.ts";
import type { RetentionRun } from "#domain/privacy/registers.ts";
import { cleanTraces } from "#db/erasure/cleanTraces.ts";
import { tracesLeft } from "#db/erasure/traces.ts";
import { eraseKeptCase, eraseKeptPost } from "#db/privacy/eraseKept.ts";
import type { Erased } from "#db/privacy/eraseKept.ts";
import { forgetImportLists } from "#db/privacy/dueRest.ts";
import { readRegisters, recordPrivacyEvent } from "#db/privacy/registers.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import { settleReadingProblem } from "#db/sources/readingProblems.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import { Alarm } from "../../core/time/alarm.ts";
import type { Clock } from "../../core/time/clock.ts";
import { oldDossiers, removeOldDossiers } from "./oldDossiers.ts";
import { throughDue } from "./throughDue.ts";
import type { Eraser, RetentionTally } from "./throughDue.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";

export interface RetentionParts {
  readonly record: Writer;
  readonly clock: Clock;
  /** False while the machine's clock is in doubt: a clock that is ahead would erase too early. */
  readonly mayAct: () => boolean;
  /** Removes files that nobody needs any more. */
  readonly removeFiles: (names: readonly string[]) => void;
  readonly onDidChange: () => void;
  readonly onDidErase: () => void;
}

export interface RetentionState {
  readonly policy: RetentionPolicy;
  /** What the run under way has erased so far; null while none is. */
  readonly running: RetentionTally | null;
  readonly lastRun: RetentionRun | null;
  /** When the program last went through the record, erasing or not; milliseconds UTC. */
  readonly lookedAt: number | null;
  readonly hasFailed: boolean;
}

const POLICY = "privacy.retention";
const LOOKED = "privacy.retentionLookedAt";
/** What a run has erased by its last step: one that is cut off gets into the register with the next. */
const UNDERWAY = "privacy.retentionUnderway";
const LOOKS_EVERY_MS = 60_000;
/** Between two steps that erase, so that nobody at a desk notices. */
const STEP_PAUSE_MS = 25;
/** While it is still night in the office. */
const FROM_HOUR = 2;
const ENGINE = "engine";

/** Erases what the policy says is due, once a day and in small steps. */
export function startRetention(parts: RetentionParts) {
  const { record, clock, mayAct, onDidChange } = parts;
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  let running: RetentionTally | null = null;
  let hasFailed = false;
  const looping = loop();

  async function loop(): Promise<void> {
    for (;;) {
      await alarm.sleep(LOOKS_EVERY_MS);
      if (ending.signal.aborted) return;
      if (!retentionPolicyOf(record).isOn || !mayAct() || !isDue(clock.now(), lookedAt(record))) continue;
      try {
        await eraseDue(parts, {
          onStep: async (tally) => {
            running = tally;
            onDidChange();
            await clock.sleep(STEP_PAUSE_MS, ending.signal);
            // What is erased stays so; the rest is gone through on the next look.
            return !ending.signal.aborted && mayAct();
          },
        });
        hasFailed = false;
      } catch (error) {
        if (ending.signal.aborted) return;
        logOwnFault("retention", error);
        hasFailed = true;
      }
      running = null;
      onDidChange();
    }
  }

  return {
    state(): RetentionState {
      const { runs } = readRegisters(record);
      return { policy: retentionPolicyOf(record), running, lastRun: runs.at(-1) ?? null, lookedAt: lookedAt(record), hasFailed };
    },
    put(policy: RetentionPolicy, actor: string): void {
      const at = clock.now();
      record.transaction(() => {
        if (JSON.stringify(policy) === JSON.stringify(retentionPolicyOf(record))) return;
        writeSetting(record, POLICY, policy, at);
        recordPrivacyEvent(record, { type: "retention-set", version: 1, payload: policy }, actor, at);
      });
      onDidChange();
    },
    preview: (policy: RetentionPolicy) => previewRetention(record, policy, clock.now()),
    async stop() {
      ending.abort();
      await looping;
    },
  };
}

export function retentionPolicyOf(reader: Reader): RetentionPolicy {
  return retentionPolicySchema.safeParse(readSetting(reader, POLICY)).data ?? DEFAULT_RETENTION_POLICY;
}

/** Counts what a policy would erase now; the last step has all of it. */
export function previewRetention(record: Reader, policy: RetentionPolicy, now: number): AsyncGenerator<RetentionTally, void> {
  return throughDue(record, walkOf(record, policy, now), null);
}

/** Goes through the record once and erases. `onStep` answers whether to go on. Answers with what was erased. */
export async function eraseDue(
  {
    record,
    clock,
    removeFiles,
    onDidErase,
  }: Pick<RetentionParts, "record" | "removeFiles" | "onDidErase"> & { readonly clock: Pick<Clock, "now"> },
  { onStep, actor = ENGINE }: { readonly onStep: (tally: RetentionTally) => Promise<boolean>; readonly actor?: string },
): Promise<RetentionTally> {
  const now = clock.now();
  registerCutOff(record, now);
  const unneeded: string[] = [];
  let last: RetentionTally = { due: {}, held: {}, heldCases: 0 };
  let isWhole = true;
  for await (const tally of throughDue(record, walkOf(record, retentionPolicyOf(record), now), eraserOf(record, now, unneeded))) {
    last = tally;
    if (unneeded.length > 0) removeFiles(unneeded.splice(0));
    isWhole = await onStep(tally);
    if (!isWhole) break;
  }
  const { erased, held } = runOf(last);
  record.transaction(() => {
    if (Object.keys(erased).length > 0)
      recordPrivacyEvent(record, { type: "retention-run", version: 1, payload: { erased, held } }, actor, now);
    removeSetting(record, UNDERWAY);
    if (isWhole) writeSetting(record, LOOKED, now, now);
  });
  // Also those of a run that was cut off.
  if (Object.keys(erased).length > 0 || tracesLeft(record) > 0) {
    for (const _ of cleanTraces(record)) await turnOfTheLoop();
    onDidErase();
  }
  return last;
}

function runOf({ due, heldCases }: RetentionTally): z.infer<typeof underwaySchema> {
  return { erased: Object.fromEntries(RETAINED.flatMap((kind) => (due[kind] ? [[kind, due[kind]]] : []))), held: heldCases };
}

function registerCutOff(record: Writer, now: number): void {
  const payload = underwaySchema.safeParse(readSetting(record, UNDERWAY)).data;
  if (payload === undefined) return;
  record.transaction(() => {
    recordPrivacyEvent(record, { type: "retention-run", version: 1, payload }, ENGINE, now);
    removeSetting(record, UNDERWAY);
  });
}

const underwaySchema = z.strictObject({ erased: z.partialRecord(z.enum(RETAINED), z.int().nonnegative()), held: z.int().nonnegative() });

function walkOf(record: Reader, policy: RetentionPolicy, now: number) {
  const legalHolds = new Set(readRegisters(record).legalHolds.map(({ grievanceId }) => grievanceId));
  return { policy, now, legalHolds, countDossiers: async (before: number) => (await oldDossiers(record.file, before)).length };
}

function eraserOf(record: Writer, at: number, unneeded: string[]): Eraser {
  const erasing = { why: "retention", actor: ENGINE, at } as const;
  const note = ({ files }: Erased) => void unneeded.push(...files);
  return {
    step: (work) => record.transaction(work),
    soFar(tally) {
      const run = runOf(tally);
      if (Object.keys(run.erased).length > 0) writeSetting(record, UNDERWAY, run, at);
    },
    erasedCase: (id) => note(eraseKeptCase(record, id, erasing)),
    erasedPost: (post) => note(eraseKeptPost(record, post, erasing)),
    readingProblem: (id) => void settleReadingProblem(record, id, { state: "dismissed", by: ENGINE, at }),
    importLists: (before) => void forgetImportLists(record, before),
    dossiers: (before) => removeOldDossiers(record.file, before),
  };
}

function lookedAt(reader: Reader): number | null {
  return z.int().safeParse(readSetting(reader, LOOKED)).data ?? null;
}

/** Once in each day of India, from the small hours on. A look that lies ahead was before somebody set the clock back. */
function isDue(now: number, looked: number | null): boolean {
  const today = indianDayNumber(now);
  return now >= startOfDay(today) + FROM_HOUR * HOUR_MS && (looked === null || looked > now || indianDayNumber(looked) < today);
}
