import { oc } from "@orpc/contract";
import { z } from "zod";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { issuedLetterSchema } from "#domain/grievance/letter.ts";
import { LETTER_KINDS, LETTER_WAYS, MOST_CASES_OF_LETTER } from "#domain/grievance/choices.ts";
import { REFUSAL_CODES } from "#domain/grievance/decision.ts";
import { officeIdSchema } from "#domain/grievance/office.ts";
import { GAP_REASONS } from "#domain/officerMail/officerMail.ts";
import { letterheadSchema } from "#domain/letter/letterhead.ts";
import { localeSchema } from "./settings.ts";
import { count, instant, words } from "./fields.ts";

/** Why a letter cannot be made, or not as it is written. */
const LETTER_FAULTS = [...REFUSAL_CODES, "case-changed", "day-not-named"] as const;
export type LetterFault = (typeof LETTER_FAULTS)[number];

const draftSchema = z.strictObject({
  kind: z.enum(LETTER_KINDS),
  /** Every kind, and why one of it would not be true of the case now. */
  kinds: z.array(z.strictObject({ kind: z.enum(LETTER_KINDS), refusal: z.enum(REFUSAL_CODES).nullable() })),
  to: officeIdSchema,
  /** The offices that answer for the case: one of them can be written to. */
  offices: z.array(z.strictObject({ id: officeIdSchema, label: words })),
  /** Who holds the office now; null where nobody is named. */
  officer: z.strictObject({ id: z.string().nullable(), name: z.string(), designation: z.string() }).nullable(),
  subject: words,
  body: words,
  answerBy: instant,
  /** Names the facts that the draft was made of; a letter is issued only while they hold. */
  restsOn: z.string().max(100),
});
export type LetterDraft = z.infer<typeof draftSchema>;

/** A letter as the register lists it. */
const registeredLetterSchema = z.strictObject({
  letterId: z.string(),
  grievanceId: z.string(),
  ticket: z.string(),
  /** How many cases it is about; the ticket is that of one of them. */
  cases: count,
  kind: z.enum(LETTER_KINDS),
  number: z.string(),
  to: z.string(),
  toLabel: words,
  officer: z.string().nullable(),
  issuedAt: instant,
  sentAt: instant.nullable(),
  way: z.enum(LETTER_WAYS).nullable(),
  answeredAt: instant.nullable(),
  answerBy: instant.nullable(),
});
export type RegisteredLetter = z.infer<typeof registeredLetterSchema>;

const dueKindSchema = z.enum(["explanation", "show-cause"]);

const addressee = {
  to: officeIdSchema,
  toLabel: words,
  officer: draftSchema.shape.officer,
};

/** What one office owes an explanation for, or an answer to one. */
const dueLetterLineSchema = z.strictObject({
  ...addressee,
  kind: dueKindSchema,
  /** Of so many cases. */
  count,
  /** From when the oldest is due. */
  since: instant,
});
export type DueLetterLine = z.infer<typeof dueLetterLineSchema>;

const dueLetterDraftSchema = z.strictObject({
  ...addressee,
  kind: dueKindSchema,
  cases: z.array(z.strictObject({ id: grievanceIdSchema, ticket: z.string(), dueAt: instant.nullable(), openedAt: instant })),
  subject: words,
  body: words,
  answerBy: instant,
  restsOn: draftSchema.shape.restsOn,
});
export type DueLetterDraft = z.infer<typeof dueLetterDraftSchema>;

/** What keeps letters from going by mail to an office; `address` is where they go while nothing does. */
const letterMailSchema = z.strictObject({
  address: z.string().nullable(),
  obstacle: z.enum(["rehearsal", "off", "restored", "elsewhere", "no-mailbox", "not-letters", ...GAP_REASONS]).nullable(),
});
export type LetterMail = z.infer<typeof letterMailSchema>;

/** A letter as it is printed; one of no kind is of a review and of no case. */
export const printedLetterSchema = z.strictObject({
  letter: issuedLetterSchema.partial({ kind: true }),
  toLabel: words,
  /** Everybody above who gets a copy. */
  copyTo: z.array(words),
  issuedAt: instant,
  letterhead: letterheadSchema,
  /** Why a window shows none of the words: a case of it is sensitive, or is one that the person who asks does not see, who has no print of it either. */
  hiddenFor: z.enum(["sensitive", "others"]).optional(),
});
export type PrintedLetter = z.infer<typeof printedLetterSchema>;

const NOT_FOUND = { message: "There is no such case or letter" };

const REFUSED = { message: "The letter would not be true of the case now", data: z.strictObject({ code: z.enum(LETTER_FAULTS) }) };

const orNotFound = oc.errors({ NOT_FOUND });

export const lettersContract = {
  /** The letter that comes next in a case, or of the kind asked for, to the office that answers for it. */
  draft: oc
    .errors({ NOT_FOUND, REFUSED })
    .input(z.strictObject({ id: grievanceIdSchema, kind: z.enum(LETTER_KINDS).nullable(), to: officeIdSchema.nullable() }))
    .output(draftSchema),
  /** Gives the letter its number and records it; from then on it is as it is. Refused where what the draft said holds no more. */
  issue: oc
    .errors({ NOT_FOUND, REFUSED })
    .input(
      z.strictObject({
        id: grievanceIdSchema,
        kind: z.enum(LETTER_KINDS),
        to: officeIdSchema,
        subject: issuedLetterSchema.shape.subject,
        body: issuedLetterSchema.shape.body,
        answerBy: instant.nullable(),
        restsOn: draftSchema.shape.restsOn,
        /** Whether a mail to the officer brings it. */
        byMail: z.boolean(),
      }),
    )
    .output(z.strictObject({ letterId: z.string(), number: z.string() })),
  /** The offices that owe an explanation by the steps of the policy, those that are due longest first. */
  due: oc.output(z.array(dueLetterLineSchema)),
  /** One letter about the late cases of an office; the rest waits for the next where they are too many. */
  draftDue: oc
    .errors({ NOT_FOUND })
    .input(z.strictObject({ to: officeIdSchema, kind: dueKindSchema }))
    .output(dueLetterDraftSchema),
  /** Issues it in all its cases under one number, or in none. */
  issueDue: oc
    .errors({ NOT_FOUND, REFUSED })
    .input(
      z.strictObject({
        to: officeIdSchema,
        kind: dueKindSchema,
        ids: z.array(grievanceIdSchema).min(1).max(MOST_CASES_OF_LETTER),
        subject: issuedLetterSchema.shape.subject,
        body: issuedLetterSchema.shape.body,
        answerBy: instant.nullable(),
        restsOn: draftSchema.shape.restsOn,
        byMail: z.boolean(),
      }),
    )
    .output(z.strictObject({ id: grievanceIdSchema, letterId: z.string(), number: z.string() })),
  /** Takes back a letter that has not gone out, by the person who issued it. Its number is not given again. */
  takeBack: oc
    .errors({ NOT_FOUND, REFUSED })
    .input(z.strictObject({ id: grievanceIdSchema, letterId: z.string() }))
    .output(z.strictObject({})),
  /** Whether a mail can bring a letter to an office. */
  mailTo: oc.input(z.strictObject({ to: officeIdSchema })).output(letterMailSchema),
  get: orNotFound.input(z.strictObject({ id: grievanceIdSchema, letterId: z.string() })).output(printedLetterSchema),
  /** Makes the PDF and answers with the file that it was saved to. In a sensitive case for those who may see it, and an event of the case. */
  print: oc
    .errors({ NOT_FOUND, NOT_PRINTED: { message: "The letter could not be printed" } })
    .input(z.strictObject({ id: grievanceIdSchema, letterId: z.string(), locale: localeSchema }))
    .output(z.strictObject({ file: z.string() })),
  /** A letter in no case on a letterhead that need not be saved yet, to look at. Answers with the file. */
  printSample: oc
    .errors({ NOT_PRINTED: { message: "The letter could not be printed" } })
    .input(z.strictObject({ letterhead: letterheadSchema, locale: localeSchema }))
    .output(z.strictObject({ file: z.string() })),
  /** All letters, newest first, of one officer or office or of all; or those that were issued before an instant and have not gone out, the oldest first. At most a thousand. */
  register: oc
    .input(z.strictObject({ officer: z.string().nullable(), unansweredOnly: z.boolean(), unsentSince: instant.nullable().optional() }))
    .output(z.array(registeredLetterSchema)),
  letterhead: {
    get: oc.output(letterheadSchema),
    put: oc.input(letterheadSchema).output(letterheadSchema),
  },
};
