import { z } from "zod";
import { TARGET_NAMES } from "#domain/performance/targets.ts";

/** A figure beside the target that the administrator set. */
export const againstTargetSchema = z.strictObject({
  name: z.enum(TARGET_NAMES),
  /** In the unit of the target; null where there is nothing to judge by. */
  value: z.number().nonnegative().nullable(),
  target: z.number().int().nonnegative(),
  isMet: z.boolean().nullable(),
});
