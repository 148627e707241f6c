import { DAY_MS } from "../clock/indianDay.ts";
import type { Spread } from "./spread.ts";

/** How late, from the shortest: at least so many days, and less than the next. */
export const LATE_BUCKETS = [
  { name: "week", fromMs: 0, beforeMs: 7 * DAY_MS },
  { name: "month", fromMs: 7 * DAY_MS, beforeMs: 30 * DAY_MS },
  { name: "season", fromMs: 30 * DAY_MS, beforeMs: 120 * DAY_MS },
  { name: "longer", fromMs: 120 * DAY_MS, beforeMs: null },
] as const;
export type LateBucket = (typeof LATE_BUCKETS)[number]["name"];

/**
 * What came in during the period, and how it stood at its end (now, while it runs). These are the columns of the CM Window deck, and
 * receipts = pending marking + in action + ATR sent + disposed + side states. Whose a case is, is asked today: one that was with a wrong
 * department counts where it belonged.
 */
const RECEIPT_COUNTS = [
  "receipts",
  "overdue",
  "pendingMarking",
  "inAction",
  "disposed",
  "atrSent",
  "sideStates",
  /** The funnel: how far they had come by then, whatever came after. */
  "reachedMarking",
  "reachedOffice",
  "reachedReport",
  "fromRepresentatives",
  "suggestions",
] as const;

/** What was done during the period, whenever the case had come in. */
const WORK_COUNTS = [
  /** First answers that citizens read, and cases that offices took up: how long those took is their spread. */
  "responses",
  "undertakings",
  /** Cases that were disposed of in the period and still were at its end. */
  "disposals",
  /** First reports that came in time; and due times that passed without one. Each case is in one of them once, in one period. */
  "reportsInTime",
  "reportsMissed",
  /** Cases with a reopening, or with a report that was returned, in the period. */
  "reopened",
  "returned",
  /** Citizens who told the cell on the telephone whether it is solved, and those who said that it is not. */
  "checked",
  "notSolved",
] as const;

/** All that was open at the end of the period, whenever it had come in. */
const STOCK_COUNTS = ["pending", "pendingOverdue", "lateWeek", "lateMonth", "lateSeason", "lateLonger"] as const;

export const COUNTS = [...RECEIPT_COUNTS, ...WORK_COUNTS, ...STOCK_COUNTS] as const;
export type Count = (typeof COUNTS)[number];

export const SPREADS = ["response", "undertaking", "disposal"] as const;
export type SpreadName = (typeof SPREADS)[number];

/** The cases that a spread is made of. */
export const COUNT_OF_SPREAD = { response: "responses", undertaking: "undertakings", disposal: "disposals" } as const satisfies Readonly<
  Record<SpreadName, Count>
>;

/** Shares of a hundred, each of two counts; null where there is nothing to have a share of. */
export const SHARES = {
  /** The time limit was kept. */
  slaMet: ["reportsInTime", ["reportsInTime", "reportsMissed"]],
  /** Reopened, of what was disposed of in the same days. */
  reopenRate: ["reopened", ["disposals", "reopened"]],
  /** Closed but not solved. */
  notSolvedRate: ["notSolved", ["checked"]],
} as const satisfies Readonly<Record<string, readonly [part: Count, whole: readonly Count[]]>>;
export type Share = keyof typeof SHARES;

export interface Figures extends Readonly<Record<Count, number>>, Readonly<Record<SpreadName, Spread>> {}

export function shareOf(figures: Readonly<Record<Count, number>>, share: Share): number | null {
  const [part, whole] = SHARES[share];
  const all = whole.reduce((sum: number, each) => sum + figures[each], 0);
  return all === 0 ? null : figures[part] / all;
}

/** The invariant of the deck: what came in stands somewhere, and in one place only. */
export function deckAddsUp({
  receipts,
  pendingMarking,
  inAction,
  atrSent,
  disposed,
  sideStates,
}: Readonly<Record<Count, number>>): boolean {
  return receipts === pendingMarking + inAction + atrSent + disposed + sideStates;
}

/** By what a report has its lines. */
export const GROUPINGS = ["district", "department", "office", "officer", "category", "channel"] as const;
export type Grouping = (typeof GROUPINGS)[number];
