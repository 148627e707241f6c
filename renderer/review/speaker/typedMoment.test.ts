import { expect, test } from "vitest";
import { typedDeadline, typedMoment } from "./typedMoment.ts";

/** 25 November 2026, 9:00 in India. */
const NOW = Date.UTC(2026, 10, 25, 3, 30);
const ist = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, day, hour, minute) - 5.5 * 3_600_000;

test("a day and a time of India are read in the forms that people write", () => {
  expect(typedMoment("28-11-2026 11:30", NOW)).toBe(ist(28, 11, 30));
  expect(typedMoment("28/11/26", NOW)).toBe(ist(28, 11));
  expect(typedMoment("today 16:05", NOW)).toBe(ist(25, 16, 5));
  expect(typedMoment("आज 16:05", NOW)).toBe(ist(25, 16, 5));
  expect(typedMoment("+3", NOW)).toBe(ist(28, 11));
});

test("what is no day or no time is refused", () => {
  for (const typed of ["", "soon", "31-4-2026", "today 25:00", "today 10:75"]) expect(typedMoment(typed, NOW)).toBeNull();
});

test("a promise is for the end of an office's day, and not for one that is over", () => {
  expect(typedDeadline("+2", NOW)).toBe(ist(27, 17));
  expect(typedDeadline("today", NOW)).toBe(ist(25, 17));
  expect(typedDeadline("24-11-2026", NOW)).toBeNull();
});
