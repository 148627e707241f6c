import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { markedComplaintsAgainst } from "#db/queries/complaintsAgainst.ts";
import { cleanSearch, isSearchToBeCleaned } from "#db/erasure/cleanSearch.ts";
import { cleanTraces } from "#db/erasure/cleanTraces.ts";
import { tracesLeft } from "#db/erasure/traces.ts";
import { sweepOverdue } from "#db/sweep.ts";
import { dropOldDrafts } from "#db/work/drafts.ts";
import { wakeDue } from "#db/work/snoozes.ts";
import type { SlaPolicy } from "#domain/clock/sla.ts";
import type { Hearing } from "#domain/grievance/decision.ts";
import { markedAway } from "#domain/grievance/marking.ts";
import type { ClockRules } from "#domain/grievance/slaEvents.ts";
import { guardedTimer, unguarded } from "../guard/guardedTimer.ts";
import type { RecordGuard } from "../guard/recordGuard.ts";
import { drawCheckCalls } from "./checkCalls.ts";
import { sayPromises } from "./promiseClock.ts";
import { remakeRows } from "./remakeRows.ts";
import { followPolicy, recordSlaEvents } from "./slaEvents.ts";
import { ENGINE } from "../commands/act.ts";

/** Lateness is told to the second where a room watches a count go up. */
const TICK_EVERY_MS = 1_000;
/** While many cases wait for a look, as after a change of the policy, so that calls of windows come in between. */
const TICK_AGAIN_MS = 50;
/** The log is folded into the file when nothing happened for so long. */
const CHECKPOINT_EVERY_MS = 60_000;

export interface ClockOptions {
  readonly record: Writer;
  readonly policy: () => SlaPolicy;
  readonly superiorsOf: ClockRules["superiorsOf"];
  /** Who may hear a complaint against an officer, as the offices are held now. */
  readonly hearing?: () => Hearing;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly onDidChange: () => void;
  /** False while a rehearsal's days before are still made up for: until then nobody is late. */
  readonly isSettled?: () => boolean;
  /** It only keeps the flags of lateness: another seat says the clock's words. */
  readonly isSilent?: boolean;
  /** False while the machine's clock is in doubt: nothing is recorded then because time has passed. */
  readonly mayAct?: () => boolean;
  readonly guard?: Pick<RecordGuard, "obstacle" | "met">;
}

export interface Ticked {
  /** Flags, what is no longer put off, complaints marked away, words of the clock, letters that are due since, cases drawn, and promises. */
  readonly changes: number;
  readonly hasMore: boolean;
}

/** Does what time asks for while the engine runs, first of all what it asked for while the engine slept. Returns how to stop it. */
export function startClock(options: ClockOptions): () => void {
  let quietSince = performance.now();
  let cleaning: Generator<void, unknown> | null = null;
  const turn = () => {
    const { changes, hasMore } = tick(options);
    if (changes > 0) options.onDidChange();
    if (changes > 0 || hasMore) quietSince = performance.now();
    else if (cleaning !== null) {
      if (cleaning.next().done === true) cleaning = null;
    } else if (performance.now() - quietSince >= CHECKPOINT_EVERY_MS) {
      quietSince = performance.now();
      options.record.checkpoint();
      // A clock that is ahead would take what is still wanted.
      if (options.mayAct?.() !== false) dropOldDrafts(options.record, options.now());
      // An erasure that the last program was cut off from.
      if (tracesLeft(options.record) > 0) cleaning = cleanTraces(options.record);
      else if (isSearchToBeCleaned(options.record, options.now())) cleaning = cleanSearch(options.record);
    }
    return hasMore || cleaning !== null ? TICK_AGAIN_MS : TICK_EVERY_MS;
  };
  const stopTurns = guardedTimer(options.guard ?? unguarded, { turn });
  const stopRemaking = remakeRows(options);
  return () => {
    stopTurns();
    stopRemaking();
  };
}

/** One turn of the clock. */
export function tick(options: ClockOptions): Ticked {
  const { record, policy, superiorsOf, now, isSettled = () => true, isSilent = false, mayAct = () => true } = options;
  const rules = { policy: policy(), superiorsOf, now: now() };
  const isTrusted = mayAct();
  // A clock that is ahead would bring back for good what is still put off.
  const swept = sweepOverdue(record, rules.now) + (isTrusted ? wakeDue(record, { now: rules.now }) : 0);
  if (isSilent || !isSettled() || !isTrusted) return { changes: swept, hasMore: swept > 0 };
  const moved = options.hearing === undefined ? 0 : moveComplaintsUp(record, { ...rules, hearing: options.hearing() });
  const follows = followPolicy(record, rules.policy, rules.now);
  const { events, letters, hasMore } = recordSlaEvents(record, rules);
  const drawn = drawCheckCalls(record, rules.policy, rules.now);
  const promises = sayPromises(record, rules.now);
  return { changes: swept + moved + events + letters + drawn + promises, hasMore: hasMore || follows || swept > 0 };
}

interface HearingRules {
  readonly policy: SlaPolicy;
  readonly hearing: Hearing;
  /** Milliseconds UTC. */
  readonly now: number;
}

/**
 * Marks each complaint against an officer away from an office that may not hear it any more: the officer came to hold it, or another seat
 * marked it there. Returns how many were marked.
 */
function moveComplaintsUp(writer: Writer, rules: HearingRules): number {
  const moved = markedComplaintsAgainst(writer).flatMap((id) => {
    const grievance = readGrievance(writer, id);
    const events = grievance === null ? [] : markedAway(grievance, rules);
    return events.length === 0 ? [] : [{ grievanceId: id, events }];
  });
  if (moved.length === 0) return 0;
  writer.transaction(() => {
    for (const each of moved) appendEvents(writer, { ...each, actor: ENGINE, now: rules.now });
  });
  return moved.length;
}
