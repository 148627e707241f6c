import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, indianDate } from "./indianDay.ts";
import { calendarSchema } from "./policy.ts";
import type { Calendar, WorkingHours } from "./policy.ts";
import { addWorkingMs, workingDayMs, workingMsBetween } from "./workingTime.ts";

const MINUTE_MS = 60_000;
const RUNNING: Calendar = { kind: "running-hours" };
const OFFICE_DAY = [{ fromMinute: 9 * 60, toMinute: 17 * 60 }];
/** Nine to five from Monday to Friday; Guru Nanak's birthday on Tuesday, 24 November 2026. */
const OFFICE: WorkingHours = {
  kind: "working-hours",
  week: [OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, [], []],
  holidays: [{ date: "2026-11-24", name: "Guru Nanak Jayanti" }],
};

/** An hour of a day in India. */
function on(date: string, hour: number): number {
  return Date.parse(`${date}T00:00:00+05:30`) + hour * HOUR_MS;
}

describe("working time", () => {
  test("goes over the evening, the weekend and a holiday", () => {
    expect(addWorkingMs(OFFICE, on("2026-11-20", 16), HOUR_MS)).toBe(on("2026-11-20", 17));
    expect(addWorkingMs(OFFICE, on("2026-11-20", 16), 2 * HOUR_MS)).toBe(on("2026-11-23", 10));
    expect(addWorkingMs(OFFICE, on("2026-11-23", 16), 2 * HOUR_MS)).toBe(on("2026-11-25", 10));
    expect(addWorkingMs(OFFICE, on("2026-11-21", 3), 8 * HOUR_MS)).toBe(on("2026-11-23", 17));
  });

  test("goes back in the same way", () => {
    expect(addWorkingMs(OFFICE, on("2026-11-25", 10), -2 * HOUR_MS)).toBe(on("2026-11-23", 16));
    expect(addWorkingMs(OFFICE, on("2026-11-25", 9), -HOUR_MS)).toBe(on("2026-11-23", 16));
    expect(addWorkingMs(OFFICE, on("2026-11-23", 17), -8 * HOUR_MS)).toBe(on("2026-11-23", 9));
  });

  test("of a day is what its hours add up to, and 24 hours where all count", () => {
    expect(workingDayMs(OFFICE)).toBe(8 * HOUR_MS);
    expect(workingDayMs(RUNNING)).toBe(DAY_MS);
    expect(workingMsBetween(OFFICE, on("2026-11-23", 0), on("2026-11-28", 0))).toBe(4 * 8 * HOUR_MS);
  });

  test("is refused where a week has none, so that every deadline comes", () => {
    const holidays = OFFICE.holidays;
    const accepts = (calendar: unknown) => calendarSchema.safeParse(calendar).success;
    expect(accepts(OFFICE)).toBe(true);
    expect(accepts({ kind: "working-hours", week: [[], [], [], [], [], [], []], holidays })).toBe(false);
    expect(accepts({ ...OFFICE, week: OFFICE.week.slice(1) })).toBe(false);
    expect(accepts({ ...OFFICE, week: OFFICE.week.with(0, [...OFFICE_DAY, ...OFFICE_DAY]) })).toBe(false);
    expect(accepts({ ...OFFICE, holidays: [...holidays, ...holidays] })).toBe(false);
    expect(accepts({ ...OFFICE, holidays: [{ date: "2026-02-29", name: "" }] })).toBe(false);
  });

  test("ends even where a thousand days in a row are holidays", () => {
    const first = Date.UTC(2026, 10, 24);
    const holidays = Array.from({ length: 1_000 }, (_, index) => ({
      date: new Date(first + index * DAY_MS).toISOString().slice(0, 10),
      name: "",
    }));
    expect(indianDate(addWorkingMs({ ...OFFICE, holidays }, first, HOUR_MS))).toBe("2029-08-20");
  });
});

const minute = fc.integer({ min: 0, max: 1_440 });
const day = fc
  .uniqueArray(minute, { minLength: 0, maxLength: 6 })
  .map((minutes) => minutes.toSorted((one, other) => one - other))
  .map((bounds) =>
    bounds.flatMap((fromMinute, index) =>
      index % 2 === 0 && index + 1 < bounds.length ? [{ fromMinute, toMinute: bounds[index + 1] ?? 0 }] : [],
    ),
  );
const START = Date.UTC(2026, 0, 1);
const instant = fc.integer({ min: START, max: START + 400 * DAY_MS });
const holidays = fc
  .uniqueArray(fc.integer({ min: -5, max: 405 }), { maxLength: 120 })
  .map((days) => days.map((each) => ({ date: new Date(START + each * DAY_MS).toISOString().slice(0, 10), name: "" })));
const calendar = fc
  .record({ kind: fc.constant("working-hours" as const), week: fc.array(day, { minLength: 7, maxLength: 7 }), holidays })
  .filter((each) => calendarSchema.safeParse(each).success);
const span = fc.integer({ min: -40 * 60, max: 40 * 60 }).map((minutes) => minutes * MINUTE_MS + 1);

/** Whether an instant is within working hours, told without the arithmetic under test. */
function isWorking({ week, holidays: free }: WorkingHours, at: number): boolean {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: "Asia/Kolkata",
    hour12: false,
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const minuteNow = (part("hour") % 24) * 60 + part("minute");
  const date = indianDate(at);
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  const spans = week[weekday] ?? [];
  return (
    !free.some((each) => each.date === date) && spans.some(({ fromMinute, toMinute }) => fromMinute <= minuteNow && minuteNow < toMinute)
  );
}

describe("of whatever calendar", () => {
  test("adding and measuring undo each other", () => {
    fc.assert(
      fc.property(calendar, instant, span, (of, at, ms) => {
        const there = addWorkingMs(of, at, ms);
        expect(workingMsBetween(of, at, there)).toBe(ms);
        expect(workingMsBetween(of, there, at)).toBe(-ms);
      }),
    );
  });

  test("more time is later, and a deadline lies where work is done", () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 2_000 }), (of, at, one, more) => {
        const sooner = addWorkingMs(of, at, one * MINUTE_MS);
        expect(addWorkingMs(of, at, (one + more) * MINUTE_MS)).toBeGreaterThan(sooner);
        expect(addWorkingMs(of, at + more * MINUTE_MS, one * MINUTE_MS)).toBeGreaterThanOrEqual(sooner);
        expect(isWorking(of, sooner - 1)).toBe(true);
        expect(isWorking(of, addWorkingMs(of, at, -one * MINUTE_MS))).toBe(true);
      }),
    );
  });

  test("is what one counts minute by minute", () => {
    fc.assert(
      fc.property(calendar, instant, fc.integer({ min: 0, max: 3 * 1_440 }), (of, at, minutes) => {
        const from = Math.floor(at / MINUTE_MS) * MINUTE_MS;
        let counted = 0;
        for (let index = 0; index < minutes; index += 7) counted += isWorking(of, from + index * MINUTE_MS) ? 1 : 0;
        let measured = 0;
        for (let index = 0; index < minutes; index += 7) {
          measured += workingMsBetween(of, from + index * MINUTE_MS, from + (index + 1) * MINUTE_MS) / MINUTE_MS;
        }
        expect(measured).toBe(counted);
      }),
      { numRuns: 15 },
    );
  });
});
