import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, indianDayNumber } from "../clock/indianDay.ts";
import type { Step } from "../grievance/timeline.ts";
import { MEASURES, tallyOf } from "./tally.ts";

const OPENED = Date.UTC(2026, 10, 24, 4, 30);
const DUE = OPENED + 2 * DAY_MS;
const at = (hours: number) => OPENED + hours * HOUR_MS;
const step = (hours: number, state: Step["state"], dueAt: number | null = null): Step => ({ at: at(hours), state, dueAt });

/** What is counted, by day since the opening; zeros are left out. */
function told(steps: readonly Step[], undertakenHours: number | null = null): unknown {
  const markedAt = steps.find(({ state }) => state === "marked")?.at ?? null;
  const timeline = { steps, markedAt, undertakenAt: undertakenHours === null ? null : at(undertakenHours) };
  return tallyOf({ openedAt: OPENED, timeline }).map((tally) => [
    tally.day - indianDayNumber(OPENED),
    Object.fromEntries(MEASURES.filter((measure) => tally[measure] !== 0).map((measure) => [measure, tally[measure]])),
  ]);
}

describe("what a case adds to the figures", () => {
  test("is nothing while it only came in", () => {
    expect(told([step(0, "new", DUE)])).toEqual([]);
    expect(told([step(0, "new", DUE), step(1, "marked", DUE)])).toEqual([[0, { intoHands: 1 }]]);
  });

  test("is a disposal in time, where the report came in time, however long the cell took to read it", () => {
    const steps = [step(0, "new", DUE), step(1, "marked", DUE), step(2, "in-action", DUE), step(47, "atr-sent"), step(80, "disposed")];
    expect(told(steps, 2)).toEqual([
      [0, { takenUp: 1, takenUpPoints: 100, intoHands: 1 }],
      [3, { accepted: 1, onTime: 1, disposed: 1, leftHands: 1 }],
    ]);
  });

  test("loses points with every hour until it is taken up, and has none once it was due", () => {
    const soon = [step(0, "new", DUE), step(1, "marked", DUE), step(26, "in-action", DUE)];
    expect(told(soon, 26)).toEqual([
      [0, { intoHands: 1 }],
      [1, { takenUp: 1, takenUpPoints: 52 }],
    ]);
    const late = [step(0, "new", DUE), step(1, "marked", DUE), step(80, "in-action", DUE), step(81, "atr-sent")];
    expect(told(late, 80)).toEqual([
      [0, { intoHands: 1 }],
      [2, { takenUp: 1, late: 1 }],
      [3, { lateEnded: 1 }],
    ]);
  });

  test("is one time of being late from its due day on, over all steps until it is over; the present one is the clock's to count", () => {
    const late = [step(0, "new", DUE), step(1, "marked", DUE), step(60, "in-action", DUE), step(100, "in-action", DUE + 30 * DAY_MS)];
    expect(told(late)).toEqual([
      [0, { intoHands: 1 }],
      [2, { late: 1 }],
      [4, { lateEnded: 1 }],
    ]);
    expect(told(late.slice(0, 3))).toEqual([[0, { intoHands: 1 }]]);
  });

  test("is a report returned, a case opened again and one set aside, each on its day", () => {
    const returned = [step(0, "new", DUE), step(1, "marked", DUE), step(24, "atr-sent"), step(25, "in-action", DUE), step(26, "atr-sent")];
    expect(told(returned)).toEqual([
      [0, { intoHands: 1 }],
      [1, { returned: 1 }],
    ]);
    const reopened = [...returned, step(27, "disposed"), step(100, "in-action", at(148))];
    expect(told(reopened)).toEqual([
      [0, { intoHands: 1 }],
      [1, { returned: 1, accepted: 1, onTime: 1, disposed: 1, leftHands: 1 }],
      [4, { reopened: 1, intoHands: 1 }],
    ]);
    expect(told([step(0, "new", DUE), step(3, "marked", DUE), step(4, "duplicate"), step(30, "marked", DUE)])).toEqual([
      [0, { intoHands: 1, leftHands: 1 }],
      [1, { intoHands: 1 }],
    ]);
  });

  test("is the cell's, and no office's, until it is marked: what had run out by then is never late, and taking it up has no points to lose", () => {
    const tooLate = [step(0, "new", DUE), step(60, "marked", DUE), step(61, "in-action", DUE), step(90, "atr-sent"), step(91, "disposed")];
    // In hand it is from its report on, for which the cell has a time of its own.
    expect(told(tooLate, 61)).toEqual([[4, { accepted: 1, disposed: 1, leftHands: 1, intoHands: 1 }]]);
    expect(told([...tooLate.slice(0, 3), step(70, "in-action", at(200))], 61)).toEqual([[3, { intoHands: 1 }]]);
    const shortly = [step(0, "new", DUE), step(47, "marked", DUE), step(47.05, "in-action", DUE)];
    expect(told(shortly, 47.05)).toEqual([[2, { takenUp: 1, takenUpPoints: 100, intoHands: 1 }]]);
    expect(told([step(0, "new", DUE), step(60, "disposed")])).toEqual([]);
    expect(told([step(0, "new", DUE), step(60, "duplicate"), step(61, "new", DUE)])).toEqual([]);
  });

  test("counts a time that ran out after a reopening, however late it was marked at first", () => {
    const again = at(200);
    const steps = [
      step(0, "new", DUE),
      step(60, "marked", DUE),
      step(61, "disposed"),
      step(100, "in-action", again),
      step(230, "atr-sent"),
    ];
    expect(JSON.stringify(told(steps))).toContain(JSON.stringify({ late: 1 }));
  });
});
