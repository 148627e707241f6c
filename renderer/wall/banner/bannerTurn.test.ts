import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCard } from "../testing/exampleCard.ts";
import { alertKey, bannerTurn, type WallAlert } from "./bannerTurn.ts";

const alerts = (count: number, total = count) => ({
  total,
  next: Array.from({ length: count }, (_, index): WallAlert => ({
    kind: "emergency",
    sinceAt: index,
    card: exampleCard({ grievanceId: `${index}` }),
    holder: null,
  })),
});

describe("the banner", () => {
  test("shows the first alert, and says how many wait", () => {
    const { shown, waiting } = bannerTurn(alerts(3, 17), 1, 0);
    expect(shown.map(alertKey)).toEqual(["emergency 0 0"]);
    expect(waiting).toBe(16);
  });

  test("shows nothing where there is nothing", () => {
    expect(bannerTurn(alerts(0), 2, 7)).toEqual({ shown: [], waiting: 0 });
  });

  test("shows every alert that it knows, turn by turn, and loses none from the count", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (count, more, screens) => {
          const all = alerts(count, count + more);
          const seen = new Set<string>();
          for (let turn = 0; turn < count; turn += 1) {
            const { shown, waiting } = bannerTurn(all, screens, turn);
            expect(new Set(shown).size).toBe(Math.min(screens, count));
            expect(shown.length + waiting).toBe(all.total);
            for (const alert of shown) seen.add(alertKey(alert));
          }
          expect(seen.size).toBe(count);
        },
      ),
    );
  });
});
