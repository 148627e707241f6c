import { DAY_MS } from "../clock/indianDay.ts";
import type { Owed } from "./owed.ts";
import type { Spread } from "./spread.ts";

/** Ranges of lateness, from the shortest. */
export const LATE_BUCKETS = [
  { name: "week", fromMs: 0, beforeMs: 7 * DAY_MS },
  { name: "month", fromMs: 7 * DAY_MS, beforeMs: 30 * DAY_MS },
  { name: "season", fromMs: 30 * DAY_MS, beforeMs: 120 * DAY_MS },
  { name: "longer", fromMs: 120 * DAY_MS, beforeMs: null },
] as const;
export type LateBucket = (typeof LATE_BUCKETS)[number]["name"];

/**
 * Cases that came in during the period, and their state at its end (now, while it runs). These are the columns of the CM Window deck, and
 * receipts = pending marking + in action + ATR sent + disposed + side states. A case counts for its present department, also where it was
 * with another one then.
 */
const RECEIPT_COUNTS = [
  "receipts",
  /** Late, of what offices were asked for; and of what the cell has to mark. */
  "overdue",
  "markingsOverdue",
  "pendingMarking",
  "inAction",
  "disposed",
  "atrSent",
  "sideStates",
  /** The funnel: how far they had come by then, whatever happened afterwards. */
  "reachedMarking",
  "reachedOffice",
  "reachedReport",
  "fromRepresentatives",
  "suggestions",
] as const;

/** What was done during the period, whenever the case had come in. */
const WORK_COUNTS = [
  /** First answers to citizens, and cases that offices undertook; each has a spread of how long it took. */
  "responses",
  "undertakings",
  /** Cases that were disposed of in the period and still are at its end. */
  "disposals",
  /**
   * First reports that came in time, and due times that passed without one, of what an office was asked for before that time. Each case counts once, in
   * one of the two.
   */
  "reportsInTime",
  "reportsMissed",
  /** Cases that were reopened, or whose report was returned, in the period. */
  "reopened",
  "returned",
  /** Citizens who answered a check call, and those who said "not solved". */
  "checked",
  "notSolved",
] as const;

/**
 * Cases that were open at the end of the period, whenever they had come in. Those that an office was asked for are told apart: what is
 * late of these is what offices owe, and what of that was late already when the cell marked it is the cell's delay.
 */
export const STOCK_COUNTS = [
  "pending",
  "pendingAsked",
  "pendingOverdue",
  "pendingAskedTooLate",
  "pendingMarkingsOverdue",
  "lateWeek",
  "lateMonth",
  "lateSeason",
  "lateLonger",
] as const;

export const COUNTS = [...RECEIPT_COUNTS, ...WORK_COUNTS, ...STOCK_COUNTS] as const;
export type Count = (typeof COUNTS)[number];

export const SPREADS = ["response", "undertaking", "disposal"] as const;
export type SpreadName = (typeof SPREADS)[number];

/** The count whose cases a spread is computed from. */
export const COUNT_OF_SPREAD = { response: "responses", undertaking: "undertakings", disposal: "disposals" } as const satisfies Readonly<
  Record<SpreadName, Count>
>;

/** Shares, each of a count in the sum of others. */
export const SHARES = {
  /** The time limit was kept. */
  slaMet: ["reportsInTime", ["reportsInTime", "reportsMissed"]],
  /** Reopened, of what was disposed of in the same days. */
  reopenRate: ["reopened", ["disposals", "reopened"]],
  /** Of the citizens who answered a check call. */
  notSolvedRate: ["notSolved", ["checked"]],
} as const satisfies Readonly<Record<string, readonly [part: Count, whole: readonly Count[]]>>;
export type Share = keyof typeof SHARES;

export interface Figures extends Readonly<Record<Count, number>>, Readonly<Record<SpreadName, Spread>> {}

/** The counts that a share is made of. */
export type CountOf<Of extends Share> = (typeof SHARES)[Of][0] | (typeof SHARES)[Of][1][number];

export function shareOf<Of extends Share>(figures: Readonly<Record<CountOf<Of>, number>>, share: Of): number | null {
  const [part, whole]: readonly [CountOf<Of>, readonly CountOf<Of>[]] = SHARES[share];
  const all = whole.reduce((sum: number, each) => sum + figures[each], 0);
  return all === 0 ? null : figures[part] / all;
}

/** What offices owed at the end of the period. */
export function owedOf({ pendingAsked, pendingOverdue }: Pick<Figures, "pendingAsked" | "pendingOverdue">): Owed {
  return { asked: pendingAsked, reportsOverdue: pendingOverdue };
}

/** The invariant of the deck: each case that came in is in exactly one state. */
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

/** What the lines of a report are grouped by. */
export const GROUPINGS = ["district", "department", "office", "officer", "category", "channel", "representative"] as const;
export type Grouping = (typeof GROUPINGS)[number];
