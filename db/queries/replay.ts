import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import { lateChanges } from "#domain/grievance/lateTimes.ts";
import type { LateChange, Owing } from "#domain/grievance/lateTimes.ts";
import { REPLAY_STEP_MS, REPLAY_STEPS, timeOfFrame } from "#domain/wall/replay.ts";
import { askNumber, askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { timelineSteps } from "../projections/timelineColumns.ts";
import type { StepColumns } from "../projections/timelineColumns.ts";
import { openCells } from "./heat.ts";
import { knownFrom } from "./reachesBack.ts";
import { IS_GONE } from "../filter/gone.ts";

/** What had happened by an instant, since the replayed day began; and what was late then. */
export interface ReplayFrame {
  /** Milliseconds UTC. */
  readonly at: number;
  readonly opened: number;
  readonly disposed: number;
  /** Since the midnight of India that lies within the day; null before it. */
  readonly openedToday: number | null;
  readonly disposedToday: number | null;
  /** Became late in the hands of offices, and in those of the cell. */
  readonly reportsLate: number;
  readonly markingsLate: number;
  /** Were late then. */
  readonly reportsOverdue: number;
  readonly markingsOverdue: number;
  readonly emergencies: number;
  /** Of the step that ended then alone. */
  readonly openedInStep: number;
  readonly emergenciesInStep: number;
}

/** The same of one district, frame by frame: only counts. */
export interface ReplayedDistrict {
  readonly district: DistrictName | null;
  readonly opened: readonly number[];
  readonly disposed: readonly number[];
  readonly late: readonly number[];
}

export interface ReplayedEmergency {
  /** When it was written, milliseconds UTC. */
  readonly at: number;
  readonly district: DistrictName | null;
  /** Null also of a sensitive case, of which nothing but its district is told. */
  readonly department: DepartmentCode | null;
}

export interface ReplayedDay {
  /** When the oldest case of the record was written; null where it has none. */
  readonly knownFrom: number | null;
  /** From before the first step to the end of the last. */
  readonly frames: readonly ReplayFrame[];
  readonly districts: readonly ReplayedDistrict[];
  /** The oldest first, the last of them where they are many. */
  readonly emergencies: readonly ReplayedEmergency[];
}

const MOST_EMERGENCIES = 300;

/** The day before an instant that is not to come, in steps. The last frame is what the wall says at that instant. */
export function replayedDay(reader: Reader, until: number): ReplayedDay {
  const from = timeOfFrame(0, until);
  const span = { from, until };
  const midnight = startOfIndianDay(until);
  const [opened, disposed] = [openedBySteps(reader, span), disposedBySteps(reader, span)];
  const emergencies = emergenciesOf(reader, span);
  const changes = changesOfLateness(reader, from);
  const began = changes.filter(({ was, is, at }) => was === null && is !== null && at <= until);
  const beganAs = (owing: Owing) => running(began.filter(({ is }) => is === owing).map(({ at }) => [frameOf(at, from), 1]));
  const openedSum = running(opened.map(({ frame, cases }) => [frame, cases]));
  const disposedSum = running(disposed.map(({ frame, cases }) => [frame, cases]));
  const emergencySum = running(emergencies.map(({ at }) => [frameOf(at, from), 1]));
  const [reportsLate, markingsLate] = [beganAs("office"), beganAs("cell")];
  const [openedBefore, disposedBefore] = [openedBetween(reader, from, midnight), disposedBetween(reader, from, midnight)];
  const [reportsOverdue, markingsOverdue] = [owedThen(reader, changes, "office", from), owedThen(reader, changes, "cell", from)];
  const of = (sums: readonly number[], frame: number) => sums[frame] ?? 0;
  return {
    knownFrom: knownFrom(reader),
    frames: openedSum.map((sum, frame) => {
      const at = timeOfFrame(frame, until);
      const isToday = at >= midnight;
      return {
        at,
        opened: sum,
        disposed: of(disposedSum, frame),
        openedToday: isToday ? sum - openedBefore : null,
        disposedToday: isToday ? of(disposedSum, frame) - disposedBefore : null,
        reportsLate: of(reportsLate, frame),
        markingsLate: of(markingsLate, frame),
        reportsOverdue: of(reportsOverdue, frame),
        markingsOverdue: of(markingsOverdue, frame),
        emergencies: of(emergencySum, frame),
        openedInStep: sum - of(openedSum, frame - 1),
        emergenciesInStep: of(emergencySum, frame) - of(emergencySum, frame - 1),
      };
    }),
    districts: districtsOf({ opened, disposed, began, from }),
    emergencies: emergencies.slice(-MOST_EMERGENCIES),
  };
}

/** The first frame that tells of an instant. */
function frameOf(at: number, from: number): number {
  return Math.ceil((at - from) / REPLAY_STEP_MS);
}

/** Added up from frame to frame. */
function running(added: readonly (readonly [frame: number, count: number])[]): readonly number[] {
  const sums = Array.from({ length: REPLAY_STEPS + 1 }, () => 0);
  for (const [frame, count] of added) sums[frame] = (sums[frame] ?? 0) + count;
  let sum = 0;
  return sums.map((each) => (sum += each));
}

interface DistrictsOf {
  readonly opened: readonly StepRow[];
  readonly disposed: readonly StepRow[];
  readonly began: readonly DistrictChange[];
  readonly from: number;
}

function districtsOf({ opened, disposed, began, from }: DistrictsOf): readonly ReplayedDistrict[] {
  const names = new Set([...opened, ...disposed, ...began].map(({ district }) => district));
  return [...names].map((district) => {
    const sumOf = (rows: readonly StepRow[]) =>
      running(rows.filter((row) => row.district === district).map(({ frame, cases }) => [frame, cases]));
    return {
      district,
      opened: sumOf(opened),
      disposed: sumOf(disposed),
      late: running(began.filter((change) => change.district === district).map(({ at }) => [frameOf(at, from), 1])),
    };
  });
}

/** How many were late in the hands of offices or of the cell at each frame: back from what the wall says now, which holds what has happened since. */
function owedThen(reader: Reader, changes: readonly LateChange[], owing: Owing, from: number): readonly number[] {
  const now = openCells(reader).reduce((sum, cell) => sum + (owing === "office" ? cell.reportsOverdue : cell.markingsOverdue), 0);
  const owed = Array.from({ length: REPLAY_STEPS + 1 }, () => now);
  for (const { at, was, is } of changes) {
    const difference = Number(is === owing) - Number(was === owing);
    const before = Math.min(frameOf(at, from), REPLAY_STEPS + 1);
    for (let frame = 0; frame < before; frame += 1) owed[frame] = (owed[frame] ?? 0) - difference;
  }
  return owed;
}

interface DistrictChange extends LateChange {
  readonly district: DistrictName | null;
}

/** What became late, changed hands or ceased to be late after an instant. */
function changesOfLateness(reader: Reader, from: number): readonly DistrictChange[] {
  return changedCases(reader, { from }).flatMap(({ district, isLate, isAsked, ...columns }) =>
    lateChanges({ steps: timelineSteps(columns), isLate: isLate === 1, isAsked: isAsked === 1 })
      .filter(({ at }) => at > from)
      .map((change) => ({ ...change, district })),
  );
}

interface Span {
  readonly from: number;
  readonly until: number;
}
interface StepRow {
  readonly district: DistrictName | null;
  readonly frame: number;
  readonly cases: number;
}

/** The frame of an instant, as `frameOf` finds it. What is bound to a statement is no whole number to SQLite. */
const frameIn = (column: string) => `CAST((${column} - @from + ${REPLAY_STEP_MS - 1}) / ${REPLAY_STEP_MS} AS INTEGER)`;

const openedBySteps = askRows<[Span], StepRow>(`
  SELECT district, ${frameIn("opened_at")} AS frame, count(*) AS cases FROM grievance INDEXED BY grievance_figures
  WHERE opened_at > @from AND opened_at <= @until GROUP BY district, frame`);

const disposedBySteps = askRows<[Span], StepRow>(`
  SELECT district, ${frameIn("disposed_at")} AS frame, count(*) AS cases FROM grievance INDEXED BY grievance_disposed
  WHERE disposed_at IS NOT NULL AND disposed_at > @from AND disposed_at <= @until GROUP BY district, frame`);

const openedBetween = askNumber<[number, number]>(
  "SELECT count(*) FROM grievance INDEXED BY grievance_newest WHERE opened_at > ? AND opened_at < ?",
);
const disposedBetween = askNumber<[number, number]>(
  "SELECT count(*) FROM grievance INDEXED BY grievance_disposed WHERE disposed_at IS NOT NULL AND disposed_at > ? AND disposed_at < ?",
);

interface ChangedRow extends StepColumns {
  readonly district: DistrictName | null;
  readonly isLate: 0 | 1;
  readonly isAsked: 0 | 1;
}

/** Those whose deadline passed since, and those that a step has moved since, by a walk through an index: a case in one step that is not late never was. */
const changedCases = askRows<[{ readonly from: number }], ChangedRow>(`
  SELECT district, state, opened_at AS openedAt, since_at AS sinceAt, due_at AS dueAt, steps, overdue AS isLate, marked_office IS NOT NULL AS isAsked
  FROM grievance WHERE rowid IN (
    SELECT rowid FROM grievance INDEXED BY grievance_due WHERE overdue = 1 AND due_at IS NOT NULL AND due_at >= @from
    UNION
    SELECT rowid FROM grievance INDEXED BY grievance_figures WHERE since_at > @from)
  AND (overdue = 1 OR steps IS NOT NULL)`);

/** A few among all that came in, of which the index tells. */
const emergenciesOf = askRows<[Span], ReplayedEmergency>(`
  SELECT g.opened_at AS at, g.district, iif(g.sensitive IS NULL, g.department, NULL) AS department
  FROM grievance g INDEXED BY grievance_figures
  WHERE g.opened_at > @from AND g.opened_at <= @until AND g.urgency = 'emergency' AND NOT (${IS_GONE})
  ORDER BY g.opened_at, g.id`);
