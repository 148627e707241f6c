import { z } from "zod";
import { DAY_MS } from "../clock/indianDay.ts";

/** What marks a case as perhaps one of a flood. */
export const floodSettingsSchema = z.strictObject({
  /** An account that is younger than so many days when it writes is marked as new. */
  newAccountDays: z.number().int().min(1).max(365),
  /** More cases of one author in a month than so many are marked; null for no limit. */
  monthlyLimit: z.number().int().min(1).max(1_000).nullable(),
});
export type FloodSettings = z.infer<typeof floodSettingsSchema>;

export const DEFAULT_FLOOD_SETTINGS: FloodSettings = { newAccountDays: 30, monthlyLimit: null };

/** So much is counted; more is told as "or more". */
export const MOST_SIGNS_COUNTED = 100;

/** What a case shows of a flood: evidence, of which a person judges. It hides nothing and moves no time limit. */
export const floodSignsSchema = z.strictObject({
  /** How many days old the account was when it wrote, where that is new. */
  newAccountDays: z.number().int().nonnegative().nullable(),
  /** How many other accounts wrote the very words within days. */
  copies: z.number().int().nonnegative(),
  /** Cases that are folded away under this one in the list of new cases. */
  folded: z.number().int().nonnegative(),
  /** Which case of its author in its month it is, where that is over the limit. */
  overLimit: z.number().int().positive().nullable(),
  /** See `widthOf`; 0 where the platform tells nothing. */
  width: z.number().int().nonnegative(),
});
export type FloodSigns = z.infer<typeof floodSignsSchema>;

/** How many whole days old an account was, where that is new; null for an older one, and where nobody knows. */
export function newAccountDays(since: number | null, writtenAt: number, settings: FloodSettings): number | null {
  if (since === null || since > writtenAt) return null;
  const days = Math.floor((writtenAt - since) / DAY_MS);
  return days < settings.newAccountDays ? days : null;
}
