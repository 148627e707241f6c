import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, indianDate } from "../clock/indianDay.ts";
import type { Calendar } from "../clock/policy.ts";
import { categories } from "../understanding/categories.ts";
import { PROGRAM_SERVICES } from "./programServices.ts";
import { notifiedServiceSchema, serviceKey } from "./service.ts";
import { serviceOf } from "./serviceOf.ts";
import { sourceWords } from "./sources.ts";
import { passedIfBefore, statutoryDates } from "./statutoryDates.ts";

/** Tuesday, 24 November 2026, 10:00 in India. */
const TUESDAY = Date.UTC(2026, 10, 24, 4, 30);
const OFFICE = [{ fromMinute: 540, toMinute: 1_020 }];
const OFFICE_HOURS: Calendar = {
  kind: "working-hours",
  week: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []],
  holidays: [{ date: "2026-11-25", name: "Guru Nanak" }],
};

describe("the statutory date", () => {
  const dates = (limit: number, calendar: Calendar) =>
    Object.values(statutoryDates({ limit, unit: "working-days" }, TUESDAY, calendar)).map((at) => indianDate(at));

  test("is the end of the last working day, without weekends and, where the calendar has them, holidays", () => {
    expect(dates(1, { kind: "running-hours" })[0]).toBe("2026-11-25");
    expect(dates(4, { kind: "running-hours" })[0]).toBe("2026-11-30");
    expect(dates(1, OFFICE_HOURS)[0]).toBe("2026-11-26");
  });

  test("is followed by thirty working days for each of the two appeals", () => {
    expect(dates(7, { kind: "running-hours" })).toEqual(["2026-12-03", "2027-01-14", "2027-02-25"]);
  });

  test("of a service that is due within hours is counted in hours", () => {
    expect(statutoryDates({ limit: 4, unit: "hours" }, TUESDAY, OFFICE_HOURS).dueAt).toBe(TUESDAY + 4 * 3_600_000);
  });

  test("has passed for just those complaints that came before one instant", () => {
    const limits = fc.record({ limit: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom("working-days" as const, "hours" as const) });
    const calendars = fc.constantFrom<Calendar>(OFFICE_HOURS, { kind: "running-hours" });
    const daysBefore = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(limits, calendars, daysBefore, fc.integer({ min: 0, max: 23 }), (service, calendar, days, hour) => {
        const receivedAt = TUESDAY - days * DAY_MS + hour * HOUR_MS;
        const isPast = statutoryDates(service, receivedAt, calendar).dueAt < TUESDAY;
        expect(receivedAt < passedIfBefore(service, TUESDAY, calendar)).toBe(isPast);
      }),
    );
  });
});

describe("the service of a complaint", () => {
  const about = { kind: "grievance", department: "PHED", category: "new-connection" } as const;

  test("is that of its department and category, and there is none for what is no complaint or not sorted", () => {
    expect(serviceOf(about, PROGRAM_SERVICES)?.limit).toBe(7);
    expect(serviceOf({ ...about, kind: "praise" }, PROGRAM_SERVICES)).toBeNull();
    expect(serviceOf({ ...about, category: null }, PROGRAM_SERVICES)).toBeNull();
    expect(serviceOf({ ...about, category: "leak" }, PROGRAM_SERVICES)).toBeNull();
  });

  test("is of several the one with the longest limit", () => {
    const [short] = PROGRAM_SERVICES;
    expect(serviceOf(about, [short!, { ...short!, limit: 12 }])?.limit).toBe(12);
  });
});

test("the services that come with the program are whole, of categories that there are, say where they were read, and that nobody checked them", () => {
  const known = new Set(categories().map(({ department, code }) => `${department} ${code}`));
  for (const service of PROGRAM_SERVICES) {
    expect(notifiedServiceSchema.parse(service)).toEqual(service);
    expect(known.has(`${service.department} ${service.category}`)).toBe(true);
    expect([service.source.length > 20, service.checkedOn]).toEqual([true, null]);
  }
  expect(new Set(PROGRAM_SERVICES.map((each) => serviceKey(each))).size).toBe(PROGRAM_SERVICES.length);
});

test("where a service of the program was read is said in Hindi too; what an imported list says of itself stays as it is", () => {
  for (const { source } of PROGRAM_SERVICES)
    expect(sourceWords(source)).toEqual({ en: source, hi: expect.stringMatching(/\p{Script=Devanagari}/u) });
  expect(sourceWords("Haryana Gazette, 3 June 2026")).toEqual({ en: "Haryana Gazette, 3 June 2026", hi: "Haryana Gazette, 3 June 2026" });
});
