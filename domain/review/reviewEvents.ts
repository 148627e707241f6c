import { z } from "zod";
import { DEPARTMENT_CODES } from "../department/departments.ts";
import { parseEvent } from "../eventPayloads.ts";
import type { EventOfTable } from "../eventPayloads.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import { grievanceIdSchema } from "../grievance/actions.ts";
import { issuedLetterSchema } from "../grievance/letter.ts";
import { officeIdSchema } from "../grievance/office.ts";
import type { PromiseId } from "../ids.ts";
import { ATTENDANCES, CASE_DECISIONS, CASES_OF_PROMISE, PROMISE_RESULTS } from "./review.ts";

/** What is recorded of a review. An event is never changed: a new shape is a new version beside the old one. */

const instant = z.number().int();
const words = z.string().trim().min(1).max(2_000);
const title = z.string().trim().min(1).max(200);
/** Who presides, by name and office; older programs did not ask. */
const chair = z.string().trim().min(1).max(200).optional();
const promiseId = z
  .string()
  .min(1)
  .max(100)
  .transform((id) => id as PromiseId);
const stop = z.string().min(1).max(60);
/** The ids of the answers that this one replaces: those that its author knew. */
const replaces = z.array(z.string()).max(20);

export const reviewScopeSchema = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("districts"), districts: z.array(districtNameSchema).min(1).max(23) }),
  z.strictObject({ of: z.literal("departments"), departments: z.array(z.enum(DEPARTMENT_CODES)).min(1).max(60) }),
]);

/** A letter about an absence, which belongs to a review and to no case. */
export const absenceLetterSchema = issuedLetterSchema.omit({ kind: true });
export type AbsenceLetter = z.infer<typeof absenceLetterSchema>;

const payloads = {
  "review-prepared": z.strictObject({ title, plannedAt: instant, scope: reviewScopeSchema, chair }),
  "review-replanned": z.strictObject({ title, plannedAt: instant, scope: reviewScopeSchema, chair }),
  "review-begun": z.strictObject({}),
  /** With the number of its minutes; where a review went on and ended again, the first stays. */
  "review-ended": z.strictObject({ minutesNumber: z.string().trim().min(1).max(100).optional() }),
  "attendance-taken": z.strictObject({
    office: officeIdSchema,
    attendance: z.enum(ATTENDANCES),
    /** The name of the person; null where not known. */
    name: z.string().trim().min(1).max(120).nullable(),
    replaces,
  }),
  remarked: z.strictObject({ office: officeIdSchema.nullable(), grievanceId: grievanceIdSchema.nullable(), words }),
  /** What was decided about a case; the command itself is an event of the case. */
  "case-decided": z.strictObject({
    /** The key of the stop at which it was discussed. */
    stop,
    grievanceId: grievanceIdSchema,
    decision: z.enum(CASE_DECISIONS),
    /** The office that answers now, or as well; null for a remark. */
    to: officeIdSchema.nullable(),
    words: words.nullable(),
    /** The events of the case. */
    acts: z.array(z.string().min(1)).min(1).max(10),
  }),
  /** Names the event that decided. */
  "case-decision-taken-back": z.strictObject({ decisionId: z.string().min(1).max(100) }),
  "promise-made": z.strictObject({
    promiseId,
    office: officeIdSchema,
    /** The key of the stop at which it was given; older programs did not record it. */
    stop: stop.optional(),
    /** The name of the person who gave it. */
    officer: z.string().trim().min(1).max(120).nullable(),
    /** The cases that it is about, if any. */
    cases: z.array(grievanceIdSchema).max(CASES_OF_PROMISE),
    /** The promise in words. */
    words,
    dueAt: instant,
  }),
  "promise-put-off": z.strictObject({ promiseId, dueAt: instant, replaces }),
  "promise-settled": z.strictObject({
    promiseId,
    result: z.enum(PROMISE_RESULTS),
    words: words.nullable(),
    /** The cases of the promise, whose keys seal the words; older programs did not record them. */
    cases: z.array(grievanceIdSchema).max(CASES_OF_PROMISE).optional(),
    replaces,
  }),
  /** By the clock, a day before; names the due time that it counts from, so that it is recorded once. */
  "promise-reminded": z.strictObject({ promiseId, dueAt: instant }),
  "promise-fell-due": z.strictObject({ promiseId, dueAt: instant }),
  "absence-letter-issued": absenceLetterSchema,
} as const;

export type ReviewEventType = keyof typeof payloads;
export type ReviewEvent = EventOfTable<typeof payloads>;

/** One event by its type. */
export type EventOf<Type extends ReviewEventType> = Extract<ReviewEvent, { readonly type: Type }>;

/** See {@link parseEvent}. */
export function parseReviewEvent(type: string, version: number, payload: unknown): ReviewEvent | null {
  return parseEvent(payloads, type, version, payload);
}
