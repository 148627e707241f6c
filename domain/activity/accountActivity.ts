import { DAY_MS, indianDayNumber } from "../clock/indianDay.ts";

/** What an official account wrote, as far as its activity goes. Instants are milliseconds UTC. */
export interface AccountPost {
  readonly at: number;
  /** True where it answers somebody else. */
  readonly isReply: boolean;
  /** How long after the question it came; null where that is not known. */
  readonly answerMs: number | null;
}

export interface AccountActivity {
  readonly posts: number;
  /** Of these, answers to others. */
  readonly replies: number;
  /** Of the answers of which it is known. */
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

/** So far back an account is looked at. */
export const ACTIVITY_DAYS = 30;
export const ACTIVITY_MS = ACTIVITY_DAYS * DAY_MS;

/** The lower one of two in the middle, so that it is a time that was really taken. */
function medianOf(values: readonly number[]): number | null {
  return values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? null;
}

/** How an official account is at its platform. */
export const ACCOUNT_STATES = ["not-asked", "active", "not-found", "suspended", "protected"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];
