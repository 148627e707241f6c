import { oc } from "@orpc/contract";
import { z } from "zod";
import { localeSchema } from "./locale.ts";

export { LOCALES, localeSchema } from "./locale.ts";
export type { Locale } from "./locale.ts";

const SHORTEST_LOCK_MINUTES = 1;
const LONGEST_LOCK_MINUTES = 480;

export const settingsSchema = z.strictObject({
  locale: localeSchema,
  /** Whether proposals use what was learned from corrections; without it the rules alone propose. */
  learning: z.boolean(),
  /** After so long without a person a window is locked. */
  lockAfterMinutes: z.number().int().min(SHORTEST_LOCK_MINUTES).max(LONGEST_LOCK_MINUTES),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsContract = {
  get: oc.output(settingsSchema),
  /** The language may be changed by whoever is there, as in the menu; the rest by an administrator. */
  put: oc.input(settingsSchema.partial()).output(settingsSchema),
};
