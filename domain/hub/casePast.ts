import { z } from "zod";
import { seatIdSchema } from "./seatId.ts";

/** Of a case with thousands of events at a hub with all the seats that there may be. */
export const MOST_LETTERS_OF_PAST = 400_000;

const number = z.int().nonnegative();

/**
 * Where the past of a case lies, as a seat knows that has everything: the numbers of its events by seat, and how far that seat knew each other one. What a seat pushed of the case
 * beyond that lies after it. Who was given the case since looks there.
 */
const casePastSchema = z.strictObject({
  events: z.record(seatIdSchema, z.array(number).max(50_000)),
  known: z.record(seatIdSchema, number),
});
export type CasePast = z.infer<typeof casePastSchema>;

/** Null for what says nothing of a past, or is longer than any. */
export function pastIn(text: string): CasePast | null {
  if (text.length > MOST_LETTERS_OF_PAST) return null;
  try {
    return casePastSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
