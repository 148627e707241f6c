/** The lines of a chart's upright scale: from 0 to a round number that holds the greatest, two or three steps. */
export function chartTicks(greatest: number): readonly number[] {
  const step = STEPS.map((each) => each * 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, greatest))) - 1)).find(
    (each) => each * MOST_STEPS >= greatest,
  );
  if (step === undefined) throw new RangeError(`There is no scale for ${greatest}`);
  const count = Math.max(1, Math.ceil(greatest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

const MOST_STEPS = 3;
const STEPS = [1, 2, 5, 10, 20, 25, 50];
