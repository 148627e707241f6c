import { z } from "zod";
import type { CHECK_RESULTS } from "./choices.ts";

/** A week of the ISO calendar in India, `2026-W48`. */
export const weekSchema = z.string().regex(/^\d{4}-W\d{2}$/);

export type CheckResult = (typeof CHECK_RESULTS)[number];

/** The check call of a case that was drawn; `result` is null until the call is made. */
export interface CheckCall {
  readonly week: string;
  readonly result: CheckResult | null;
  readonly words: string | null;
}
