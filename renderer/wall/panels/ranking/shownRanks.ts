/** The best and the worst that are shown, and how many between them are not. */
export interface ShownRanks<Ranked> {
  readonly best: readonly Ranked[];
  readonly hidden: number;
  readonly worst: readonly Ranked[];
}

/** All where there is room; else as many of the best as of the worst, and one line between them that says how many are left out. */
export function shownRanks<Ranked>(ranked: readonly Ranked[], room: number): ShownRanks<Ranked> {
  if (ranked.length <= room) return { best: ranked, hidden: 0, worst: [] };
  const worst = Math.max(1, Math.floor((room - 1) / 2));
  const best = Math.max(0, room - 1 - worst);
  return { best: ranked.slice(0, best), hidden: ranked.length - best - worst, worst: ranked.slice(-worst) };
}
