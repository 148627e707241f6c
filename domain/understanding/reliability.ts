/** How sure the model was of one decision, and whether it was right. */
export interface Statement {
  readonly target: string;
  readonly sure: number;
  readonly right: boolean;
}

/** How far what was said of certainty is true, for one decision. */
export interface Reliability {
  readonly target: string;
  /** The expected calibration error: by how much the mean of each step is off, weighed by how many lie in it. */
  readonly error: number;
  readonly steps: readonly ReliabilityStep[];
}

interface ReliabilityStep {
  readonly from: number;
  readonly count: number;
  /** The mean of what was said, and the share that was right. */
  readonly said: number;
  readonly right: number;
}

const STEPS = 10;

export function reliabilityOf(statements: readonly Statement[]): readonly Reliability[] {
  return [...new Set(statements.map(({ target }) => target))].map((target) => {
    const own = statements.filter((each) => each.target === target);
    const steps = Array.from({ length: STEPS }, (_, at) => stepOf(own, at)).filter(({ count }) => count > 0);
    return { target, error: steps.reduce((sum, { count, said, right }) => sum + (count / own.length) * Math.abs(said - right), 0), steps };
  });
}

function stepOf(statements: readonly Statement[], at: number): ReliabilityStep {
  const within = statements.filter(({ sure }) => Math.min(STEPS - 1, Math.floor(sure * STEPS)) === at);
  const mean = (value: (each: Statement) => number) => within.reduce((sum, each) => sum + value(each), 0) / Math.max(1, within.length);
  return { from: at / STEPS, count: within.length, said: mean(({ sure }) => sure), right: mean(({ right }) => (right ? 1 : 0)) };
}
