import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shownRanks } from "./rankingRoom.ts";

test("all are shown where there is room, else the five best and the five worst", () => {
  const ranked = Array.from({ length: 23 }, (_, index) => index + 1);
  expect(shownRanks(ranked, 23)).toEqual({ best: ranked, hidden: 0, worst: [] });
  expect(shownRanks(ranked, 11)).toEqual({ best: [1, 2, 3, 4, 5], hidden: 13, worst: [19, 20, 21, 22, 23] });
});

test("those that are ranked and not told stand between the best and the worst", () => {
  const ranked = [1, 2, 3, 98, 99, 100];
  expect(shownRanks(ranked, 40, 94)).toEqual({ best: [1, 2, 3], hidden: 94, worst: [98, 99, 100] });
  expect(shownRanks(ranked, 5, 94)).toEqual({ best: [1, 2], hidden: 96, worst: [99, 100] });
});

test("nobody is shown twice, the worst is always there, and the rows never exceed the room", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 70 }), (count, room) => {
      const ranked = Array.from({ length: count }, (_, index) => index);
      const { best, hidden, worst } = shownRanks(ranked, room);
      const shown = [...best, ...worst];
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.length + hidden).toBe(count);
      if (count > 0) expect(shown).toContain(count - 1);
      if (room > 1) expect(shown.length + (hidden > 0 ? 1 : 0)).toBeLessThanOrEqual(room);
    }),
  );
});
