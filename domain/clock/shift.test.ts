import * as fc from "fast-check";
import { expect, test } from "vitest";
import { INDIA_OFFSET_MS } from "./indianDay.ts";
import { SHIFT_MS, shiftOf } from "./shift.ts";

const india = (hour: number, minute = 0) => Date.UTC(2026, 10, 24, hour, minute) - INDIA_OFFSET_MS;

test("work is handed over at 8, 16 and 24 o'clock in India", () => {
  expect(shiftOf(india(7, 59))).toEqual({ fromAt: india(0), untilAt: india(8) });
  expect(shiftOf(india(8))).toEqual({ fromAt: india(8), untilAt: india(16) });
  expect(shiftOf(india(23, 59))).toEqual({ fromAt: india(16), untilAt: india(24) });
});

test("shifts follow each other without a gap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
      const { fromAt, untilAt } = shiftOf(at);
      expect(fromAt <= at && at < untilAt && untilAt - fromAt === SHIFT_MS).toBe(true);
      expect(shiftOf(untilAt).fromAt).toBe(untilAt);
      expect(shiftOf(fromAt - 1).untilAt).toBe(fromAt);
    }),
  );
});
