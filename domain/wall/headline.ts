import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { HeatCell } from "./heat.ts";
import type { OfOnePerson } from "./ofOnePerson.ts";
import type { Owed } from "../reporting/owed.ts";
import { printedScore } from "../performance/ranking.ts";
import { FEWEST_CASES, pressureOf } from "./pressure.ts";

/** What a room is told first: of where it presses, the worst district, how much of it is late, and whose most of that is. */
export type PressHeadline =
  | {
      readonly is: "presses";
      readonly district: DistrictName;
      readonly late: number;
      readonly asked: number;
      /** What of it the cell marked too late. */
      readonly askedTooLate: number;
      /** Whose most of it is; null where that is of a department that is not known. */
      readonly most: { readonly department: DepartmentCode; readonly late: number } | null;
    }
  /** Late reports, but nowhere more than elsewhere in the State. */
  | { readonly is: "even"; readonly late: number; readonly asked: number }
  | { readonly is: "in-time"; readonly asked: number }
  /** No open case is with an office, so that nothing can be said of them. */
  | { readonly is: "nobody-asked"; readonly toMark: number };

/** The district that presses most; a handful of cases never does. */
export function pressHeadline(cells: readonly HeatCell[], toMark: number): PressHeadline {
  const state = owedIn(cells);
  if (state.asked === 0) return { is: "nobody-asked", toMark };
  if (state.reportsOverdue === 0) return { is: "in-time", asked: state.asked };
  const districts = [...new Set(cells.map(({ district }) => district))].flatMap((district) => {
    if (district === null) return [];
    const own = cells.filter((cell) => cell.district === district);
    const owed = owedIn(own);
    return owed.asked < FEWEST_CASES ? [] : [{ district, own, owed, pressure: pressureOf(owed, state) }];
  });
  const [worst] = districts.toSorted((one, other) => other.pressure - one.pressure || one.district.localeCompare(other.district));
  if (worst === undefined || worst.pressure < 1) return { is: "even", late: state.reportsOverdue, asked: state.asked };
  const [most] = worst.own.toSorted((one, other) => other.reportsOverdue - one.reportsOverdue);
  return {
    is: "presses",
    district: worst.district,
    late: worst.owed.reportsOverdue,
    asked: worst.owed.asked,
    askedTooLate: worst.own.reduce((sum, cell) => sum + cell.askedTooLate, 0),
    most: most === undefined || most.department === null ? null : { department: most.department, late: most.reportsOverdue },
  };
}

export function owedIn(cells: readonly Owed[]): Owed {
  return cells.reduce<Owed>((sum, cell) => ({ asked: sum.asked + cell.asked, reportsOverdue: sum.reportsOverdue + cell.reportsOverdue }), {
    asked: 0,
    reportsOverdue: 0,
  });
}

/** So many are named together where they have the same number. */
const MOST_NAMED = 2;

interface MostOpened {
  /** One district, or two with as many; none where more of them stand beside each other, or a handful is the most. */
  readonly districts: readonly DistrictName[];
  readonly opened: number;
  /** Where as many came in or more, but most of them from one person, and how many did. */
  readonly oneVoice: { readonly district: DistrictName; readonly cases: number } | null;
}

/** Where most came in today. One person who writes many times makes no district the one where most is wrong: that is told beside it. Null where there is nothing to tell. */
export function mostOpened(cells: readonly HeatCell[], ofOnePerson: readonly OfOnePerson[]): MostOpened | null {
  const opened = sumsOf(cells.map(({ district, openedToday }) => ({ district, cases: openedToday })));
  const ofOne = sumsOf(ofOnePerson);
  const isOneVoice = (district: DistrictName) => 2 * (ofOne.get(district) ?? 0) > (opened.get(district) ?? 0);
  const [voices, others] = [[...opened].filter(([each]) => isOneVoice(each)), [...opened].filter(([each]) => !isOneVoice(each))];
  const most = Math.max(0, ...others.map(([, cases]) => cases));
  const named = others.flatMap(([district, cases]) => (cases === most ? [district] : [])).toSorted();
  const districts = most < FEWEST_CASES || named.length > MOST_NAMED ? [] : named;
  const [loudest] = voices.toSorted(([one, many], [other, more]) => more - many || one.localeCompare(other));
  const oneVoice =
    loudest === undefined || loudest[1] < Math.max(most, FEWEST_CASES) ? null : { district: loudest[0], cases: ofOne.get(loudest[0]) ?? 0 };
  return districts.length === 0 && oneVoice === null ? null : { districts, opened: most, oneVoice };
}

function sumsOf(all: readonly { readonly district: DistrictName | null; readonly cases: number }[]): ReadonlyMap<DistrictName, number> {
  const sums = new Map<DistrictName, number>();
  for (const { district, cases } of all) if (district !== null) sums.set(district, (sums.get(district) ?? 0) + cases);
  return sums;
}

/** How many came in today, against what usually has come in by this time of this weekday; null where nobody knows what is usual. */
interface TodayHeadline {
  readonly opened: number;
  readonly usual: number | null;
  /** Against the usual; null without one. A tenth more or less is as usual, and so is a handful less. */
  readonly as: "more" | "usual" | "fewer" | null;
  readonly most: MostOpened | null;
}

export function todayHeadline(
  cells: readonly HeatCell[],
  ofOnePerson: readonly OfOnePerson[],
  { opened, usual }: { readonly opened: number; readonly usual: number | null },
) {
  const headline: TodayHeadline = {
    opened,
    usual: usual === null ? null : Math.round(usual),
    as:
      usual === null
        ? null
        : opened > usual * 1.1 + 1
          ? "more"
          : usual - opened >= Math.max(FEWEST_CASES, usual * 0.1 + 1)
            ? "fewer"
            : "usual",
    most: mostOpened(cells, ofOnePerson),
  };
  return headline;
}

/** Those at one end of a ranking whose score is printed alike, and that score, 0 to 100. */
interface RankedEnd<Name extends string> {
  readonly names: readonly Name[];
  readonly score: number;
}

/** Who of a ranking is to be spoken of: the first, the last, and the one that has moved most since last week. At an end with more than can be named nobody is. */
export interface RankHeadline<Name extends string> {
  readonly first:
    | (RankedEnd<Name> & {
        /** What they have in hand and how much of it is late, where that is half of it, or a larger share than the State's: no rank is praise then. */
        readonly though: (Owed & { readonly askedTooLate: number }) | null;
      })
    | null;
  readonly last: RankedEnd<Name> | null;
  readonly mover: { readonly name: Name; readonly places: number } | null;
}

interface Placed<Name extends string> {
  readonly name: Name;
  readonly rank: number;
  readonly rankWas: number | null;
  readonly score: number;
  readonly open: number;
  readonly overdue: number;
  readonly askedTooLate: number;
}

/** Nobody is said to answer well by a score below this. */
export const GOOD_SCORE = 50;

/** Beside so few nobody is called the worst: that place is no judgement of anybody. */
const FEWEST_COMPARED = 5;

/** Null where there are too few to compare, or more are alike at both ends than can be named. `ranked` has the best first; `state` is all that is in the hands of offices. */
export function rankHeadline<Name extends string>(ranked: readonly Placed<Name>[], state: Owed): RankHeadline<Name> | null {
  const [best, worst] = [endOf(ranked[0], ranked), endOf(ranked.at(-1), ranked)];
  if (ranked.length < FEWEST_COMPARED || best.score === worst.score) return null;
  const [first, last] = [best, worst].map((end) => (end.named.length > MOST_NAMED ? null : end));
  if (first == null && last == null) return null;
  const ends = {
    first: first == null ? null : { names: first.named.map(({ name }) => name), score: first.score, though: lateOf(first.named, state) },
    last: last == null ? null : { names: last.named.map(({ name }) => name), score: last.score },
  };
  const moved = ranked.flatMap(({ name, rank, rankWas }) =>
    rankWas === null || rankWas === rank ? [] : [{ name, places: rankWas - rank }],
  );
  if (!hasHistory(ranked)) return { ...ends, mover: null };
  const [mover = null] = moved.toSorted((one, other) => Math.abs(other.places) - Math.abs(one.places));
  return { ...ends, mover };
}

/** Whether a place can be compared with that of a week ago: where most are new, it is lost to them and not by what was done. */
export function hasHistory(ranked: readonly Pick<Placed<string>, "rankWas">[]): boolean {
  const known = ranked.filter(({ rankWas }) => rankWas !== null).length;
  return known > 0 && known * 2 >= ranked.length;
}

function endOf<Name extends string>(end: Placed<Name> | undefined, ranked: readonly Placed<Name>[]) {
  const score = printedScore(end?.score ?? 0);
  return { score, named: ranked.filter((each) => printedScore(each.score) === score) };
}

/** Null where less than half of theirs is late, and no larger share than of the State's. */
function lateOf(named: readonly Placed<string>[], state: Owed): NonNullable<RankHeadline<string>["first"]>["though"] {
  const sum = (of: "open" | "overdue" | "askedTooLate") => named.reduce((total, each) => total + each[of], 0);
  const [asked, reportsOverdue] = [sum("open"), sum("overdue")];
  const isMuch = 2 * reportsOverdue >= asked || reportsOverdue * state.asked > state.reportsOverdue * asked;
  return reportsOverdue > 0 && isMuch ? { asked, reportsOverdue, askedTooLate: sum("askedTooLate") } : null;
}
