import type { SourceStatus } from "#contract/sources.ts";
import type { Reads, Source } from "../ports/source.ts";
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
  return budgetStateOf(recorder, source, budgetUsd, at) === "spent";
}

export type BudgetState = SourceStatus["budgetState"];

/** Of the calendar month of `at`: what the source and those that share its budget have spent of it. */
export function budgetStateOf(recorder: Recorder, source: Source, budgetUsd: number | null, at: number): BudgetState {
  if (budgetUsd === null) return "within";
  const keys = [source.key, ...(source.sharesBudgetWith ?? [])];
  const spent = micro(keys.reduce((sum, key) => sum + recorder.spentUsd(key, monthOf(at)), 0));
  if (spent >= micro(budgetUsd)) return "spent";
  return spent >= micro(budgetUsd * WARNING_SHARE) ? "near" : "within";
}

/** From here on people are warned: there is time to raise the budget, or to read less often. */
const WARNING_SHARE = 0.8;

/** Millionths of a dollar: sums of prices without the dust of binary fractions. */
export function micro(usd: number): number {
  return Math.round(usd * 1_000_000);
}
