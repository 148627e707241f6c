import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { Writer } from "#db/connection.ts";
import { appendEvents } from "#db/append/append.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { openCasesNewestFirst } from "#db/queries/openCases.ts";
import { guardedTimer } from "../../core/guard/guardedTimer.ts";
import type { RecordGuard } from "../../core/guard/recordGuard.ts";
import { nextStepOf } from "./nextSteps.ts";

const ACTOR = "rehearsal";
const ACT_EVERY_MS = 2_000;
/** Older cases have had their day. */
const CASES_WATCHED = 3_000;
/** So that the writer is not held up while the days before the rehearsal are made up for. */
const ACTS_AT_ONCE = 400;

export interface RehearsedOffices {
  /** True once what they would have done before the rehearsal began is done. */
  hasCaughtUp(): boolean;
  stop(): void;
}

interface RehearsedOfficesOptions {
  readonly record: Writer;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly guard: Pick<RecordGuard, "obstacle" | "met">;
  readonly onDidChange: () => void;
}

/** Does for the offices and the cell what they would do, from now on and for the days before. */
export function startRehearsedOffices({ record, now, guard, onDidChange }: RehearsedOfficesOptions): RehearsedOffices {
  let caughtUp = false;
  const turn = () => {
    if (actAll(record, now()) > 0) onDidChange();
    else caughtUp = true;
    return ACT_EVERY_MS;
  };
  return { hasCaughtUp: () => caughtUp, stop: guardedTimer(guard, { turn, firstAfterMs: ACT_EVERY_MS }) };
}

/** Does the steps that are due, one for each case; returns how many that were. */
export function actAll(record: Writer, now: number): number {
  const due = openCasesNewestFirst(record, CASES_WATCHED).filter((id) => isDue(readGrievance(record, id), now));
  return record.transaction(() => due.slice(0, ACTS_AT_ONCE).filter((id) => act(record, readGrievance(record, id), now)).length);
}

function isDue(grievance: Grievance | null, now: number): boolean {
  const step = grievance && nextStepOf(grievance);
  return step !== null && step.at <= now;
}

function act(record: Writer, grievance: Grievance | null, now: number): boolean {
  const step = grievance && nextStepOf(grievance);
  if (!grievance || !step || step.at > now) return false;
  const decision = decide(grievance, step.action, { now: step.at, policy: DEFAULT_SLA_POLICY });
  if (!decision.ok) return false;
  appendEvents(record, { grievanceId: grievance.id, events: decision.events, actor: ACTOR, now: step.at });
  return true;
}
