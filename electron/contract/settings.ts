import { oc } from "@orpc/contract";
import { z } from "zod";

export const LOCALES = ["hi", "en"] as const;
export const localeSchema = z.enum(LOCALES);
export type Locale = z.infer<typeof localeSchema>;

export const settingsSchema = z.strictObject({
  locale: localeSchema,
  /** Whether proposals use what was learned from corrections; without it the rules alone propose. */
  learning: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsContract = {
  get: oc.output(settingsSchema),
  put: oc.input(settingsSchema.partial()).output(settingsSchema),
};
