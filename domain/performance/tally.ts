import { indianDayNumber } from "../clock/indianDay.ts";
import type { Timeline, Step } from "../grievance/timeline.ts";
import { OPEN_STATES } from "../grievance/state.ts";

/**
 * What one case adds to the figures of one day in India. It follows from the timeline of the case alone, so that it is corrected when events are
 * taken back or arrive from another seat. A case that is late now is not counted here, since that changes with time.
 */
export interface DayTally {
  /** See `indianDay.ts`. */
  readonly day: number;
  /** Cases that an office undertook, and up to 100 points each for how soon. One that was undertaken late counts on the day on which it was due. */
  readonly takenUp: number;
  readonly takenUpPoints: number;
  readonly accepted: number;
  readonly returned: number;
  /** Disposals whose report came in time. */
  readonly onTime: number;
  /** Periods of being late that have ended, by the day on which they began, and by the day on which they ended. */
  readonly late: number;
  readonly lateEnded: number;
  readonly disposed: number;
  readonly reopened: number;
  /** Cases that left the open states, and cases that came back to them. */
  readonly closed: number;
  readonly back: number;
}

type Measure = Exclude<keyof DayTally, "day">;

export const MEASURES = [
  "takenUp",
  "takenUpPoints",
  "accepted",
  "returned",
  "onTime",
  "late",
  "lateEnded",
  "disposed",
  "reopened",
  "closed",
  "back",
] as const satisfies readonly Measure[];

export interface Told {
  readonly openedAt: number;
  readonly timeline: Pick<Timeline, "steps" | "undertakenAt">;
}

/** What a case adds to each day, the earliest first; empty for a case that is only opened. */
export function tallyOf({ openedAt, timeline }: Told): readonly DayTally[] {
  const days = new Map<number, Record<Measure, number>>();
  const add = (at: number, measure: Measure, count = 1) => {
    const day = indianDayNumber(at);
    const tally = days.get(day) ?? nothing();
    tally[measure] += count;
    days.set(day, tally);
  };
  takingUp(openedAt, timeline, add);
  lateTimes(timeline.steps, add);
  timeline.steps.forEach((step, index) => {
    const before = timeline.steps[index - 1];
    if (before !== undefined) moved(before, step, timeline.steps[index - 2], add);
  });
  return [...days].toSorted(([one], [other]) => one - other).map(([day, tally]) => ({ day, ...tally }));
}

type Add = (at: number, measure: Measure, count?: number) => void;

const nothing = () => Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<Measure, number>;

/** A case that is undertaken within this share of its time gets all points; at its due time it gets none. */
const SOON = 0.1;

function takingUp(openedAt: number, { steps, undertakenAt }: Told["timeline"], add: Add): void {
  if (undertakenAt === null) return;
  const dueAt = steps.findLast(({ at, state }) => at <= undertakenAt && (state === "new" || state === "marked"))?.dueAt ?? null;
  if (dueAt === null) return;
  if (undertakenAt > dueAt) return add(dueAt, "takenUp");
  const share = dueAt === openedAt ? 1 : (undertakenAt - openedAt) / (dueAt - openedAt);
  add(undertakenAt, "takenUp");
  add(undertakenAt, "takenUpPoints", Math.round(100 * Math.min(1, Math.max(0, (1 - share) / (1 - SOON)))));
}

/** A period of being late may last over several steps, as when a late case is undertaken. One that has not ended is not counted. */
function lateTimes(steps: readonly Step[], add: Add): void {
  let since: number | null = null;
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    const begins = step.dueAt === null ? null : Math.max(step.dueAt, step.at);
    const goesOn = step.dueAt !== null && step.dueAt < step.at;
    if (since !== null && !goesOn) {
      add(since, "late");
      add(step.at, "lateEnded");
      since = null;
    }
    if (next !== undefined && begins !== null && next.at > begins) since ??= step.dueAt;
  });
}

function moved(before: Step, { at, state }: Step, report: Step | undefined, add: Add): void {
  if (OPEN_STATES.includes(before.state) && !OPEN_STATES.includes(state)) add(at, "closed");
  if (!OPEN_STATES.includes(before.state) && OPEN_STATES.includes(state)) add(at, "back");
  if (before.state === "atr-sent" && state === "disposed") add(at, "accepted");
  if (before.state === "atr-sent" && state === "in-action") add(at, "returned");
  if (before.state === "disposed" && OPEN_STATES.includes(state)) add(at, "reopened");
  if (state !== "disposed" || before.state === "disposed") return;
  add(at, "disposed");
  // The office is in time if its report was: the time that the cell takes to judge it does not count.
  const [dueAt, doneAt] = before.state === "atr-sent" ? [report?.dueAt ?? null, before.at] : [before.dueAt, at];
  if (dueAt !== null && doneAt <= dueAt) add(at, "onTime");
}
