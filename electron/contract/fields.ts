import { z } from "zod";
import type { MaskedText } from "#domain/text/mask.ts";

/** Milliseconds UTC. */
export const instant = z.number().int();
export const count = z.number().int().nonnegative();

/** One sentence or name in both languages. */
export const words = z.strictObject({ en: z.string(), hi: z.string() });
export type Words = z.infer<typeof words>;

/** A text of a citizen as a window gets it: only what was masked fits. */
export const maskedTextSchema = z.custom<MaskedText>((value) => typeof value === "string");

/**
 * How far the record had come when somebody looked, in the engine's own words. An engine that was started later does not know it any more: the
 * row numbers that belong to it may stand for other cases by then.
 */
export const asOfSchema = z.string().min(1).max(100);
