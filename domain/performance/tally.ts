import { indianDayNumber } from "../clock/indianDay.ts";
import type { Timeline, Step } from "../grievance/timeline.ts";
import { OPEN_STATES } from "../grievance/state.ts";
import type { State } from "../grievance/state.ts";

/**
 * What one case adds to the figures of one day in India. All of it follows from the timeline of the case, so that whatever is taken back or
 * comes from another seat is counted again with it. What is late and not over yet is not among it: the clock's flag says that.
 */
export interface DayTally {
  /** See `indianDay.ts`. */
  readonly day: number;
  /** Cases that an office took up, and how soon: 100 points each at most. One that was taken up late counts on the day on which it was due. */
  readonly takenUp: number;
  readonly takenUpPoints: number;
  readonly accepted: number;
  readonly returned: number;
  /** Disposals whose report came in time. */
  readonly onTime: number;
  /** Times of being late that are over, by the day on which they began, and by the day on which they ended. */
  readonly late: number;
  readonly lateEnded: number;
  readonly disposed: number;
  readonly reopened: number;
  /** Left what is open, and came back to it. */
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

/** What a case adds to each day, the earliest first; nothing while it only came in. */
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

/** Within this share of its time a case is taken up as soon as can be asked; at its end it has no points left. */
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

/** A time of being late goes on over steps, as when a late case is taken up. The one that is not over belongs to the clock. */
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
  if (isOpen(before.state) && !isOpen(state)) add(at, "closed");
  if (!isOpen(before.state) && isOpen(state)) add(at, "back");
  if (before.state === "atr-sent" && state === "disposed") add(at, "accepted");
  if (before.state === "atr-sent" && state === "in-action") add(at, "returned");
  if (before.state === "disposed" && isOpen(state)) add(at, "reopened");
  if (state !== "disposed" || before.state === "disposed") return;
  add(at, "disposed");
  // The office's part is done with its report: what the cell then takes to read it is not the office's.
  const [dueAt, doneAt] = before.state === "atr-sent" ? [report?.dueAt ?? null, before.at] : [before.dueAt, at];
  if (dueAt !== null && doneAt <= dueAt) add(at, "onTime");
}

function isOpen(state: State): boolean {
  return (OPEN_STATES as readonly State[]).includes(state);
}
