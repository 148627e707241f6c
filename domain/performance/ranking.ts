import { partsOf, scoreOf, sharesOf, sumOf } from "./score.ts";
import type { Evidence, Part } from "./score.ts";

/** The evidence of a district or department now and a week before. */
export interface Judged<Name extends string> {
  readonly name: Name;
  readonly now: Evidence;
  readonly before: Evidence;
}

export interface Ranked<Name extends string> {
  readonly name: Name;
  /** Equal scores share a rank, and the following ranks are skipped. */
  readonly rank: number;
  readonly rankWas: number | null;
  readonly score: number;
  readonly scoreWas: number | null;
  readonly parts: Readonly<Record<Part, number | null>>;
  readonly open: number;
  readonly overdue: number;
  /** Of the late ones those that the cell marked too late, which count against nobody. */
  readonly askedTooLate: number;
}

/** One with fewer cases in the thirty days is not ranked: so few say nothing. */
export const FEWEST_RANKED = 5;

/** How many cases somebody is judged by: those in hand, and those that were disposed of. */
function casesJudged({ open, disposed }: Evidence): number {
  return open + disposed;
}

/** The best first; among equals the one with more open cases, then by name. Those without a score are left out. */
export function rankingOf<Name extends string>(all: readonly Judged<Name>[], fewest = 0): readonly Ranked<Name>[] {
  const judged = all.filter(({ now }) => casesJudged(now) >= fewest);
  const now = scoresOf(judged.map(({ name, now: evidence }) => ({ name, evidence })));
  const before = scoresOf(
    judged.filter(({ before: evidence }) => casesJudged(evidence) >= fewest).map(({ name, before: evidence }) => ({ name, evidence })),
  );
  const state = sumOf(judged.map(({ now: evidence }) => sharesOf(evidence)));
  const [rankNow, rankBefore] = [ranksOf(now), ranksOf(before)];
  return judged
    .flatMap(({ name, now: evidence }): readonly Ranked<Name>[] => {
      const score = now.get(name);
      if (score === undefined) return [];
      const was = before.get(name);
      return [
        {
          name,
          rank: rankNow(score),
          rankWas: was === undefined ? null : rankBefore(was),
          score,
          scoreWas: was ?? null,
          parts: partsOf(sharesOf(evidence), state),
          open: evidence.open,
          overdue: evidence.overdue,
          askedTooLate: evidence.askedTooLate,
        },
      ];
    })
    .toSorted((one, other) => one.rank - other.rank || other.open - one.open || (one.name < other.name ? -1 : 1));
}

function scoresOf<Name extends string>(all: readonly { readonly name: Name; readonly evidence: Evidence }[]): ReadonlyMap<Name, number> {
  const shares = all.map(({ name, evidence }) => ({ name, shares: sharesOf(evidence) }));
  const state = sumOf(shares.map((each) => each.shares));
  return new Map(
    shares.flatMap(({ name, shares: own }) => {
      const score = scoreOf(own, state);
      return score === null ? [] : [[name, score] as const];
    }),
  );
}

/** The rank of a score: one more than the number of better ones. */
function ranksOf(scores: ReadonlyMap<string, number>): (score: number) => number {
  const rising = Float64Array.from(scores.values()).toSorted();
  return (score) => rising.length - rising.lastIndexOf(score);
}
