import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "./indianDay.ts";
import { dueAfterPause } from "./pause.ts";
import type { Calendar } from "./policy.ts";
import { started, stopped } from "./sla.ts";
import { workingMsBetween } from "./workingTime.ts";

const MONDAY = Date.parse("2026-11-23T09:00:00+05:30");
const OFFICE_DAY = [{ fromMinute: 9 * 60, toMinute: 17 * 60 }];
const OFFICE: Calendar = {
  kind: "working-hours",
  week: [OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, [], []],
  holidays: [],
};
const RUNNING: Calendar = { kind: "running-hours" };
const STOPS = { stops: true, atMostMs: null };

describe("a due time after the clock stood still", () => {
  const standing = stopped(started("opening", MONDAY + 7 * DAY_MS), MONDAY + DAY_MS);

  test("needs no other reckoning where all hours count and all waiting does not", () => {
    expect(dueAfterPause(standing, STOPS, RUNNING, MONDAY + 4 * DAY_MS)).toBeNull();
    expect(dueAfterPause(started("opening", MONDAY), STOPS, OFFICE, MONDAY)).toBeNull();
    expect(dueAfterPause(stopped(started("opening", null), MONDAY), STOPS, OFFICE, MONDAY)).toBeNull();
  });

  test("leaves the working time that was left", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 400 }), (leftHours, waitedHours) => {
        const countdown = stopped(started("opening", MONDAY + leftHours * HOUR_MS), MONDAY);
        const at = MONDAY + waitedHours * HOUR_MS;
        const due = dueAfterPause(countdown, STOPS, OFFICE, at);
        // Null says that the plain difference is right as well.
        const dueThen = due ?? MONDAY + (leftHours + waitedHours) * HOUR_MS;
        expect(workingMsBetween(OFFICE, at, dueThen)).toBe(workingMsBetween(OFFICE, MONDAY, MONDAY + leftHours * HOUR_MS));
      }),
    );
  });

  test("moves by no more than a rule allows, and not at all where waiting counts", () => {
    const at = MONDAY + 11 * DAY_MS;
    expect(dueAfterPause(standing, { stops: true, atMostMs: 2 * DAY_MS }, RUNNING, at)).toBe(MONDAY + 9 * DAY_MS);
    expect(dueAfterPause(standing, { stops: false, atMostMs: null }, RUNNING, at)).toBe(MONDAY + 7 * DAY_MS);
  });
});
