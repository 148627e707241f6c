import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, INDIA_OFFSET_MS, indianDate } from "../clock/indianDay.ts";
import { daysText } from "./period.ts";
import { dueRun, latestRun, nextRun, periodOfRun, SCHEDULED_DAYS, STANDARD_RHYTHM } from "./schedule.ts";
import type { Rhythm } from "./schedule.ts";

const rhythm = fc.record<Rhythm>({ on: fc.constantFrom(...SCHEDULED_DAYS), minute: fc.integer({ min: 0, max: 1_439 }) });
const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });
const india = (text: string) => Date.parse(`${text}+05:30`);

/** A second way to know it: what the calendar says of an instant in India. */
function isRun({ on, minute }: Rhythm, at: number): boolean {
  const there = new Date(at + INDIA_OFFSET_MS);
  const isDay = on === "first-of-month" ? there.getUTCDate() === 1 : (there.getUTCDay() + 6) % 7 === SCHEDULED_DAYS.indexOf(on);
  return isDay && there.getUTCHours() * 60 + there.getUTCMinutes() === minute && at % 60_000 === 0;
}

describe("a report that is made by itself", () => {
  test("is made on Mondays at nine in India unless somebody says otherwise", () => {
    expect(nextRun(STANDARD_RHYTHM, india("2026-11-25T12:00"))).toBe(india("2026-11-30T09:00"));
    expect(latestRun(STANDARD_RHYTHM, india("2026-11-25T12:00"))).toBe(india("2026-11-23T09:00"));
    // At its minute itself it is due.
    expect(latestRun(STANDARD_RHYTHM, india("2026-11-30T09:00"))).toBe(india("2026-11-30T09:00"));
    expect(latestRun(STANDARD_RHYTHM, india("2026-11-30T08:59"))).toBe(india("2026-11-23T09:00"));
  });

  test("on its day at its minute, and on no other, lies between the last run and the next", () => {
    fc.assert(
      fc.property(rhythm, instant, (each, now) => {
        const [last, next] = [latestRun(each, now), nextRun(each, now)];
        expect(last).toBeLessThanOrEqual(now);
        expect(next).toBeGreaterThan(now);
        expect([isRun(each, last), isRun(each, next)]).toEqual([true, true]);
        expect(next - last).toBeLessThanOrEqual((each.on === "first-of-month" ? 31 : 7) * DAY_MS);
        expect(latestRun(each, next)).toBe(next);
        expect(nextRun(each, last)).toBe(next);
      }),
    );
  });

  test("is made once, whenever and however often it is looked", () => {
    fc.assert(
      fc.property(rhythm, instant, fc.array(fc.integer({ min: 0, max: 40 * DAY_MS }), { maxLength: 30 }), (each, began, waits) => {
        let [now, since, made, missed] = [began, began, 0, 0];
        for (const wait of waits) {
          now += wait;
          const due = dueRun(each, since, now);
          if (due === null) continue;
          expect(due.at).toBeGreaterThan(since);
          expect(due.at).toBeLessThanOrEqual(now);
          [since, made, missed] = [due.at, made + 1, missed + due.missed];
          expect(dueRun(each, since, now)).toBeNull();
        }
        // What was made and what was missed are together all that there was.
        let all = 0;
        for (let at = nextRun(each, began); at <= now; at = nextRun(each, at)) all += 1;
        expect(made + missed).toBe(all);
      }),
    );
  });

  test("after a machine slept over several of them is made up for once, and says how many there were", () => {
    const since = india("2026-11-02T09:00");
    expect(dueRun(STANDARD_RHYTHM, since, india("2026-11-25T11:00"))).toEqual({ at: india("2026-11-23T09:00"), missed: 2 });
  });

  test("tells the seven days or the month before its own day", () => {
    expect(daysText(periodOfRun(STANDARD_RHYTHM, india("2026-11-23T09:00")))).toEqual({ first: "2026-11-16", last: "2026-11-22" });
    expect(daysText(periodOfRun({ on: "first-of-month" }, india("2026-03-01T00:00")))).toEqual({ first: "2026-02-01", last: "2026-02-28" });
    fc.assert(
      fc.property(rhythm, instant, (each, now) => {
        const at = latestRun(each, now);
        const { from, until } = periodOfRun(each, at);
        expect(until).toBeLessThanOrEqual(at);
        expect(at - until).toBeLessThan(DAY_MS);
        expect(indianDate(at)).toBe(indianDate(until));
        // One follows upon the other without a gap.
        expect(periodOfRun(each, latestRun(each, at - 1)).until).toBe(from);
      }),
    );
  });
});
