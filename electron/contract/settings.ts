import { oc } from "@orpc/contract";
import { z } from "zod";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { LOCK_MINUTES } from "./limits.ts";
import { localeSchema } from "./locale.ts";

export { LOCALES, localeSchema } from "./locale.ts";
export type { Locale } from "./locale.ts";

export const settingsSchema = z.strictObject({
  locale: localeSchema,
  /** Whether proposals use what was learned from corrections; without it the rules alone propose. */
  learning: z.boolean(),
  /** Channels whose corrections teach nothing, such as one that is full of campaigns. What they taught before stays. */
  notLearnedFrom: z.array(channelSchema).max(50),
  lockAfterMinutes: z.number().int().min(LOCK_MINUTES.least).max(LOCK_MINUTES.most),
});
export type Settings = z.infer<typeof settingsSchema>;

export const settingsContract = {
  get: oc.output(settingsSchema),
  /** The language may be changed by anyone who is there, as in the menu; the rest by an administrator. */
  put: oc.input(settingsSchema.partial()).output(settingsSchema),
};
