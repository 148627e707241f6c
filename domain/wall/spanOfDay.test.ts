import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInSpanOfDay } from "./spanOfDay.ts";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
/** Midnight in India. */
const MIDNIGHT = Date.parse("2026-11-27T00:00:00+05:30");
const at = (time: string) => Date.parse(`2026-11-27T${time}:00+05:30`);
const minute = fc.nat(DAY_MINUTES - 1);

describe("a span of the day", () => {
  const night = { from: 22 * 60, to: 6 * 60 };

  test.each([
    ["21:59", false],
    ["22:00", true],
    ["00:00", true],
    ["05:59", true],
    ["06:00", false],
    ["12:00", false],
  ])("from 22:00 to 6:00 holds %s: %s", (time, isIn) => {
    expect(isInSpanOfDay(at(time), night)).toBe(isIn);
  });

  test("and the one from its end to its beginning hold each minute of any day once between them", () => {
    fc.assert(
      fc.property(minute, minute, minute, fc.integer({ min: -400, max: 400 }), (from, to, now, days) => {
        fc.pre(from !== to);
        const instant = MIDNIGHT + (days * DAY_MINUTES + now) * MINUTE_MS;
        expect(isInSpanOfDay(instant, { from, to })).toBe(!isInSpanOfDay(instant, { from: to, to: from }));
      }),
    );
  });

  test("of no length holds nothing", () => {
    fc.assert(fc.property(minute, minute, (from, now) => !isInSpanOfDay(MIDNIGHT + now * MINUTE_MS, { from, to: from })));
  });
});
