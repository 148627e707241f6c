import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { parseEvent } from "../eventPayloads.ts";
import type { EventOfTable } from "../eventPayloads.ts";
import { scanReadingSchema } from "../file/scanReading.ts";
import { savedFile, storedNameSchema } from "../file/storedName.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import type { CaseKey, RepresentativeId, TicketNumber } from "../ids.ts";
import { channelSchema } from "../post/channelSchema.ts";
import { DOUBTS, KINDS, LANGUAGES, SENSITIVE_SORTS, URGENCIES } from "../proposal/proposal.ts";
import { asideSchema, atrSchema, grievanceIdSchema, MOST_MENTIONS, personIdSchema } from "./actions.ts";
import { ALERT_KINDS } from "./alert.ts";
import { weekSchema } from "./checkCall.ts";
import { CHECK_RESULTS } from "./choices.ts";
import { issuedLetterSchema } from "./letter.ts";
import { LETTER_WAYS } from "./choices.ts";
import { markSchema, officeIdSchema } from "./office.ts";
import { ASKED_ERASURES } from "../personal/subject.ts";
import { portalCaseSchema } from "../portal/caseNumber.ts";
import { approvedPicture, hiddenPicture, pictureFileSchema } from "./roomPicture.ts";
import { answeredPostSchema, preparedReplySchema, REPLY_REFUSALS } from "./reply.ts";

/**
 * What is recorded of a case. An event is never changed: a new shape is a new version beside the old one.
 * What the policy decided at that time, such as a due time, is written into the event, so that a later
 * policy does not change the past.
 */

const instant = z.number().int();
const words = z.string();

/** The fields of a proposal that change; a field that is left out stays. */
const changedProposal = {
  department: departmentCodeSchema.nullable().optional(),
  district: districtNameSchema.nullable().optional(),
  place: z.string().nullable().optional(),
  kind: z.enum(KINDS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  routine: z.boolean().optional(),
  long: z.boolean().optional(),
  /** The office of the officer whom the complaint is against. Setting it removes the additional marks and the escalations. */
  against: officeIdSchema.nullable().optional(),
  /** When the report is due after the change, counted from the opening. */
  dueAt: instant.nullable(),
};

/**
 * What the program learns from a correction, as it was at that moment: the text of the citizen's first post
 * without personal data, and the scores for it before anything learned, by target and label. So every seat learns the
 * same from the event, also without the post, with another village directory, and with a later program.
 */
const lessonSchema = z.strictObject({
  wording: words,
  rules: z.record(z.string(), z.record(z.string(), z.number())),
  /** The trained model whose scores these are; absent for those of the rules alone. */
  model: z.string().optional(),
});
export type RecordedLesson = z.infer<typeof lessonSchema>;

const postKeySchema = z.strictObject({ channel: channelSchema, externalId: z.string().min(1) });
/** A post by its natural key. */
export type PostKey = z.infer<typeof postKeySchema>;

/**
 * The proposal at the opening: the fields that the case uses, and all others as the program of that time
 * wrote them, so that people can see later why it proposed this.
 */
const proposalSchema = z.looseObject({
  language: z.enum(LANGUAGES),
  kind: z.enum(KINDS),
  departments: z.array(z.looseObject({ code: departmentCodeSchema })),
  district: districtNameSchema.nullable(),
  place: z.string().nullable(),
  urgency: z.enum(URGENCIES),
  routine: z.boolean(),
});

/** Why an office higher up was made answerable as well. */
const ESCALATION_REASONS = ["clock", "person", "not-solved", "letter-unanswered"] as const;
export type EscalationReason = (typeof ESCALATION_REASONS)[number];

export const AUTHOR_ROLES = ["citizen", "ours", "office"] as const;

const payloads = {
  "grievance-opened": z.strictObject({
    ticket: z.string().transform((text) => text as TicketNumber),
    channel: channelSchema,
    caseKey: z.string().transform((text) => text as CaseKey),
    post: postKeySchema,
    /** When the citizen wrote that post. */
    openedAt: instant,
    proposal: proposalSchema,
    dueAt: instant.nullable(),
  }),
  "post-joined": z.strictObject({
    post: postKeySchema,
    role: z.enum(AUTHOR_ROLES),
    /** True where it only reposts another post. */
    isRepost: z.boolean(),
    createdAt: instant,
    /** When the report is due if this post is the first of the case. */
    dueAtIfFirst: instant.nullable(),
  }),
  /** By the program, after further posts of the citizen. */
  "proposal-revised": z.strictObject({
    ...changedProposal,
    doubts: z.array(z.enum(DOUBTS)).optional(),
    maybeEmergency: z.boolean().optional(),
    /** The trained model that read the posts; absent for the rules alone. */
    model: z.string().optional(),
    /** What a machine read on a scan counted as well. */
    scan: z.literal(true).optional(),
  }),
  /** By a person. `lesson` is null where the text of the post was not available. */
  "proposal-corrected": z.strictObject({
    ...changedProposal,
    /** The representative who speaks in it; null for a citizen. */
    representative: z
      .string()
      .transform((id) => id as RepresentativeId)
      .nullable()
      .optional(),
    lesson: lessonSchema.nullable(),
  }),
  /**
   * `lesson` as in a correction: the program also learns from the department that a person chose.
   * `dueAt`, counted from the opening, where another department has another time limit.
   */
  marked: z.strictObject({ to: markSchema, lesson: lessonSchema.nullable().optional(), dueAt: instant.nullable().optional() }),
  "additionally-marked": z.strictObject({ to: markSchema }),
  /**
   * By the program, of a further post of the citizen or a changed one; that of the first is in its proposal. `contradicts`: a person had said that the case may
   * be shown, and is asked again.
   */
  "sensitivity-proposed": z.strictObject({ sort: z.enum(SENSITIVE_SORTS), contradicts: z.literal(true).optional() }),
  /** By a person; null where nothing of the case harms anybody. */
  "sensitivity-set": z.strictObject({ sort: z.enum(SENSITIVE_SORTS).nullable(), reason: words }),
  undertaken: z.strictObject({}),
  "interim-replied": z.strictObject({ reason: words, expectedAt: instant }),
  "extension-granted": z.strictObject({ dueAt: instant }),
  "atr-sent": z.strictObject({ atr: atrSchema }),
  "atr-returned": z.strictObject({ reason: words }),
  /** `exception`: why without a report. `disposedAt`: when it happened, where it was recorded later, as by an import. */
  disposed: z.strictObject({ exception: words.nullable(), disposedAt: instant.optional() }),
  "details-asked": z.strictObject({ question: words }),
  /** `dueAt` where it does not follow from the stopped clock alone, since the policy counts working hours. */
  "details-received": z.strictObject({ dueAt: instant.nullable().optional() }),
  "set-aside": z.strictObject({ aside: asideSchema }),
  restored: z.strictObject({ reason: words, dueAt: instant.nullable().optional() }),
  reopened: z.strictObject({ why: words, dueAt: instant.nullable() }),
  assigned: z.strictObject({ to: personIdSchema.nullable() }),
  noted: z.strictObject({ words, mentions: z.array(personIdSchema).max(MOST_MENTIONS).optional() }),
  /** `file`: the original of a picture of which rooms see less. */
  "personal-data-shown": z.strictObject({ file: pictureFileSchema.optional() }),
  /** A person saw the picture, and says what of it rooms may see. */
  "picture-approved": z.strictObject(approvedPicture),
  "picture-hidden": z.strictObject(hiddenPicture),
  "file-saved": z.strictObject(savedFile),
  /** By the program: what a machine read on a scan or photograph of the case. */
  "scan-read": z.strictObject({ file: storedNameSchema, ...scanReadingSchema.shape }),
  /** By a person, who compared it with the sheet. */
  "reading-corrected": z.strictObject({ file: storedNameSchema, text: words }),
  /** What was personal in the case is gone; it counts on in figures. */
  "personal-data-erased": z.strictObject({ why: z.enum(ASKED_ERASURES) }),
  /*
   * An SLA event names the due time that it counts from. It applies only while the case has that due time and
   * has not reached the tier, so that two seats, or one that was off for a week, record it once.
   */
  reminded: z.strictObject({ dueAt: instant, tier: z.number().int().positive(), to: markSchema }),
  "fell-due": z.strictObject({ dueAt: instant }),
  /** `tier` is 0 where a person escalated; `dueAt` is then the due time of that moment, or null. */
  escalated: z.strictObject({
    dueAt: instant.nullable(),
    tier: z.number().int().nonnegative(),
    to: officeIdSchema,
    why: z.enum(ESCALATION_REASONS),
    words: words.nullable(),
    /** The letter that nobody answered; it lifts the case once. */
    letterId: words.optional(),
  }),
  /** `cameOfAgeAt`: when the case reached that age, which may be before it was recorded. */
  "red-flagged": z.strictObject({ cameOfAgeAt: instant.optional() }),
  /** Somebody at a desk has seen what raised an alert. */
  "alert-acknowledged": z.strictObject({ kind: z.enum(ALERT_KINDS) }),
  disputed: z.strictObject({ by: markSchema, words, superior: officeIdSchema }),
  "dispute-answered": z.strictObject({ words }),
  "dispute-settled": z.strictObject({ words }),
  "taken-out-of-incident": z.strictObject({}),
  "put-in-incident": z.strictObject({ with: grievanceIdSchema }),
  "reply-prepared": preparedReplySchema,
  "reply-approved": z.strictObject({ replyId: words, text: words }),
  "reply-withdrawn": z.strictObject({ replyId: words }),
  "reply-attempted": z.strictObject({ replyId: words }),
  "reply-sent": z.strictObject({ replyId: words, externalId: words }),
  "reply-refused": z.strictObject({ replyId: words, code: z.enum(REPLY_REFUSALS), detail: words }),
  "letter-issued": issuedLetterSchema,
  "letter-sent": z.strictObject({ letterId: words, way: z.enum(LETTER_WAYS) }),
  "letter-answered": z.strictObject({ letterId: words, words }),
  sampled: z.strictObject({ week: weekSchema }),
  "check-called": z.strictObject({ week: weekSchema, result: z.enum(CHECK_RESULTS), words: words.nullable() }),
  /** What the citizen wrote, in this post, of a case that is disposed of. */
  "satisfaction-said": z.strictObject({ result: z.enum(["solved", "not-solved"]), post: answeredPostSchema }),
  /** The same matter has this number at a portal, or has not after all. */
  linked: portalCaseSchema,
  unlinked: portalCaseSchema,
  /** The named events stay in the record and count as if they had not happened. */
  "act-undone": z.strictObject({ events: z.array(z.string()) }),
} as const;

export type EventType = keyof typeof payloads;

/** What happened to a case, without who recorded it and when. */
export type GrievanceEvent = EventOfTable<typeof payloads>;

/** One event by its type. */
export type EventOf<Type extends EventType> = Extract<GrievanceEvent, { readonly type: Type }>;

/** Whether it is a complete and valid event of a type that this program knows. */
export function isGrievanceEvent(value: unknown): value is GrievanceEvent {
  if (typeof value !== "object" || value === null || !("type" in value) || !("version" in value) || !("payload" in value)) return false;
  return (
    typeof value.type === "string" &&
    typeof value.version === "number" &&
    parseGrievanceEvent(value.type, value.version, value.payload) !== null
  );
}

/** See {@link parseEvent}. */
export function parseGrievanceEvent(type: string, version: number, payload: unknown): GrievanceEvent | null {
  return parseEvent(payloads, type, version, payload);
}
