import { DAY_MS, indianDayNumber } from "../clock/indianDay.ts";

/** A post of an official account, with what its activity is counted from. Instants are milliseconds UTC. */
export interface AccountPost {
  readonly at: number;
  /** True where it answers somebody else. */
  readonly isReply: boolean;
  /** Time from the question to this answer; null where it is not known. */
  readonly answerMs: number | null;
}

export interface AccountActivity {
  readonly posts: number;
  /** How many of the posts answer somebody else. */
  readonly replies: number;
  /** Over the answers whose time is known. */
  readonly medianAnswerMs: number | null;
  /** Days of India in the period on which nothing was written. */
  readonly silentDays: number;
  readonly lastPostAt: number | null;
  /** Posts of each day, oldest first. */
  readonly byDay: readonly number[];
}

/** What an account did in the days that end with the one in which `now` lies. */
export function accountActivity(
  posts: readonly AccountPost[],
  { days, now }: { readonly days: number; readonly now: number },
): AccountActivity {
  const lastDay = indianDayNumber(now);
  const byDay = Array.from({ length: days }, () => 0);
  const within = posts.filter(({ at }) => at <= now && lastDay - indianDayNumber(at) < days);
  for (const { at } of within) {
    const index = days - 1 - (lastDay - indianDayNumber(at));
    byDay[index] = (byDay[index] ?? 0) + 1;
  }
  const replies = within.filter(({ isReply }) => isReply);
  return {
    posts: within.length,
    replies: replies.length,
    medianAnswerMs: medianOf(replies.flatMap(({ answerMs }) => answerMs ?? [])),
    silentDays: byDay.filter((count) => count === 0).length,
    lastPostAt: within.reduce<number | null>((last, { at }) => Math.max(last ?? at, at), null),
    byDay,
  };
}

/** How far back the posts of an account are read. */
export const ACTIVITY_DAYS = 30;
export const ACTIVITY_MS = ACTIVITY_DAYS * DAY_MS;

/** Of an even number the lower of the two in the middle, so that the median is one of the values. */
function medianOf(values: readonly number[]): number | null {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? null;
}

/** What the platform says of an official account. */
export const ACCOUNT_STATES = ["not-asked", "active", "not-found", "suspended", "protected"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
