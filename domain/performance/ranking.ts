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
  /** Scores that are printed alike share a rank, and the following ranks are skipped. */
  readonly rank: number;
  readonly isShared: boolean;
  readonly rankWas: number | null;
  readonly score: number;
  readonly scoreWas: number | null;
  readonly parts: Readonly<Record<Part, number | null>>;
  readonly open: number;
  readonly overdue: number;
  /** Of the late ones those that the cell marked too late, which count against nobody, and for nobody. */
  readonly askedTooLate: number;
}

/** One with fewer cases in the thirty days is not ranked: so few say nothing. */
export const FEWEST_RANKED = 5;

/** How many cases somebody is judged by: those in hand, without those that the cell marked too late, and those that were disposed of. */
function casesJudged({ open, askedTooLate, disposed }: Evidence): number {
  return open - askedTooLate + disposed;
}

/** A score as it is printed. Nobody stands before another by what nobody sees. */
export const printedScore = (score: number) => Math.round(score);

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
          rank: rankNow(score).rank,
          isShared: rankNow(score).isShared,
          rankWas: was === undefined ? null : rankBefore(was).rank,
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

/** The rank of a score: one more than the number of better ones; and whether others have it. */
function ranksOf(scores: ReadonlyMap<string, number>): (score: number) => Pick<Ranked<string>, "rank" | "isShared"> {
  const rising = Array.from(scores.values(), printedScore).toSorted((one, other) => one - other);
  return (score) => {
    const printed = printedScore(score);
    const last = rising.lastIndexOf(printed);
    return { rank: rising.length - last, isShared: rising[last - 1] === printed };
  };
}
