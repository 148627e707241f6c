import * as fc from "fast-check";
import { expect, test } from "vitest";
import { apart } from "./boundaryMap.ts";

const label = (x: number, y: number) => ({ x, y, width: 4, height: 2 });

test("labels that lie over each other move apart by what is missing, the upper one up", () => {
  expect(apart([label(0, 10), label(1, 11)]).map(({ y }) => y)).toEqual([9.5, 11.5]);
  expect(apart([label(0, 11), label(1, 10)]).map(({ y }) => y)).toEqual([11.5, 9.5]);
});

test("labels that have room stay", () => {
  const free = [label(0, 0), label(4, 0), label(0, 2)];
  expect(apart(free)).toEqual(free);
});

test("of any two labels none covers the other afterwards", () => {
  fc.assert(
    fc.property(fc.nat(6), fc.nat(4), fc.nat(6), fc.nat(4), (x, y, otherX, otherY) => {
      const [one, other] = apart([label(x, y), label(otherX, otherY)]);
      if (one === undefined || other === undefined) throw new Error("A label is lost");
      expect(Math.abs(one.x - other.x) >= 4 || Math.abs(one.y - other.y) >= 1.98).toBe(true);
    }),
  );
});
