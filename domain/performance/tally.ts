import { indianDayNumber } from "../clock/indianDay.ts";
import type { Timeline, Step } from "../grievance/timeline.ts";
import { OPEN_STATES } from "../grievance/state.ts";
import type { State } from "../grievance/state.ts";

/**
 * What one case adds to the figures of one day in India. It follows from the timeline of the case alone, so that it is corrected when events are
 * taken back or arrive from another seat. A case that is late now is not counted here, since that changes with time. Rows keep what is counted: where the rules
 * here change, so do `RULES` in `db/projections/followRules.ts`.
 *
 * An office answers only for what it was asked: nothing counts before the cell has marked the case, and a time that had run out by then is the cell's.
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
  /** Cases that left the hands of offices, and cases that came into them: those that are open and were marked before their time had run out. */
  readonly leftHands: number;
  readonly intoHands: number;
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
  "leftHands",
  "intoHands",
] as const satisfies readonly Measure[];

export interface Told {
  readonly openedAt: number;
  readonly timeline: Pick<Timeline, "steps" | "markedAt" | "undertakenAt">;
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
  lateTimes(timeline, add);
  const asked = askedIn(timeline.steps);
  timeline.steps.forEach((step, index) => {
    const before = timeline.steps[index - 1];
    if (before === undefined) return;
    const [wasAsked, isAsked] = [asked[index - 1] ?? false, asked[index] ?? false];
    const hands = {
      wasInHand: wasAsked && isInHand(before, timeline),
      isInHand: isAsked && isInHand(step, timeline),
    };
    moved(before, step, { report: timeline.steps[index - 2], wasAsked, isAsked, ...hands }, add);
  });
  return [...days].toSorted(([one], [other]) => one - other).map(([day, tally]) => ({ day, ...tally }));
}

function isInHand({ state, dueAt }: Step, timeline: Told["timeline"]): boolean {
  return OPEN_STATES.includes(state) && wasAskedInTime(timeline, dueAt);
}

/** In which of its steps an office was answerable for a case. A question to the citizen and a case set aside leave that as it was. */
function askedIn(steps: readonly Step[]): readonly boolean[] {
  let isAsked = false;
  return steps.map(({ state }) => {
    if (state === "new") isAsked = false;
    else if (ASKED_STATES.has(state)) isAsked = true;
    return isAsked;
  });
}

const ASKED_STATES: ReadonlySet<State> = new Set(["marked", "in-action", "atr-sent"]);

/** Whether the cell had marked the case before a due time. Where nobody knows when it was marked, the office is answerable. */
function wasAskedInTime({ markedAt }: Pick<Timeline, "markedAt">, dueAt: number | null): boolean {
  return markedAt === null || dueAt === null || markedAt <= dueAt;
}

type Add = (at: number, measure: Measure, count?: number) => void;

const nothing = () => Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<Measure, number>;

/** A case that is undertaken within this share of its time gets all points; at its due time it gets none. */
const SOON = 0.1;

function takingUp(openedAt: number, timeline: Told["timeline"], add: Add): void {
  const { steps, markedAt, undertakenAt } = timeline;
  if (undertakenAt === null) return;
  const dueAt = steps.findLast(({ at, state }) => at <= undertakenAt && (state === "new" || state === "marked"))?.dueAt ?? null;
  if (dueAt === null || !wasAskedInTime(timeline, dueAt)) return;
  if (undertakenAt > dueAt) return add(dueAt, "takenUp");
  const askedAt = markedAt === null || markedAt > undertakenAt ? openedAt : Math.max(markedAt, openedAt);
  const share = dueAt === askedAt ? 1 : (undertakenAt - askedAt) / (dueAt - askedAt);
  add(undertakenAt, "takenUp");
  add(undertakenAt, "takenUpPoints", Math.round(100 * Math.min(1, Math.max(0, (1 - share) / (1 - SOON)))));
}

/** A period of being late may last over several steps, as when a late case is undertaken. One that has not ended is not counted. */
function lateTimes(timeline: Told["timeline"], add: Add): void {
  const { steps } = timeline;
  const asked = askedIn(steps);
  let since: number | null = null;
  let isOfOffice = false;
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    const begins = step.dueAt === null ? null : Math.max(step.dueAt, step.at);
    const goesOn = step.dueAt !== null && step.dueAt < step.at;
    if (since !== null && !goesOn) {
      if (isOfOffice) {
        add(since, "late");
        add(step.at, "lateEnded");
      }
      since = null;
    }
    if (next === undefined || begins === null || next.at <= begins || since !== null) return;
    since = step.dueAt;
    isOfOffice = (asked[index] ?? false) && wasAskedInTime(timeline, step.dueAt);
  });
}

interface Moving {
  /** The step before the one that it left. */
  readonly report: Step | undefined;
  readonly wasAsked: boolean;
  readonly isAsked: boolean;
  readonly wasInHand: boolean;
  readonly isInHand: boolean;
}

function moved(before: Step, { at, state }: Step, { report, wasAsked, isAsked, ...hands }: Moving, add: Add): void {
  if (hands.wasInHand && !hands.isInHand) add(at, "leftHands");
  if (!hands.wasInHand && hands.isInHand) add(at, "intoHands");
  if (before.state === "atr-sent" && state === "disposed") add(at, "accepted");
  if (before.state === "atr-sent" && state === "in-action") add(at, "returned");
  if (before.state === "disposed" && isAsked && OPEN_STATES.includes(state)) add(at, "reopened");
  if (state !== "disposed" || before.state === "disposed" || !wasAsked) return;
  add(at, "disposed");
  // The office is in time if its report was: the time that the cell takes to judge it does not count.
  const [dueAt, doneAt] = before.state === "atr-sent" ? [report?.dueAt ?? null, before.at] : [before.dueAt, at];
  if (dueAt !== null && doneAt <= dueAt) add(at, "onTime");
}
