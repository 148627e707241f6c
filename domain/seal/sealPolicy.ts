import { z } from "zod";
import { indianDayNumber } from "../clock/indianDay.ts";
import type { Seal } from "./seal.ts";

export const sealPolicySchema = z.strictObject({
  /** Absolute path of a folder on another disk or share that each seal is written to as well; null for none. */
  folder: z.string().min(1).max(4_096).nullable(),
  /** Who is sent each day's seal by e-mail; null for nobody. */
  mailTo: z.email().max(254).nullable(),
});
export type SealPolicy = z.infer<typeof sealPolicySchema>;

export const DEFAULT_SEAL_POLICY: SealPolicy = { folder: null, mailTo: null };

/**
 * Whether the seat's chain is to be sealed now: once a day in India, where anything was recorded since. After days off that is at once. A clock that was set back to
 * another day seals as well, since it must not keep seals from being made.
 */
export function isSealDue(last: Pick<Seal, "at"> | null, unsealed: number, now: number): boolean {
  if (unsealed === 0) return false;
  return last === null || indianDayNumber(last.at) !== indianDayNumber(now);
}
