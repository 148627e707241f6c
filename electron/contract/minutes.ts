import { z } from "zod";
import { letterheadSchema } from "#domain/letter/letterhead.ts";
import { PROMISE_STANDINGS } from "#domain/review/promiseStanding.ts";
import { ATTENDANCES, CASE_DECISIONS } from "#domain/review/review.ts";
import { count, instant, maskedTextSchema, words } from "./fields.ts";

/** A case that the minutes name: its ticket says nothing to anyone who has no list beside it. */
const namedCaseSchema = z.strictObject({ ticket: z.string(), subject: words });
export type NamedCase = z.infer<typeof namedCaseSchema>;

/** The minutes of a review, as they stand on paper in either language. What was spoken stands as it was spoken, but for what is masked. */
export const minutesSchema = z.strictObject({
  /** Null while the review goes on. */
  number: z.string().nullable(),
  title: maskedTextSchema,
  letterhead: letterheadSchema,
  /** Who presided; null where nobody was named. */
  chair: maskedTextSchema.nullable(),
  begunAt: instant,
  /** Null while it goes on: a draft. */
  endedAt: instant.nullable(),
  stops: z.array(
    z.strictObject({
      name: words,
      /** As the stop stood when the review ended, or stands now; null for what is no stop of the plan. */
      figures: z
        .strictObject({
          from: instant,
          receipts: count,
          disposals: count,
          pending: count,
          pendingOverdue: count,
          pendingMarkingsOverdue: count,
          reopened: count,
          /** Citizens who were asked by telephone, and those of them who said that it is not solved. */
          checked: count,
          notSolved: count,
        })
        .nullable(),
      attendance: z.array(
        z.strictObject({
          office: words,
          /** Who holds the office, and who came: the same person, or a representative. Null where not known. */
          holder: z.string().nullable(),
          name: maskedTextSchema.nullable(),
          /** More than one where two people wrote down different things; none where nobody took it. */
          attendance: z.array(z.enum(ATTENDANCES)),
          /** The number of the letter for being absent. */
          letter: z.string().nullable(),
        }),
      ),
      promises: z.array(
        z.strictObject({
          office: words,
          officer: maskedTextSchema.nullable(),
          words: maskedTextSchema,
          cases: z.array(namedCaseSchema),
          dueAt: instant,
          standing: z.enum(PROMISE_STANDINGS),
        }),
      ),
      /** What was done to cases on the spot. */
      decisions: z.array(
        z.strictObject({
          case: namedCaseSchema,
          decision: z.enum(CASE_DECISIONS),
          to: words.nullable(),
          words: maskedTextSchema.nullable(),
        }),
      ),
      remarks: z.array(z.strictObject({ case: namedCaseSchema.nullable(), words: maskedTextSchema })),
    }),
  ),
  /** Who is sent a copy. */
  copyTo: z.array(words),
});
export type Minutes = z.infer<typeof minutesSchema>;
