import { z } from "zod";

/**
 * How far the record had come when somebody looked, in the engine's own words. An engine that was started later does not know it any more: the
 * row numbers that belong to it may stand for other cases by then.
 */
export const asOfSchema = z.string().min(1).max(100);
