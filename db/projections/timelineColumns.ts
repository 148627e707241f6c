import type { Timeline, Step } from "#domain/grievance/timeline.ts";
import type { State } from "#domain/grievance/state.ts";
import type { StoredStep } from "../schema/grievance.ts";

/** The timeline of a case as its row holds it. */
export interface TrendColumns extends Omit<Timeline, "steps" | "markedAt"> {
  readonly sinceAt: number | null;
  /** JSON text. */
  readonly steps: string | null;
  readonly firstMarkedAt: number | null;
}

export function timelineColumns(timeline: Timeline): TrendColumns {
  const { steps } = timeline;
  return {
    sinceAt: steps.at(-1)?.at ?? null,
    // Most that come in have not moved yet: what their opening says is in the row already.
    steps: steps.length > 1 ? JSON.stringify(steps.map((step, index) => stored(step, steps[index - 1]?.state))) : null,
    firstMarkedAt: timeline.markedAt,
    undertakenAt: timeline.undertakenAt,
    reportedAt: timeline.reportedAt,
    reportedDueAt: timeline.reportedDueAt,
    respondedAt: timeline.respondedAt,
    returnedCount: timeline.returnedCount,
    returnedAt: timeline.returnedAt,
    reopenedAt: timeline.reopenedAt,
    checkedAt: timeline.checkedAt,
  };
}

/** A step back is named, so that it is found without a look at the one before. */
function stored({ at, state, dueAt }: Step, before: State | undefined): StoredStep {
  if (state === "in-action" && before === "atr-sent") return [at, state, dueAt, "returned"];
  if (state === "in-action" && before === "disposed") return [at, state, dueAt, "reopened"];
  return [at, state, dueAt];
}

/** What of a row tells its steps. */
export interface StepColumns extends Pick<TrendColumns, "sinceAt" | "steps"> {
  readonly openedAt: number;
  readonly state: State;
  readonly dueAt: number | null;
}

/** The row's own state and due time are those of the last step. */
export function timelineSteps(row: StepColumns): readonly Step[] {
  return row.steps === null ? [{ at: row.sinceAt ?? row.openedAt, state: row.state, dueAt: row.dueAt }] : stepsOf(row.steps);
}

export function timelineOf(row: TrendColumns & StepColumns): Timeline {
  const { firstMarkedAt, undertakenAt, reportedAt, reportedDueAt, respondedAt, returnedCount, returnedAt, reopenedAt, checkedAt } = row;
  return {
    steps: timelineSteps(row),
    markedAt: firstMarkedAt,
    undertakenAt,
    reportedAt,
    reportedDueAt,
    respondedAt,
    returnedCount,
    returnedAt,
    reopenedAt,
    checkedAt,
  };
}

/** The steps as their column holds them. */
function stepsOf(json: string): readonly Step[] {
  return (JSON.parse(json) as readonly StoredStep[]).map(([at, state, dueAt]) => ({ at, state, dueAt }));
}
