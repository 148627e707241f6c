/**
 * Whether the month's budget lets some more be asked for now: it is spent evenly over the month, so that the last days are not without. No budget lets
 * everything. Times are UTC, as platforms bill.
 */
export function isWithinEvenBudget(spentUsd: number, budgetUsd: number | null, now: number): boolean {
  if (budgetUsd === null) return true;
  const date = new Date(now);
  const daysOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return spentUsd < (budgetUsd * date.getUTCDate()) / daysOfMonth;
}
