import { z } from "zod";
import { DAY_MS, INDIA_OFFSET_MS } from "../clock/indianDay.ts";
import type { State } from "../grievance/state.ts";

/** What personal text is kept in, each with a time of its own. */
export const RETAINED = ["disposed", "set-aside", "no-case", "reading-problems", "import-lists", "dossiers"] as const;
export type Retained = (typeof RETAINED)[number];

/** Rule 8(3): personal data and its logs are kept for one year at least. */
export const LEAST_MONTHS = 12;
export const MOST_MONTHS = 360;
/** Rule 14(3): the period for answering may not be longer. */
export const LONGEST_ANSWER_DAYS = 90;

const months = z.int().min(LEAST_MONTHS).max(MOST_MONTHS).nullable();

export const retentionPolicySchema = z.strictObject({
  /** Nothing is erased before an administrator has switched it on. */
  isOn: z.boolean(),
  /** Calendar months after the end of each; null keeps it for good. */
  months: z.strictObject({
    disposed: months,
    "set-aside": months,
    "no-case": months,
    "reading-problems": months,
    "import-lists": months,
    dossiers: months,
  }),
  /** Within how many days the office answers a request of a citizen. */
  answerWithinDays: z.int().min(1).max(LONGEST_ANSWER_DAYS),
});
export type RetentionPolicy = z.infer<typeof retentionPolicySchema>;

/** Three years for what was answered, as for files of passing interest; one for what never was a matter of the office. */
export const DEFAULT_RETENTION_POLICY: RetentionPolicy = {
  isOn: false,
  months: { disposed: 36, "set-aside": 12, "no-case": 12, "reading-problems": 12, "import-lists": 12, dossiers: 12 },
  answerWithinDays: LONGEST_ANSWER_DAYS,
};

/** The states of closed cases, by what they are retained as. */
export const CLOSED_STATES: Readonly<Record<"disposed" | "set-aside", readonly State[]>> = {
  disposed: ["disposed"],
  "set-aside": ["not-a-grievance", "duplicate", "transferred-out"],
};

/** What ended before this instant is due, milliseconds UTC: the same day of the month so many months ago in India, or that month's last day. */
export function dueBefore(now: number, monthsBack: number): number {
  const local = new Date(now + INDIA_OFFSET_MS);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth() - monthsBack];
  // Day 0 of a month is the last one of the month before.
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const timeOfDay = (now + INDIA_OFFSET_MS) % DAY_MS;
  return Date.UTC(year, month, Math.min(local.getUTCDate(), lastDay)) + timeOfDay - INDIA_OFFSET_MS;
}
