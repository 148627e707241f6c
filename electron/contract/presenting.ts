import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { officeIdSchema } from "#domain/grievance/office.ts";
import { CASE_STEPS } from "#domain/review/caseSteps.ts";
import { dossierCaseSchema, dossierSchema } from "./dossier.ts";
import { count, instant, maskedTextSchema, words } from "./fields.ts";
import { SESSION_ERRORS } from "./people.ts";
import { reviewSchema } from "./review.ts";

/** One thing at a time is on the screen that the officers see. */
export const SLIDES = [
  "title",
  "attendance",
  /** What came in, and how it is. */
  "figures",
  /** All that is open, by how late it is. */
  "pending",
  /** Reports that were returned, what was opened again, what was closed and not solved. */
  "quality",
  "ranking",
  "offices",
  "sorts",
  "places",
  "incidents",
  "promises",
  "case",
] as const;
const slideSchema = z.enum(SLIDES);
export type Slide = z.infer<typeof slideSchema>;

/** What the speaker puts on the screen. */
const onScreenSchema = z.strictObject({
  reviewId: z.string().min(1).max(100),
  /** The stop, by its district or the code of its department; null before the first. */
  stop: z.string().min(1).max(60).nullable(),
  slide: slideSchema,
  /** The case that is read aloud, where the slide is one. */
  grievanceId: z.string().nullable(),
});
export type OnScreen = z.infer<typeof onScreenSchema>;

/** A case before a room: what was written, who was asked when, and for how long the answer is owed. */
const presentedCaseSchema = dossierCaseSchema.extend({
  /** The deadline of the report of this case, in the states that owe one; null in others. */
  dueAt: instant.nullable(),
  /** Whole days since the deadline: 0 on the day itself; null while it is not late. */
  daysLate: count.nullable(),
  /** Late, and marked to an office only after its time had run out: that is the cell's delay. */
  askedTooLate: z.boolean(),
  /** Who holds the office that answers; null where nobody is named, or it is not marked. */
  answers: z.strictObject({ label: words, holder: z.string().nullable() }).nullable(),
  /** Oldest first. */
  steps: z.array(
    z.strictObject({
      kind: z.enum(CASE_STEPS),
      /** Who was asked; null for a step that asks nobody. */
      office: words.nullable(),
      /** Of a step that came several times in a row the first and the last. */
      from: instant,
      at: instant,
      times: z.number().int().positive(),
    }),
  ),
});
export type PresentedCase = z.infer<typeof presentedCaseSchema>;

/** What a screen shows that nobody signs in to: nothing but what the speaker puts there. Texts are masked. */
const presentedSchema = z.strictObject({
  review: reviewSchema.pick({ id: true, scope: true, state: true }).extend({ title: maskedTextSchema }),
  stop: z.string().nullable(),
  slide: slideSchema,
  /** Of the stop; null before the first. */
  attendance: reviewSchema.shape.others.nullable(),
  dossier: dossierSchema.omit({ cases: true }).nullable(),
  /** What was promised at this stop in this review. */
  promised: reviewSchema.shape.promises,
  case: presentedCaseSchema.nullable(),
  /** The office of the promise that was made last, so that a room sees it come. */
  lastPromiseOf: officeIdSchema.nullable(),
});
export type Presented = z.infer<typeof presentedSchema>;

const guarded = oc.errors(SESSION_ERRORS);

export const presentingContract = {
  /** Puts something on the screen, or with null takes all off. */
  put: guarded.input(z.strictObject({ screen: onScreenSchema.nullable() })).output(z.void()),
  /** What is on the screen, at once and whenever it changes; null for nothing. Open to the window of the screen. */
  watch: oc.output(eventIterator(presentedSchema.nullable())),
  /** Opens the window of the screen, or brings it to the front. */
  open: guarded.output(z.void()),
};
