import type { Course, Step } from "#domain/grievance/course.ts";
import type { State } from "#domain/grievance/state.ts";

/** The course of a case as its row holds it. */
export interface CourseColumns {
  readonly sinceAt: number | null;
  /** JSON text. */
  readonly steps: string | null;
  readonly firstMarkedAt: number | null;
  readonly undertakenAt: number | null;
  readonly reportedAt: number | null;
  readonly reportedDueAt: number | null;
  readonly respondedAt: number | null;
  readonly returnedCount: number;
  readonly checkedAt: number | null;
}

type StoredStep = readonly [at: number, state: State, dueAt: number | null];

export function courseColumns({ steps, markedAt, ...rest }: Course): CourseColumns {
  return {
    ...rest,
    firstMarkedAt: markedAt,
    sinceAt: steps.at(-1)?.at ?? null,
    // Most that come in have not moved yet: what their opening says stands in the row already.
    steps: steps.length > 1 ? JSON.stringify(steps.map(({ at, state, dueAt }): StoredStep => [at, state, dueAt])) : null,
  };
}

/** The row's own state and due time are those of the last step. */
export function courseOf(row: CourseColumns & { readonly openedAt: number; readonly state: State; readonly dueAt: number | null }): Course {
  const { firstMarkedAt, undertakenAt, reportedAt, reportedDueAt, respondedAt, returnedCount, checkedAt } = row;
  return {
    steps: row.steps === null ? [{ at: row.sinceAt ?? row.openedAt, state: row.state, dueAt: row.dueAt }] : stepsOf(row.steps),
    markedAt: firstMarkedAt,
    undertakenAt,
    reportedAt,
    reportedDueAt,
    respondedAt,
    returnedCount,
    checkedAt,
  };
}

/** The steps as their column holds them. */
export function stepsOf(json: string): readonly Step[] {
  return (JSON.parse(json) as readonly StoredStep[]).map(([at, state, dueAt]) => ({ at, state, dueAt }));
}
