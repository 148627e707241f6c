import { logit } from "#domain/understanding/model/model.ts";
import type { Calibration } from "#domain/understanding/model/modelFile.ts";

/** A share that was proposed, and whether it was right. */
export interface Judged {
  readonly share: number;
  readonly right: boolean;
}

/** Platt's scaling, by Newton's method from the same start for a fixed number of steps; a step that makes it worse is halved until it does not. */
export function calibrationOf(judged: readonly Judged[]): Calibration {
  const points = judged.map(({ share, right }) => ({ x: logit(share), right: right ? (1 as const) : (0 as const) }));
  let at: Calibration = { slope: 1, offset: 0 };
  let loss = lossOf(points, at);
  for (let step = 0; step < 30; step += 1) {
    const { slope, offset } = newtonStep(points, at);
    for (let part = 1; part > LEAST_PART; part /= 2) {
      const next = { slope: at.slope - part * slope, offset: at.offset - part * offset };
      const nextLoss = lossOf(points, next);
      if (nextLoss >= loss) continue;
      [at, loss] = [next, nextLoss];
      break;
    }
  }
  return { slope: rounded(at.slope), offset: rounded(at.offset) };
}

interface Point {
  /** The logit of a share. */
  readonly x: number;
  readonly right: 0 | 1;
}

/** What is left to be surprised at, and a little pull towards the share itself, so that few points cannot throw it off. */
function lossOf(points: readonly Point[], { slope, offset }: Calibration): number {
  const pull = (PULL / 2) * ((slope - 1) ** 2 + offset ** 2);
  return points.reduce((sum, { x, right }) => {
    const score = (right === 1 ? -1 : 1) * (slope * x + offset);
    return sum + Math.max(0, score) + Math.log1p(Math.exp(-Math.abs(score)));
  }, pull);
}

function newtonStep(points: readonly Point[], { slope, offset }: Calibration): Calibration {
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
  return { slope: (bySlope * offsets - byOffset * both) / determinant, offset: (byOffset * slopes - bySlope * both) / determinant };
}

const LEAST_PART = 2 ** -20;
const PULL = 2;

export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
