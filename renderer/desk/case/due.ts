import type { Grievance } from "#domain/grievance/grievance.ts";

/** How a case stands with the clock. Spans are milliseconds and never below zero; `at` is the due time, milliseconds UTC. */
export type Due =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly at: number; readonly leftMs: number }
  | { readonly kind: "late"; readonly at: number; readonly lateMs: number }
  /** The clock stands still while the citizen or a court is waited for. */
  | { readonly kind: "stopped"; readonly leftMs: number }
  | { readonly kind: "stopped-late"; readonly lateMs: number };

export function dueOf({ dueAt, dueRemainingMs }: Pick<Grievance, "dueAt" | "dueRemainingMs">, now: number): Due {
  if (dueAt !== null)
    return now > dueAt ? { kind: "late", at: dueAt, lateMs: now - dueAt } : { kind: "running", at: dueAt, leftMs: dueAt - now };
  if (dueRemainingMs === null) return { kind: "none" };
  return dueRemainingMs >= 0 ? { kind: "stopped", leftMs: dueRemainingMs } : { kind: "stopped-late", lateMs: -dueRemainingMs };
}
