import { z } from "zod";

/** What the administrator wants to be reached; null where no target is set. */
export const targetsSchema = z.strictObject({
  /** At most so many of a hundred cases that offices were asked for are late. */
  overduePercent: z.number().int().min(0).max(100).nullable(),
  /** At least so many of a hundred reports come in time. */
  inTimePercent: z.number().int().min(0).max(100).nullable(),
  /** At most so many hours until a case is taken up, by the median. */
  takingUpHours: z.number().int().min(1).max(2_000).nullable(),
  /** At most so many days until a case is disposed of, by the median. */
  disposalDays: z.number().int().min(1).max(1_000).nullable(),
});
export type Targets = z.infer<typeof targetsSchema>;
