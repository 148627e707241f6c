import * as fc from "fast-check";
import { expect, test } from "vitest";
import { calibrated } from "#domain/understanding/model/model.ts";
import { calibrationOf } from "./calibrate.ts";
import type { Judged } from "./calibrate.ts";

const judgedArbitrary = fc.array(fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), { maxLength: 200 });

/** How much is left to be surprised at. */
function surprise(judged: readonly Judged[], shareOf: (share: number) => number): number {
  return judged.reduce((sum, { share, right }) => sum - Math.log(Math.max(1e-12, right ? shareOf(share) : 1 - shareOf(share))), 0);
}

test("whatever was judged, what is said of it afterwards is never much worse than the share itself", () => {
  fc.assert(
    fc.property(judgedArbitrary, (judged) => {
      const calibration = calibrationOf(judged);
      expect(Number.isFinite(calibration.slope) && Number.isFinite(calibration.offset)).toBe(true);
      const before = surprise(judged, (share) => calibrated({ slope: 1, offset: 0 }, share));
      expect(surprise(judged, (share) => calibrated(calibration, share))).toBeLessThanOrEqual(before + 0.01 * (judged.length + 1));
    }),
  );
});

test("a few that were surely wrong among many that were surely right do not throw it off", () => {
  const sure = Array.from({ length: 8_000 }, (_, at) => ({ share: 0.999_9 + (at % 10) * 1e-6, right: at % 50 !== 0 }));
  const calibration = calibrationOf([...sure, { share: 0.5, right: true }, { share: 0.4, right: false }]);
  expect(calibration.slope).toBeGreaterThan(0);
  expect(calibration.slope).toBeLessThan(2);
  expect(calibrated(calibration, 0.999_9)).toBeCloseTo(0.98, 1);
});
