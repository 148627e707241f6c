import { logit } from "#domain/understanding/model/model.ts";
import type { Calibration } from "#domain/understanding/model/modelFile.ts";

/** A share that was proposed, and whether it was right. */
export interface Judged {
  readonly share: number;
  readonly right: boolean;
}

/** Platt's scaling, by Newton's method from the same start for a fixed number of steps. */
export function calibrationOf(judged: readonly Judged[]): Calibration {
  const points = judged.map(({ share, right }) => ({ x: logit(share), right: right ? 1 : 0 }));
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 30; step += 1) {
    // A little pull towards the share itself, so that few points cannot throw it off.
    let [bySlope, byOffset] = [PULL * (slope - 1), PULL * offset];
    let [slopes, both, offsets] = [PULL, 0, PULL];
    for (const { x, right } of points) {
      const likely = 1 / (1 + Math.exp(-(slope * x + offset)));
      const spread = likely * (1 - likely);
      bySlope += (likely - right) * x;
      byOffset += likely - right;
      slopes += spread * x * x;
      both += spread * x;
      offsets += spread;
    }
    const determinant = slopes * offsets - both * both;
    slope -= (bySlope * offsets - byOffset * both) / determinant;
    offset -= (byOffset * slopes - bySlope * both) / determinant;
  }
  return { slope: rounded(slope), offset: rounded(offset) };
}

const PULL = 2;

export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
