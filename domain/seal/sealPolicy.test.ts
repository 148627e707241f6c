import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { isSealDue } from "./sealPolicy.ts";

/** 29 November 2026, half past ten in the morning in India. */
const MORNING = Date.UTC(2026, 10, 29, 5, 0);

describe("a seal is due", () => {
  test("at first, as soon as anything was recorded", () => {
    expect(isSealDue(null, 0, MORNING)).toBe(false);
    expect(isSealDue(null, 1, MORNING)).toBe(true);
  });

  test("once a day in India, from midnight there on", () => {
    const last = { at: MORNING };
    expect(isSealDue(last, 40, MORNING + 13 * HOUR_MS)).toBe(false);
    expect(isSealDue(last, 40, MORNING + 13.5 * HOUR_MS)).toBe(true);
  });

  test("once after days off, and not where nothing was recorded", () => {
    expect(isSealDue({ at: MORNING - 9 * DAY_MS }, 1, MORNING)).toBe(true);
    expect(isSealDue({ at: MORNING - 9 * DAY_MS }, 0, MORNING)).toBe(false);
  });

  test("where a clock that was ahead made the last one", () => {
    expect(isSealDue({ at: MORNING + 400 * DAY_MS }, 3, MORNING)).toBe(true);
  });
});
