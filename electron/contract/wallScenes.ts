import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { count, instant, words } from "./fields.ts";

/** Parts of an answer that only some panels show; a wall asks for those that it shows, and gets all of them of one instant. */
export const WALL_PARTS = ["overdue", "ranking", "officers", "trend", "shift", "solved", "surgeAlerts", "review", "points"] as const;
export const wallPartSchema = z.enum(WALL_PARTS);
export type WallPart = z.infer<typeof wallPartSchema>;

/** How late answers are, see `overdueBuckets` (domain): for at least so many days, and less than so many; `beforeDays` is null for the last. */
const overdueBucketSchema = z.strictObject({
  name: z.enum(["week", "month", "season", "longer"]),
  fromDays: count,
  beforeDays: count.nullable(),
  cases: count,
  /** The due times that it holds: at or after, and before; null where that end is open. */
  dueFrom: instant.nullable(),
  dueBefore: instant.nullable(),
});
export type OverdueBucket = z.infer<typeof overdueBucketSchema>;

/** An office that owes reports: one that was asked. */
const owingOfficeSchema = z.strictObject({
  office: z.string(),
  label: words,
  /** Its step of the ladder, as people call it; null where the registry does not know it any more. */
  level: words.nullable(),
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  overdue: count,
  /** Whether they are of several districts, so that no cell of a matrix has this number. */
  ofSeveralDistricts: z.boolean(),
  oldestDueAt: instant,
  redFlags: count,
  /** When the next of its cases goes up, and to whom; null where all of them are as high as they go. */
  nextEscalation: z.strictObject({ at: instant, to: words }).nullable(),
});
export type OwingOffice = z.infer<typeof owingOfficeSchema>;

/** A case that is open for longer than the red flag's time. */
const redFlagSchema = z.strictObject({
  grievanceId: z.string(),
  ticket: z.string(),
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  /** The office that it is marked to. */
  office: words.nullable(),
  openedAt: instant,
  flaggedAt: instant,
});

export const overdueBoardSchema = z.strictObject({
  /** Add up to the overdue reports of the figures. */
  buckets: z.array(overdueBucketSchema),
  /** Open cases that are red-flagged, and the oldest of them. */
  redFlagCount: count,
  redFlags: z.array(redFlagSchema),
  /** Of the State, most overdue cases first, a few; `officeCount` is how many there are in all. */
  offices: z.array(owingOfficeSchema),
  officeCount: count,
  /** What bodies outside the State owe, which nobody here can hold to account: with all offices they add up to the buckets. */
  bodiesOutside: z.array(z.strictObject({ department: departmentCodeSchema, overdue: count })),
  /** What happens next by itself until an instant: how many cases go up, the soonest of them by their offices; and how many reports of offices and markings of the cell fall due. */
  next: z.strictObject({
    until: instant,
    goingUp: count,
    reportsDue: count,
    markingsDue: count,
    steps: z.array(
      z.strictObject({
        office: z.string(),
        /** How many offices higher they go, 1 for the next. */
        tier: count,
        label: words,
        department: departmentCodeSchema.nullable(),
        district: districtNameSchema.nullable(),
        cases: count,
        /** Of the first of them. */
        at: instant,
        /** Null where nobody is above any more. */
        to: words.nullable(),
      }),
    ),
  }),
  /** What the cell itself owes: late cases that no office was asked for, and since when the oldest should be marked. */
  toMark: z.strictObject({ overdue: count, oldestDueAt: instant.nullable() }),
});
export type OverdueBoard = z.infer<typeof overdueBoardSchema>;

/** The parts of a score, each of 100, of which it is the mean by weight; null where the part does not count. */
const scorePartsSchema = z.strictObject({
  /** How soon cases are taken up. */
  responsiveness: z.number().nullable(),
  /** Reports accepted, of those that were judged. */
  atrQuality: z.number().nullable(),
  /** Not late by its own delay, of the open cases and those disposed of in time. */
  overdue: z.number().nullable(),
  /** Disposed of in time. */
  onTime: z.number().nullable(),
  /** Disposed of and not opened again, nor called unsolved in a check. */
  solved: z.number().nullable(),
  /** How active its official accounts are; of districts always null. */
  activity: z.number().nullable(),
});
export type ScoreParts = z.infer<typeof scorePartsSchema>;

/** How one stands among all. */
export const ranked = {
  rank: count,
  /** A week before; null where it was not ranked then. */
  rankWas: count.nullable(),
  /** Of 100, one decimal. */
  score: z.number(),
  scoreWas: z.number().nullable(),
  parts: scorePartsSchema,
  open: count,
  overdue: count,
  /** Of the late ones those that the cell marked only after their time had run out; they count neither against anybody nor for them. */
  askedTooLate: count,
};
/** Whether others of the ranking have the same rank: their scores are printed alike. */
const placed = { ...ranked, isShared: z.boolean() };
export const rankingSchema = z.strictObject({
  /** When the period that is judged began: thirty days of India, the present one included. */
  fromAt: instant,
  districts: z.array(z.strictObject({ district: districtNameSchema, ...placed })),
  departments: z.array(z.strictObject({ department: departmentCodeSchema, ...placed })),
  /** Bodies outside the State with open cases, which are not ranked. */
  outside: z.array(z.strictObject({ department: departmentCodeSchema, open: count, overdue: count })),
});
export type Ranking = z.infer<typeof rankingSchema>;

export const officerRankingSchema = z.strictObject({
  /** How many are ranked; of many the best and the worst are told. */
  total: count,
  /** The best first. */
  offices: z.array(
    z.strictObject({
      office: z.string(),
      label: words,
      department: departmentCodeSchema.nullable(),
      district: districtNameSchema.nullable(),
      ...placed,
    }),
  ),
});
export type OfficerRanking = z.infer<typeof officerRankingSchema>;

/** Cases of one sort in one place that come in far more often than they usually do at this time. */
const surgeSchema = z.strictObject({
  department: departmentCodeSchema,
  /** Category within the department: its code, and as people call it; null where the cases are of no known sort. */
  category: z.strictObject({ code: z.string(), label: words }).nullable(),
  district: districtNameSchema.nullable(),
  cases: count,
  /** How many citizens wrote them; null where the cases are too many to look at each. */
  citizens: count.nullable(),
  /** Since when they came, and over how long. */
  sinceAt: instant,
  withinMs: count,
  /** What is usual over so long, at this hour of this weekday. */
  usual: z.number().nonnegative(),
});
export type Surge = z.infer<typeof surgeSchema>;

/** The stop of a review, as a wall tells it. */
export const reviewBoardSchema = z.strictObject({
  district: districtNameSchema.nullable(),
  department: departmentCodeSchema.nullable(),
  /** Open cases that its offices were asked for, those whose report is late, of these what the cell marked too late, and what it has not marked in time. */
  asked: count,
  reportsOverdue: count,
  askedTooLate: count,
  markingsOverdue: count,
  ranking: z.strictObject({ rank: count, rankWas: count.nullable(), among: count }).nullable(),
  /** Most overdue first, a few; `officeCount` is how many there are in all. */
  offices: z.array(
    z.strictObject({
      office: z.string(),
      label: words,
      department: departmentCodeSchema.nullable(),
      district: districtNameSchema.nullable(),
      overdue: count,
      oldestDueAt: instant,
    }),
  ),
  officeCount: count,
  /** Categories with late reports, the most first, a few; cases without a category are left out. */
  sorts: z.array(z.strictObject({ department: departmentCodeSchema.nullable(), label: words, open: count, overdue: count })),
});
export type ReviewBoard = z.infer<typeof reviewBoardSchema>;

/** Surges that nobody has taken note of: how many, and the most unusual of them. */
export const surgeAlertsSchema = z.strictObject({ total: count, next: z.array(surgeSchema) });
export type SurgeAlerts = z.infer<typeof surgeAlertsSchema>;

export const trendSchema = z.strictObject({
  /** The last 48 hours, oldest first; `at` is the beginning of the hour in India. */
  hours: z.array(z.strictObject({ at: instant, opened: count, disposed: count, usual: z.number().nonnegative().nullable() })),
  /** Today, hour by hour, added up: what came in by its end (null for hours to come), and between what and what that usually lies by then. */
  today: z.array(z.strictObject({ at: instant, opened: count.nullable(), low: count.nullable(), high: count.nullable() })),
  /** The last 30 days in India, oldest first, today the last; `at` is the beginning of the day. */
  days: z.array(z.strictObject({ at: instant, opened: count, disposed: count })),
  /** The most unusual first. */
  surges: z.array(surgeSchema),
});
export type Trend = z.infer<typeof trendSchema>;
