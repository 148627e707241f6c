/** How fast a measure grows by the hour: the slope of the straight line that fits best, and how sure it is. */
export interface Growth {
  readonly perHour: number;
  /** Standard error of the slope: growth that is smaller than two of them is not told from none. */
  readonly error: number;
}

export function growthOf(looks: readonly { readonly hour: number; readonly value: number }[]): Growth {
  const count = looks.length;
  const meanHour = looks.reduce((sum, { hour }) => sum + hour, 0) / count;
  const meanValue = looks.reduce((sum, { value }) => sum + value, 0) / count;
  const spread = looks.reduce((sum, { hour }) => sum + (hour - meanHour) ** 2, 0);
  const perHour = looks.reduce((sum, { hour, value }) => sum + (hour - meanHour) * (value - meanValue), 0) / spread;
  const missed = looks.reduce((sum, { hour, value }) => sum + (value - meanValue - perHour * (hour - meanHour)) ** 2, 0);
  return { perHour, error: Math.sqrt(missed / (count - 2) / spread) };
}
