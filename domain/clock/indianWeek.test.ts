import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "./indianDay.ts";
import { indianWeekNamed, indianWeekOf, weekBefore } from "./indianWeek.ts";

const midnight = (date: string) => Date.parse(`${date}T00:00:00+05:30`);

describe("the week in India", () => {
  test("begins on Monday and belongs to the year of its Thursday", () => {
    expect(indianWeekOf(midnight("2026-11-23"))).toMatchObject({ name: "2026-W48", fromAt: midnight("2026-11-23") });
    expect(indianWeekOf(midnight("2026-11-23") - 1).name).toBe("2026-W47");
    expect(indianWeekOf(midnight("2027-01-03")).name).toBe("2026-W53");
    expect(indianWeekOf(midnight("2027-01-04")).name).toBe("2027-W01");
    expect(indianWeekOf(midnight("2024-12-30")).name).toBe("2025-W01");
  });

  test("follows on the one before without a gap, and weeks sort as text", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1999, 0, 1), max: Date.UTC(2060, 0, 1) }), (at) => {
        const { name, fromAt, untilAt } = indianWeekOf(at);
        expect(fromAt <= at && at < untilAt).toBe(true);
        expect(untilAt - fromAt).toBe(7 * DAY_MS);
        const before = weekBefore(at);
        expect(before.untilAt).toBe(fromAt);
        expect(before.name < name).toBe(true);
        expect(before).toEqual(indianWeekOf(fromAt - 1));
        expect(indianWeekNamed(name)).toEqual(indianWeekOf(at));
      }),
    );
  });

  test("is known by its name, and by no other words", () => {
    expect(indianWeekNamed("2026-W48")).toMatchObject({ fromAt: midnight("2026-11-23"), untilAt: midnight("2026-11-30") });
    expect(["2025-W53", "2026-W00", "2026-48", "W48"].map(indianWeekNamed)).toEqual([null, null, null, null]);
  });
});
