/*
 * A score from 0 to 100 for a district or a department, over the last thirty days. Five parts, each the share of what went well:
 *
 *   responsiveness 20   how soon its cases were undertaken, of the time that they had; a case that is due and not undertaken counts 0
 *   atrQuality     15   reports that the cell accepted, of those that it judged
 *   overdue        25   cases that are not late, of the open ones and those that were disposed of in time; late by the cell's delay, a case is none of them
 *   onTime         25   disposals in time, of these and the number of times that a case became late
 *   solved         15   disposals that were not reopened, of all; a check call may reopen a case too
 *
 * A department whose official accounts were checked has a sixth part (`domain/activity/departmentActivity.ts`):
 *
 *   activity       10   whether its accounts exist, post and answer; responsiveness then has the other 10
 *
 * Both measure how soon a department answers citizens, so they share the 20 of responsiveness: half for citizens who came through this office,
 * half for those who wrote to the department directly. Activity gets no more, since accounts are seen only from outside and citizens also write
 * to the wrong one. Where nothing is known of its accounts the part is left out, and the department is judged by the five, as districts are.
 *
 * Few cases say little, so ten cases with the mean of the State are added to each part. One good case alone therefore does not lead the
 * ranking, a part without cases has the mean, and one more good case never lowers a score. A part for which nobody in the State has any
 * cases is left out, and the others take its weight.
 */

export const PARTS = ["responsiveness", "atrQuality", "overdue", "onTime", "solved", "activity"] as const;
export type Part = (typeof PARTS)[number];
type Weights = Readonly<Record<Part, number>>;

/** The weights where nothing is known of the accounts, and where something is. */
export const WEIGHTS: Weights = { responsiveness: 20, atrQuality: 15, overdue: 25, onTime: 25, solved: 15, activity: 0 };
export const WEIGHTS_WITH_ACTIVITY: Weights = { ...WEIGHTS, responsiveness: 10, activity: 10 };

/** Cases with the mean of the State that are added to each part. */
export const USUAL_CASES = 10;

/** Accounts are judged over thirty days, and each day weighs as much as a case. */
const ACTIVITY_CASES = 30;

/** What the score of a district or department is computed from: counts of the period, and of the open cases at its end. */
export interface CaseEvidence {
  readonly takenUp: number;
  /** The sum of up to 100 points for each of these. */
  readonly takenUpPoints: number;
  /** Cases that are marked and due and still not undertaken. */
  readonly unanswered: number;
  readonly accepted: number;
  readonly returned: number;
  readonly onTime: number;
  /** How often a case became late. */
  readonly late: number;
  readonly disposed: number;
  readonly reopened: number;
  /** Open cases that its offices were asked for, and those whose report is late. */
  readonly open: number;
  readonly overdue: number;
  /** Of the late ones those that the cell marked only after their time had run out: the cell's fault, and no office's. */
  readonly askedTooLate: number;
}

export interface Evidence extends CaseEvidence {
  /** The activity of its accounts, 0 to 100; null where it is not known, and for districts. */
  readonly activity: number | null;
}

/** How much went well, of how much. */
interface Share {
  readonly well: number;
  readonly all: number;
}

export type Shares = Readonly<Record<Part, Share>>;

export function sharesOf(evidence: Evidence): Shares {
  const {
    takenUp,
    takenUpPoints,
    unanswered,
    accepted,
    returned,
    onTime,
    late,
    disposed,
    reopened,
    open,
    overdue,
    askedTooLate,
    activity,
  } = evidence;
  // What the cell marked too late counts neither against an office nor for it.
  const inHand = open - askedTooLate + onTime;
  return {
    responsiveness: { well: takenUpPoints / 100, all: takenUp + unanswered },
    atrQuality: { well: accepted, all: accepted + returned },
    overdue: { well: inHand - overdue + askedTooLate, all: inHand },
    onTime: { well: onTime, all: onTime + late },
    // A reopened case may have been disposed of before the period.
    solved: { well: Math.max(0, disposed - reopened), all: Math.max(disposed, reopened) },
    activity: activity === null ? { well: 0, all: 0 } : { well: (ACTIVITY_CASES * activity) / 100, all: ACTIVITY_CASES },
  };
}

/** The shares of the whole State. */
export function sumOf(all: readonly Shares[]): Shares {
  return eachPart((part): Share => {
    const total = { well: 0, all: 0 };
    for (const { [part]: share } of all) {
      total.well += share.well;
      total.all += share.all;
    }
    return total;
  });
}

/**
 * Each part from 0 to 100, with the added cases: the score is their mean by weight, and nothing else, so that anybody can compute it again. Null for a
 * part that does not count: of which nobody in the State has any cases, or the activity of accounts that nobody looked at.
 */
export function partsOf(shares: Shares, state: Shares): Readonly<Record<Part, number | null>> {
  return eachPart((part) => (doesCount(part, shares, state) ? rounded(100 * withUsual(shares[part], state[part])) : null));
}

function doesCount(part: Part, shares: Shares, state: Shares): boolean {
  return state[part].all > 0 && (part !== "activity" || shares.activity.all > 0);
}

function withUsual(own: Share, state: Share): number {
  return (own.well + (USUAL_CASES * state.well) / state.all) / (own.all + USUAL_CASES);
}

function weightsOf({ activity }: Readonly<Record<Part, number | null>>): Weights {
  return activity === null ? WEIGHTS : WEIGHTS_WITH_ACTIVITY;
}

function eachPart<Value>(valueOf: (part: Part) => Value): Readonly<Record<Part, Value>> {
  return Object.fromEntries(PARTS.map((part) => [part, valueOf(part)])) as Record<Part, Value>;
}

/** The score, 0 to 100 with one decimal; null without cases, since nobody is ranked by accounts alone. */
export function scoreOf(shares: Shares, state: Shares): number | null {
  if (PARTS.every((part) => part === "activity" || shares[part].all === 0)) return null;
  const parts = partsOf(shares, state);
  const weights = weightsOf(parts);
  const known = PARTS.filter((part) => parts[part] !== null && weights[part] > 0);
  const weight = known.reduce((sum, part) => sum + weights[part], 0);
  return weight === 0 ? null : rounded(known.reduce((sum, part) => sum + weights[part] * (parts[part] ?? 0), 0) / weight);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
