import type { Reads, Source } from "../sources/source.ts";
import type { Recorder, Spending } from "./recorder.ts";

export function spendingOn(reads: Reads, price: Reads, at: number): Spending {
  return { usd: reads.posts * price.posts + reads.users * price.users, at };
}

/** The calendar month of a time, UTC: `2026-11`. Platforms bill by it. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

/** The first moment of the next calendar month, milliseconds UTC. */
export function nextMonth(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
}

/** A page is paid for once it is asked for, so the last one before the stop may exceed the budget. */
export function isBudgetSpent(recorder: Recorder, source: Source, budgetUsd: number | null, at: number): boolean {
  if (budgetUsd === null) return false;
  const keys = [source.key, ...(source.sharesBudgetWith ?? [])];
  return keys.reduce((sum, key) => sum + recorder.spentUsd(key, monthOf(at)), 0) >= budgetUsd;
}
