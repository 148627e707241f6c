/*
 * A score of 100 for a district or a department, over the thirty days before. Five parts, each the share of what went well:
 *
 *   responsiveness 20   how soon its cases were taken up, of the time that they had; a case that is due and not taken up has nothing
 *   atrQuality     15   reports that the cell accepted, of those that it judged
 *   overdue        25   what is not late, of the open cases and those that were disposed of in time
 *   onTime         25   disposals in time, of these and the times that a case became late
 *   solved         15   disposals that held, of all: opened again, also after a check call, is not solved
 *
 * A department whose official accounts were looked at has a sixth (`domain/activity/departmentActivity.ts`):
 *
 *   activity       10   whether its accounts are there, speak and answer; responsiveness then has the other 10
 *
 * Both say how soon a department turns to anyone who wrote to it, so they share what responsiveness has alone elsewhere: half for those who came
 * through this office, half for those who wrote to it directly. It gets no more, since accounts are seen from outside and citizens cannot be
 * kept from writing to one that is not theirs; what becomes of a case counts nine times as much. Where nothing is known of its accounts the
 * part is left out, and the department is judged by the five, as districts are.
 *
 * Few cases say little: to each part are added ten cases that went as they usually do in the State. So one good case does not top the
 * table, an office without any of a sort is at what is usual, and doing one more thing well never lowers a score. A part of which
 * nobody in the State has anything is left out, and the others take its weight.
 */

export const PARTS = ["responsiveness", "atrQuality", "overdue", "onTime", "solved", "activity"] as const;
export type Part = (typeof PARTS)[number];
type Weights = Readonly<Record<Part, number>>;

/** Without, and with what is known of its accounts. */
export const WEIGHTS: Weights = { responsiveness: 20, atrQuality: 15, overdue: 25, onTime: 25, solved: 15, activity: 0 };
export const WEIGHTS_WITH_ACTIVITY: Weights = { ...WEIGHTS, responsiveness: 10, activity: 10 };

const USUAL_CASES = 10;

/** Accounts are looked at over thirty days; each day says as much as a case. */
const ACTIVITY_CASES = 30;

/** What the cases of one of them say: counts of the period, and of the open cases at its end. */
export interface CaseEvidence {
  readonly takenUp: number;
  /** Of 100 each. */
  readonly takenUpPoints: number;
  /** Marked, due, and still not taken up. */
  readonly unanswered: number;
  readonly accepted: number;
  readonly returned: number;
  readonly onTime: number;
  /** How often a case became late. */
  readonly late: number;
  readonly disposed: number;
  readonly reopened: number;
  readonly open: number;
  readonly overdue: number;
}

export interface Evidence extends CaseEvidence {
  /** How active its accounts are, of 100; null where that is not known, and of districts always. */
  readonly activity: number | null;
}

/** So much of so many went well. */
interface Share {
  readonly well: number;
  readonly all: number;
}

export type Shares = Readonly<Record<Part, Share>>;

export function sharesOf(evidence: Evidence): Shares {
  const { takenUp, takenUpPoints, unanswered, accepted, returned, onTime, late, disposed, reopened, open, overdue, activity } = evidence;
  const inHand = open + onTime;
  return {
    responsiveness: { well: takenUpPoints / 100, all: takenUp + unanswered },
    atrQuality: { well: accepted, all: accepted + returned },
    overdue: { well: inHand - overdue, all: inHand },
    onTime: { well: onTime, all: onTime + late },
    // What was opened again may have been disposed of before the period.
    solved: { well: Math.max(0, disposed - reopened), all: Math.max(disposed, reopened) },
    activity: activity === null ? { well: 0, all: 0 } : { well: (ACTIVITY_CASES * activity) / 100, all: ACTIVITY_CASES },
  };
}

/** All of the State together. */
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

/** Each part of 100 as it is, without anything added; null where there is nothing to judge it by. */
export function partsOf(shares: Shares): Readonly<Record<Part, number | null>> {
  return eachPart((part) => (shares[part].all === 0 ? null : rounded((100 * shares[part].well) / shares[part].all)));
}

function eachPart<Value>(valueOf: (part: Part) => Value): Readonly<Record<Part, Value>> {
  return Object.fromEntries(PARTS.map((part) => [part, valueOf(part)])) as Record<Part, Value>;
}

/** The score, of 100 with one decimal; null where no case says anything: nobody is ranked by accounts alone. */
export function scoreOf(shares: Shares, state: Shares): number | null {
  if (PARTS.every((part) => part === "activity" || shares[part].all === 0)) return null;
  const weights = shares.activity.all === 0 ? WEIGHTS : WEIGHTS_WITH_ACTIVITY;
  const known = PARTS.filter((part) => weights[part] > 0 && state[part].all > 0);
  const weight = known.reduce((sum, part) => sum + weights[part], 0);
  const score = known.reduce((sum, part) => {
    const usual = state[part].well / state[part].all;
    return sum + (weights[part] * (shares[part].well + USUAL_CASES * usual)) / (shares[part].all + USUAL_CASES);
  }, 0);
  return rounded((100 * score) / weight);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
