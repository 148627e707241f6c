import type { DeletionCheckStatus } from "#contract/deletionChecks.ts";
import type { Writer } from "#db/connection.ts";
import {
  FILL_FROM_THE_BEGINNING,
  checkFigures,
  fillChecks,
  moveChecks,
  nextToCheck,
  noteChecked,
  putAheadChecks,
} from "#db/posts/postChecks.ts";
import type { CheckTimes, Filling, PostToCheck } from "#db/posts/postChecks.ts";
import { measureAgain } from "#db/posts/postMeasures.ts";
import { recordSpend, spendOfMonth } from "#db/sources/sourceState.ts";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { ingestPosts } from "../../core/ingest/ingestPosts.ts";
import type { IntakeRules } from "../../core/ingest/ingestPosts.ts";
import { takeBack } from "../../core/ingest/takeBack.ts";
import type { Rechecked, Rechecker } from "../../core/ports/channel.ts";
import type { SourceError } from "../../core/ports/source.ts";
import { isWithinEvenBudget } from "../../core/sync/evenBudget.ts";
import { faultIn } from "../../core/sync/sourceHealth.ts";
import { Alarm } from "../../core/time/alarm.ts";
import { waitAfter } from "../../core/time/backOff.ts";
import type { Clock } from "../../core/time/clock.ts";
import { watchSetBack } from "../../core/time/setBack.ts";

export interface AskingParts {
  readonly record: Writer;
  readonly rules: IntakeRules;
  readonly clock: Clock;
  readonly random: () => number;
  /** False while the machine's clock is in doubt. */
  readonly mayAct?: () => boolean;
  /** Posts were blanked, or how the check goes has changed. */
  readonly onDidChange: (what: "posts" | "status") => void;
  readonly onDidBlank: (files: readonly string[]) => void;
}

/** One channel whose posts are asked after for as long as the program runs. */
export type Asking = ReturnType<typeof askAfterPosts>;

const FILL_PAUSE_MS = 20;
const FILL_AGAIN_MS = 10 * 60_000;
/** What was seen further ahead than this was seen before somebody set the clock back. */
const CLOCK_STEP_MS = 60_000;
const LOOK_AGAIN_MS = 10 * 60_000;
const HELD_MS = 5_000;
const PACE = { firstMs: 30_000, longestMs: 30 * 60_000 };
/** A refusal is looked at again now and then: somebody may have mended it at the platform. */
const MENDING_MS = 30 * 60_000;

export function askAfterPosts(rechecker: Rechecker, parts: AskingParts) {
  const { record, rules, clock, random, onDidChange, onDidBlank, mayAct = () => true } = parts;
  const { channel, key, mostAtOnce, priceUsd, budgetUsd = null } = rechecker;
  const ending = new AbortController();
  const alarm = new Alarm(clock, ending.signal);
  let filling: Filling | null = FILL_FROM_THE_BEGINNING;
  const setBack = watchSetBack(clock);
  /** By the clock that nobody sets, as when the queue is filled again. */
  let lastAskedMs = Number.NEGATIVE_INFINITY;
  let fillAgainMs = 0;
  let failures = 0;
  let fault: DeletionCheckStatus["fault"] = null;

  const keptFrom = () => clock.now() - RECHECKED_DAYS * DAY_MS;
  const spentUsd = () => spendOfMonth(record, key, clock.now()).usd;
  const running = run();

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      let waitMs: number;
      try {
        waitMs = await step();
      } catch (error) {
        waitMs = ending.signal.aborted ? 0 : failed(faultIn(error));
      }
      if (!ending.signal.aborted) await alarm.sleep(waitMs);
    }
  }

  /** Does the next thing; returns how long to rest before the one after, milliseconds. */
  async function step(): Promise<number> {
    if (!mayAct()) return HELD_MS;
    const back = setBack();
    if (back !== null) moveChecks(record, channel, back, clock.now());
    if (filling !== null) return fillOn();
    const now = clock.now();
    if (clock.elapsed() >= fillAgainMs) {
      filling = FILL_FROM_THE_BEGINNING;
      return FILL_PAUSE_MS;
    }
    if (!isWithinEvenBudget(spentUsd(), budgetUsd, now)) return LOOK_AGAIN_MS;
    const batch = nextToCheck(record, channel, checkTimesAt(now, budgetUsd !== null), mostAtOnce);
    if (batch.length === 0) return LOOK_AGAIN_MS;
    const pauseMs = pauseBefore(batch, checkFigures(record, channel, now).total, mostAtOnce, clock.elapsed() - lastAskedMs, now);
    if (pauseMs > 0) return Math.min(pauseMs, LOOK_AGAIN_MS);
    await ask(batch);
    return 0;
  }

  function fillOn(): number {
    filling = filling && fillChecks(record, channel, keptFrom(), filling);
    if (filling === null) {
      const now = clock.now();
      putAheadChecks(record, channel, now + CLOCK_STEP_MS, justDueAt(now));
      fillAgainMs = clock.elapsed() + FILL_AGAIN_MS;
      onDidChange("status");
    }
    return FILL_PAUSE_MS;
  }

  async function ask(batch: readonly PostToCheck[]): Promise<void> {
    const answer = await rechecker.recheck(
      batch.map(({ externalId }) => externalId),
      ending.signal,
    );
    lastAskedMs = clock.elapsed();
    const taken = note(batch, answer);
    [failures, fault] = [0, null];
    onDidBlank(taken.files);
    onDidChange(taken.posts > 0 || answer.changed.length > 0 ? "posts" : "status");
  }

  /** All of it at once: what was seen, what was lost, and what the question cost. */
  function note(
    batch: readonly PostToCheck[],
    { gone, changed, measured = [], reads }: Rechecked,
  ): { readonly posts: number; readonly files: readonly string[] } {
    const at = clock.now();
    const lost = new Set(gone);
    return record.transaction(() => {
      ingestPosts(record, changed, rules);
      for (const { externalId, reach } of measured) measureAgain(record, { channel, externalId }, reach, at);
      const seen = batch.filter(({ externalId }) => !lost.has(externalId)).map(({ postId }) => postId);
      noteChecked(record, seen, at, keptFrom());
      recordSpend(record, key, at, { ...reads, usd: reads.posts * priceUsd.posts + reads.users * priceUsd.users });
      const asked = new Set(batch.map(({ externalId }) => externalId));
      const keys = [...lost].filter((externalId) => asked.has(externalId)).map((externalId) => ({ channel, externalId }));
      return takeBack(record, keys, at);
    });
  }

  function failed(error: SourceError): number {
    const at = clock.now();
    failures += 1;
    const sinceAt = fault?.code === error.fault ? fault.sinceAt : at;
    fault = { code: error.fault, detail: error.message, sinceAt };
    onDidChange("status");
    const isLasting = error.fault === "unauthorised" || error.fault === "forbidden" || error.fault === "out-of-credits";
    return isLasting ? MENDING_MS : waitAfter(error, failures, random, PACE, at);
  }

  return {
    get status(): DeletionCheckStatus {
      const now = clock.now();
      const figures = checkFigures(record, channel, now - DUTY_MS);
      const spent = spentUsd();
      const isLate = figures.oldestAt !== null && figures.oldestAt < now - DUTY_MS;
      const waits = !isWithinEvenBudget(spent, budgetUsd, now);
      const state: DeletionCheckStatus["state"] =
        fault !== null ? "failing" : waits && isLate ? "waits-for-budget" : isLate ? "behind" : "on-time";
      return { channel, state, ...figures, fault, spentUsd: spent, budgetUsd };
    },
    async stop() {
      ending.abort();
      await running;
    },
  };
}

/** Posts of so many days are asked after, whatever became of their cases. */
const RECHECKED_DAYS = 30;
/** A platform wants to be asked at least so often after each. */
const DUTY_MS = 24 * HOUR_MS;
/** All are asked after within this time, which leaves some for what goes wrong. */
const ROUND_MS = 20 * HOUR_MS;
/** Nothing is asked after again so soon. */
const FRESH_MS = 12 * HOUR_MS;
/** Between two questions even where many have waited too long, as after days without the program. */
const LEAST_PAUSE_MS = 2_000;

/** When a post was seen that is due just now, milliseconds UTC. */
function justDueAt(now: number): number {
  return now - ROUND_MS;
}

/** Where there is a budget nobody is asked after before it is due: money that is gone by then would be missed by an open case. */
function checkTimesAt(now: number, hasBudget: boolean): CheckTimes {
  const dueBefore = justDueAt(now);
  return { dueBefore, eligibleBefore: hasBudget ? dueBefore : now - FRESH_MS };
}

/** How long to wait before these are asked after, milliseconds, where the last question was `sinceLastMs` ago: at once where one has waited for long, else as the day's round has it. */
function pauseBefore(batch: readonly PostToCheck[], total: number, mostAtOnce: number, sinceLastMs: number, now: number): number {
  const isDue = batch.some(({ checkedAt }) => checkedAt <= now - ROUND_MS);
  const pauseMs = isDue ? LEAST_PAUSE_MS : ROUND_MS / Math.max(1, Math.ceil(total / mostAtOnce));
  return Math.max(0, pauseMs - sinceLastMs);
}
