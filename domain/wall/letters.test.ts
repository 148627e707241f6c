import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leastMinutesOf, LEAST_MINUTES, minutesOf, STANDARD_VIEWING, unitOf, VIEWING_CM } from "./letters.ts";

const viewing = fc.record({
  distanceCm: fc.integer({ min: VIEWING_CM.distanceCm.least, max: VIEWING_CM.distanceCm.most }),
  pictureCm: fc.integer({ min: VIEWING_CM.pictureCm.least, max: VIEWING_CM.pictureCm.most }),
});

describe("the letters of a wall", () => {
  test("subtend ten minutes at 8 metres on two rows of panels of 55 inches", () => {
    const panelCm = (55 * 2.54 * 9) / Math.hypot(16, 9);
    expect(STANDARD_VIEWING.pictureCm).toBe(Math.round(2 * panelCm));
    expect(leastMinutesOf(STANDARD_VIEWING)).toBeCloseTo(LEAST_MINUTES, 6);
    // 2.33 cm at 8 m.
    expect(minutesOf(2.327 / 137, STANDARD_VIEWING)).toBeCloseTo(10, 1);
  });

  test("grow with the distance and shrink with the height of the picture, within what a scene has room for", () => {
    fc.assert(
      fc.property(viewing, fc.integer({ min: 0, max: 500 }), (one, more) => {
        const unit = unitOf(one);
        expect(unit).toBeGreaterThanOrEqual(1 / 48);
        expect(unit).toBeLessThanOrEqual(1 / 35);
        expect(unitOf({ ...one, distanceCm: one.distanceCm + more })).toBeGreaterThanOrEqual(unit);
        expect(unitOf({ ...one, pictureCm: one.pictureCm + more })).toBeLessThanOrEqual(unit);
      }),
    );
  });

  test("say that they are too small where the wall is too low for so far a seat", () => {
    expect(leastMinutesOf({ distanceCm: 1_600, pictureCm: 137 })).toBeLessThan(LEAST_MINUTES);
    expect(leastMinutesOf({ distanceCm: 400, pictureCm: 137 })).toBeGreaterThan(LEAST_MINUTES);
  });

  test("have the standard size before a wall has read its settings", () => {
    const css = readFileSync(join(import.meta.dirname, "../../renderer/wall/wall.css"), "utf8");
    const [, unit] = /--unit: ([\d.]+)/u.exec(css) ?? [];
    expect(Number(unit)).toBeCloseTo(unitOf(STANDARD_VIEWING), 5);
  });
});
