import { DAY_MS, startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { OutboxWait } from "#domain/reply/outboxHold.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import type { Reader } from "#db/connection.ts";
import { attempted } from "#db/outbox/attempts.ts";
import { spendOfMonth } from "#db/sources/sourceState.ts";

type LimitReached = Extract<OutboxWait, "day" | "budget">;

interface Limited {
  readonly channel: Channel;
  /** What the next reply costs, US dollars. */
  readonly priceUsd: number;
  /** Under which names the spending of every channel is kept: the budget is one for all of them. */
  readonly spendKeys: readonly string[];
}

/**
 * What keeps the next reply from going out; null where nothing does. Each channel has its own day; a month's dollars count only what is
 * known to be spent, and keep back nothing that is free.
 */
export function limitReached(record: Reader, next: Limited, settings: ReplySettings, now: number): LimitReached | null {
  if (triedOnDayOf(record, next.channel, now) >= settings.mostPerDay) return "day";
  const { monthlyBudgetUsd } = settings;
  if (monthlyBudgetUsd === null || next.priceUsd === 0) return null;
  // Sums of cents drift in the last binary digit.
  return spentUsd(record, next.spendKeys, now) + next.priceUsd > monthlyBudgetUsd + 1e-9 ? "budget" : null;
}

/** How many were tried on a channel on the Indian day of `now`. What lies beyond that day was tried before somebody set the clock back. */
export function triedOnDayOf(record: Reader, channel: Channel, now: number): number {
  const from = startOfIndianDay(now);
  return attempted(record, channel, from, from + DAY_MS);
}

/** What replies cost in the calendar month (UTC), US dollars. */
export function spentUsd(record: Reader, spendKeys: readonly string[], now: number): number {
  return spendKeys.reduce((sum, key) => sum + spendOfMonth(record, key, now).usd, 0);
}
