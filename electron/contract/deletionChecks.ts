import { oc } from "@orpc/contract";
import { z } from "zod";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { sourceFaultSchema } from "./sources.ts";
import { count, instant } from "./fields.ts";

/** How far the posts of a channel were asked after, so that what its author took back is blanked here within 24 hours. */
const deletionCheckStatusSchema = z.strictObject({
  channel: channelSchema,
  /** `behind` while a post has waited for more than 24 hours, `waits-for-budget` where that is for want of money. */
  state: z.enum(["on-time", "behind", "waits-for-budget", "failing"]),
  /** Posts that have to be asked after: of the last 30 days, and older ones of open cases. */
  total: count,
  /** How many of them were known to be there within the last 24 hours. */
  checked: count,
  /** When the one that has waited longest was last known to be there; null where there is none. */
  oldestAt: instant.nullable(),
  fault: z.strictObject({ code: sourceFaultSchema, detail: z.string(), sinceAt: instant }).nullable(),
  /** Spent on this in the running calendar month (UTC), US dollars. */
  spentUsd: z.number().nonnegative(),
  budgetUsd: z.number().nonnegative().nullable(),
});
export type DeletionCheckStatus = z.infer<typeof deletionCheckStatusSchema>;

export const deletionChecksContract = {
  /** One for each channel that has to be asked; a rehearsal has none. */
  status: oc.output(z.array(deletionCheckStatusSchema)),
};
