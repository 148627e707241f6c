import { z } from "zod";
import { letterheadSchema } from "#domain/letter/letterhead.ts";
import { PROMISE_STANDINGS } from "#domain/review/promiseStanding.ts";
import { ATTENDANCES, CASE_DECISIONS } from "#domain/review/review.ts";
import { instant, maskedTextSchema, words } from "./fields.ts";

/** The minutes of a review, as they stand on paper in either language. What was spoken stands as it was spoken. */
export const minutesSchema = z.strictObject({
  title: z.string(),
  letterhead: letterheadSchema,
  begunAt: instant,
  /** Null while it goes on: a draft. */
  endedAt: instant.nullable(),
  stops: z.array(
    z.strictObject({
      name: words,
      attendance: z.array(
        z.strictObject({
          office: words,
          name: z.string().nullable(),
          /** More than one where two people wrote down different things; none where nobody took it. */
          attendance: z.array(z.enum(ATTENDANCES)),
          /** The number of the letter for being absent. */
          letter: z.string().nullable(),
        }),
      ),
      promises: z.array(
        z.strictObject({
          office: words,
          officer: z.string().nullable(),
          words: maskedTextSchema,
          tickets: z.array(z.string()),
          dueAt: instant,
          standing: z.enum(PROMISE_STANDINGS),
        }),
      ),
      /** What was done to cases on the spot. */
      decisions: z.array(
        z.strictObject({ ticket: z.string(), decision: z.enum(CASE_DECISIONS), to: words.nullable(), words: maskedTextSchema.nullable() }),
      ),
      remarks: z.array(z.strictObject({ ticket: z.string().nullable(), words: maskedTextSchema })),
    }),
  ),
});
export type Minutes = z.infer<typeof minutesSchema>;
