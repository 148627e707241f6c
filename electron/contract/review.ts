import { oc } from "@orpc/contract";
import { z } from "zod";
import { caseFilterSchema } from "#domain/desk/filter.ts";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { REFUSAL_CODES } from "#domain/grievance/decision.ts";
import { markSchema, officeIdSchema } from "#domain/grievance/office.ts";
import { REVIEW_REFUSALS } from "#domain/review/decideReview.ts";
import { PROMISE_STANDINGS } from "#domain/review/promiseStanding.ts";
import { ATTENDANCES, CASE_DECISIONS, CASES_OF_PROMISE, PROMISE_RESULTS } from "#domain/review/review.ts";
import { queueRowSchema } from "./desk.ts";
import { localeSchema } from "./settings.ts";
import { absenceLetterSchema, reviewScopeSchema } from "#domain/review/reviewEvents.ts";
import { count, instant, maskedTextSchema, words } from "./fields.ts";

const spoken = z.string().trim().min(1).max(2_000);
const name = z.string().trim().min(1).max(120);
const reviewId = z.string().min(1).max(100);
const promiseId = z.string().min(1).max(100);

const reviewPlanSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  plannedAt: instant,
  scope: reviewScopeSchema,
  /** Who presides, by name and office. */
  chair: z.string().trim().min(1).max(200).optional(),
});

const reviewLineSchema = z.strictObject({
  id: reviewId,
  title: z.string(),
  plannedAt: instant,
  state: z.enum(["prepared", "begun", "ended"]),
  begunAt: instant.nullable(),
  endedAt: instant.nullable(),
  promises: count,
  /** Promises of it that nobody has settled. */
  unsettled: count,
});
export type ReviewLine = z.infer<typeof reviewLineSchema>;

/** One answer of several that people gave to one question; more than one where they contradicted each other. */
const answersOf = <Value extends z.ZodType>(value: Value) => z.array(z.strictObject({ actor: z.string(), at: instant, value }));

const attendanceSchema = z.strictObject({
  office: officeIdSchema,
  label: words,
  /** Who holds the office now; null where nobody is named. */
  holder: z.string().nullable(),
  answers: answersOf(z.strictObject({ attendance: z.enum(ATTENDANCES), name: maskedTextSchema.nullable() })),
  /** A letter for being absent that was issued. */
  letter: z.strictObject({ letterId: z.string(), number: z.string() }).nullable(),
});
export type AttendanceLine = z.infer<typeof attendanceSchema>;

export const promiseSchema = z.strictObject({
  id: promiseId,
  reviewId,
  office: officeIdSchema,
  label: words,
  officer: maskedTextSchema.nullable(),
  words: maskedTextSchema,
  madeAt: instant,
  dueAt: instant,
  firstDueAt: instant,
  /** Days to which two people put it off apart. */
  contradictedDueAt: z.array(instant),
  standing: z.enum(PROMISE_STANDINGS),
  settledBy: answersOf(z.strictObject({ result: z.enum(PROMISE_RESULTS), words: maskedTextSchema.nullable() })),
  cases: z.array(z.strictObject({ id: grievanceIdSchema, ticket: z.string(), state: z.string() })),
});
export type PromiseLine = z.infer<typeof promiseSchema>;

const caseDecisionSchema = z.strictObject({
  id: z.string(),
  /** The key of the stop at which it was spoken of. */
  stop: z.string(),
  grievanceId: z.string(),
  ticket: z.string(),
  decision: z.enum(CASE_DECISIONS),
  to: words.nullable(),
  words: maskedTextSchema.nullable(),
  at: instant,
});
export type CaseDecisionLine = z.infer<typeof caseDecisionSchema>;

export const reviewSchema = z.strictObject({
  ...reviewPlanSchema.omit({ chair: true }).shape,
  chair: z.string().nullable(),
  id: reviewId,
  state: z.enum(["prepared", "begun", "ended"]),
  begunAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** In the order of the plan; offices that came though nobody expected them stand last. */
  stops: z.array(z.strictObject({ key: z.string(), offices: z.array(attendanceSchema) })),
  others: z.array(attendanceSchema),
  /** `stop`: where it was given, else the stop of its office; null for none of the plan. */
  promises: z.array(promiseSchema.extend({ stop: z.string().nullable() })),
  /** What was done to cases on the spot, without what was taken back; oldest first. */
  decisions: z.array(caseDecisionSchema),
  remarks: z.array(
    z.strictObject({
      office: officeIdSchema.nullable(),
      grievanceId: grievanceIdSchema.nullable(),
      words: maskedTextSchema,
      actor: z.string(),
      at: instant,
    }),
  ),
});
export type ReviewView = z.infer<typeof reviewSchema>;

/** What is done during a review, and after it with its promises. */
const reviewActionSchema = z.discriminatedUnion("type", [
  reviewPlanSchema.extend({ type: z.literal("replan") }),
  z.strictObject({ type: z.literal("begin") }),
  z.strictObject({ type: z.literal("end") }),
  z.strictObject({ type: z.literal("take-attendance"), office: officeIdSchema, attendance: z.enum(ATTENDANCES), name: name.nullable() }),
  z.strictObject({
    type: z.literal("remark"),
    office: officeIdSchema.nullable(),
    grievanceId: grievanceIdSchema.nullable(),
    words: spoken,
  }),
  z.strictObject({
    type: z.literal("promise"),
    office: officeIdSchema,
    stop: z.string().min(1).max(60).optional(),
    officer: name.nullable(),
    cases: z.array(grievanceIdSchema).max(CASES_OF_PROMISE),
    words: spoken,
    dueAt: instant,
  }),
  z.strictObject({ type: z.literal("put-off"), promiseId, dueAt: instant }),
  z.strictObject({ type: z.literal("settle"), promiseId, result: z.enum(PROMISE_RESULTS), words: spoken.nullable() }),
]);
export type AskedOfReview = z.infer<typeof reviewActionSchema>;

/** What a review does to one case on the spot. */
const caseCommandSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("mark"), to: markSchema }),
  z.strictObject({ do: z.literal("mark-as-well"), to: markSchema }),
  z.strictObject({ do: z.literal("escalate"), to: officeIdSchema, words: spoken.nullable() }),
  /** Stands in the case as a note, and in the minutes. */
  z.strictObject({ do: z.literal("remark"), words: spoken }),
]);
export type ReviewCaseCommand = z.infer<typeof caseCommandSchema>;

const CASE_REFUSED = { message: "The case does not allow this now", data: z.strictObject({ code: z.enum(REFUSAL_CODES) }) };

/** The pictures of the cases that a review tells of, on this machine; kept until it has ended. */
const reviewPicturesSchema = z.strictObject({
  needed: count,
  here: count,
  /** Not to be had: their channels do not give them out any more, or they lie where nothing is fetched from. */
  failed: count,
  /** Nobody answers, as without a network; it is tried again by itself. */
  isUnreached: z.boolean(),
});
export type ReviewPictures = z.infer<typeof reviewPicturesSchema>;

const NOT_FOUND = { message: "There is no such review" };
const REFUSED = { message: "This cannot be done to the review now", data: z.strictObject({ refusal: z.enum(REVIEW_REFUSALS) }) };

const refusable = oc.errors({ NOT_FOUND, REFUSED });
const caseRefusable = oc.errors({ NOT_FOUND, REFUSED, CASE_REFUSED });

export const reviewContract = {
  /** The latest planned first. */
  list: oc.output(z.array(reviewLineSchema)),
  prepare: oc.input(reviewPlanSchema).output(z.strictObject({ id: reviewId })),
  get: oc
    .errors({ NOT_FOUND })
    .input(z.strictObject({ id: reviewId }))
    .output(reviewSchema),
  act: refusable.input(z.strictObject({ id: reviewId, action: reviewActionSchema })).output(reviewSchema),
  /** Does something to a case, decided as any act on it, and writes it down in the review at one go. */
  runOnCase: caseRefusable
    .input(z.strictObject({ id: reviewId, stop: z.string().min(1).max(60), grievanceId: grievanceIdSchema, act: caseCommandSchema }))
    .output(reviewSchema),
  /** Takes back what one did to a case in this review, as far as nothing has followed it. */
  takeBackDecision: caseRefusable.input(z.strictObject({ id: reviewId, decisionId: z.string().min(1).max(100) })).output(reviewSchema),

  pictures: oc.input(z.strictObject({ id: reviewId })).output(reviewPicturesSchema),
  /** Keeps the pictures of what the review tells of now, and has those fetched that are not here; how far it is is in `pictures`. */
  fetchPictures: oc.input(z.strictObject({ id: reviewId })).output(reviewPicturesSchema),
  /** The cases of tickets that were typed; one that is not known is left out. */
  casesOfTickets: oc
    .input(z.strictObject({ tickets: z.array(z.string().max(40)).max(100) }))
    .output(z.array(z.strictObject({ id: grievanceIdSchema, ticket: z.string() }))),
  /** The cases of a group, the one that is due soonest first: as many as a promise may be about, the lines of the first, and how many there are. */
  casesOfGroup: oc
    .input(z.strictObject({ filter: caseFilterSchema }))
    .output(z.strictObject({ ids: z.array(z.string()), lines: z.array(queueRowSchema), total: count })),
  /** What offices promised in the last `days`, whatever the review; the newest first. */
  promises: oc
    .input(z.strictObject({ offices: z.array(officeIdSchema).max(500), days: z.number().int().min(1).max(3_650) }))
    .output(z.array(promiseSchema)),
  /** Makes the PDF of the minutes and answers with the file that it was saved to. */
  printMinutes: oc
    .errors({
      NOT_FOUND,
      NOT_BEGUN: { message: "The review has not begun" },
      NOT_PRINTED: { message: "The minutes could not be printed" },
    })
    .input(z.strictObject({ id: reviewId, locale: localeSchema }))
    .output(z.strictObject({ file: z.string() })),
  absenceLetter: {
    print: oc
      .errors({ NOT_FOUND, NOT_PRINTED: { message: "The letter could not be printed" } })
      .input(z.strictObject({ id: reviewId, letterId: z.string(), locale: localeSchema }))
      .output(z.strictObject({ file: z.string() })),
    /** In the words of the program, for a person to read over. */
    draft: oc
      .errors({ NOT_FOUND })
      .input(z.strictObject({ id: reviewId, office: officeIdSchema }))
      .output(absenceLetterSchema.omit({ letterId: true, number: true }).extend({ toLabel: words })),
    /** Gives it its number in the register's series, and records it. */
    issue: refusable
      .input(z.strictObject({ id: reviewId, letter: absenceLetterSchema.omit({ letterId: true, number: true, officer: true }) }))
      .output(z.strictObject({ letterId: z.string(), number: z.string() })),
  },
};
