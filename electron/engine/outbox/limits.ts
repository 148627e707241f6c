import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { OutboxWait } from "#domain/reply/outboxHold.ts";
import type { ReplySettings } from "#domain/reply/replySettings.ts";
import { holdsWebAddress } from "#domain/reply/webAddresses.ts";
import type { Reader } from "#db/connection.ts";
import { repliesAttemptedSince } from "#db/outbox/attempts.ts";
import { spendOfMonth } from "#db/sources/sourceState.ts";

/** Under which key what replies cost is kept beside what reading costs. */
export function spendKey(userId: string): string {
  return `x:replies:${userId}`;
}

/** What a post with these words costs, US dollars. */
export function priceOf(text: string, { priceUsd, priceWithAddressUsd }: ReplySettings): number {
  return holdsWebAddress(text) ? priceWithAddressUsd : priceUsd;
}

type LimitReached = Extract<OutboxWait, "day" | "budget">;

/** What keeps the next reply from going out; null where nothing does. A month's dollars count only what is known to be spent. */
export function limitReached(record: Reader, text: string, userId: string, settings: ReplySettings, now: number): LimitReached | null {
  if (repliesAttemptedSince(record, startOfIndianDay(now)) >= settings.mostPerDay) return "day";
  const { monthlyBudgetUsd } = settings;
  if (monthlyBudgetUsd === null) return null;
  const spent = spendOfMonth(record, spendKey(userId), now).usd;
  // Sums of cents drift in the last binary digit.
  return spent + priceOf(text, settings) > monthlyBudgetUsd + 1e-9 ? "budget" : null;
}
