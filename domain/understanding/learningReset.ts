import { z } from "zod";

/**
 * Discards everything that was learned before. It is an event, so that every seat and every rebuild from events discards
 * the same.
 */
export interface LearningReset {
  readonly type: "learning-reset";
  readonly version: 1;
  readonly payload: Readonly<Record<string, never>>;
}

export const LEARNING_RESET: LearningReset = { type: "learning-reset", version: 1, payload: {} };

const resetSchema = z.strictObject({ type: z.literal("learning-reset"), version: z.literal(1) });

/** False for a version that this program does not know. */
export function isLearningReset(type: string, version: number): boolean {
  return resetSchema.safeParse({ type, version }).success;
}
