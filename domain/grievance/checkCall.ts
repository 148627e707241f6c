import { z } from "zod";

/** A week of the ISO calendar in India, `2026-W48`. */
export const weekSchema = z.string().regex(/^\d{4}-W\d{2}$/);

/** What the citizen said when the cell called to ask whether the case that was disposed of is solved. */
export const CHECK_RESULTS = ["solved", "not-solved", "no-answer"] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** The check call of a case that was drawn; `result` is null until somebody has called. */
export interface CheckCall {
  readonly week: string;
  readonly result: CheckResult | null;
  readonly words: string | null;
}
