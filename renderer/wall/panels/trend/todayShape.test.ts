import * as fc from "fast-check";
import { expect, test } from "vitest";
import { todayShape } from "./todayShape.ts";

const HOUR_MS = 3_600_000;
const day = (opened: readonly (number | null)[], band: { low: number; high: number } | null) =>
  Array.from({ length: 24 }, (_, hour) => ({
    at: hour * HOUR_MS,
    opened: opened[hour] ?? null,
    low: band?.low ?? null,
    high: band?.high ?? null,
  }));

const ROOM = { width: 24, height: 10, knownFrom: 0 };

test("the line ends at the present minute, at what has come in by then", () => {
  const { line, end, levels } = todayShape(day([2, 4], null), 1.5 * HOUR_MS, ROOM);
  expect(line).toBe("M0.00 10.00L1.00 5.00L1.50 0.00");
  expect(end).toEqual({ x: 1.5, y: 0 });
  expect(levels.map(({ value }) => value)).toEqual([0, 2, 4]);
});

test("the line begins where the record does, and a record without a case has none", () => {
  const young = todayShape(day([0, 0, 4], null), 3 * HOUR_MS, { ...ROOM, knownFrom: 2.5 * HOUR_MS });
  expect(young).toMatchObject({ line: "M2.50 10.00L3.00 0.00", unknown: 2.5 / 24 });
  expect(todayShape(day([0, 0, 0], null), 3 * HOUR_MS, { ...ROOM, knownFrom: null })).toMatchObject({
    line: "",
    end: null,
    unknown: 3 / 24,
  });
});

test("there is a band only where what is usual is known", () => {
  expect(todayShape(day([1], null), HOUR_MS, ROOM).band).toBe("");
  expect(todayShape(day([1], { low: 2, high: 4 }), HOUR_MS, ROOM).band).toMatch(/^M0 10\.00L1\.00 0\.00/u);
});

test("nothing leaves the room", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 24 }), fc.nat(9_000), (opened, high) => {
      const { line, band } = todayShape(day(opened, { low: 0, high }), opened.length * HOUR_MS, { width: 40, height: 20, knownFrom: 0 });
      for (const [, x, y] of `${line} ${band}`.matchAll(/[ML]([\d.-]+) ([\d.-]+)/gu)) {
        expect(Number(x) >= 0 && Number(x) <= 40 && Number(y) >= -0.01 && Number(y) <= 20).toBe(true);
      }
    }),
  );
});
