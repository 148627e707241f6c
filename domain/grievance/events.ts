import { z } from "zod";
import { departmentCodeSchema } from "../department/departments.ts";
import { districtNameSchema } from "../geography/districts.ts";
import type { CaseKey, TicketNumber } from "../ids.ts";
import { channelSchema } from "../post/channel.ts";
import { KINDS, LANGUAGES, URGENCIES } from "../understanding/proposal.ts";
import { asideSchema, atrSchema } from "./actions.ts";
import { markSchema } from "./office.ts";

/**
 * What is recorded of a case. An event is never changed: a new shape is a new version beside the old one.
 * Whatever the policy of the day decided, such as a due time, is written into the event, so that a later
 * change of policy does not change the past.
 */

const instant = z.number().int();
const words = z.string();

/** What of a proposal was put right: a field that is left out stays. */
const changedProposal = {
  department: departmentCodeSchema.nullable().optional(),
  district: districtNameSchema.nullable().optional(),
  place: z.string().nullable().optional(),
  kind: z.enum(KINDS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  routine: z.boolean().optional(),
  /** When the report is due after the change, counted from the opening. */
  dueAt: instant.nullable(),
};

/**
 * What the program learns from a correction, as it was at that moment: the words of the citizen's first post,
 * without personal data, and what the rules alone said of them, by target and label. So the same is learned
 * again wherever the event goes: without the post, with other villages, by a later program.
 */
const lessonSchema = z.strictObject({ wording: words, rules: z.record(z.string(), z.record(z.string(), z.number())) });
export type RecordedLesson = z.infer<typeof lessonSchema>;

const postKeySchema = z.strictObject({ channel: channelSchema, externalId: z.string().min(1) });
/** A post by its natural key. */
export type PostKey = z.infer<typeof postKeySchema>;

/**
 * What was proposed when the case was opened: the part on which the case rests, and beside it whatever else
 * the understanding of that day said, kept as it was for those who ask later why.
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
    /** True where it only passes another post on. */
    isRepost: z.boolean(),
    createdAt: instant,
    /** When the report is due if this post proves to be the first of the case. */
    dueAtIfFirst: instant.nullable(),
  }),
  /** By the program, after further posts of the citizen. */
  "proposal-revised": z.strictObject(changedProposal),
  /** By a person. `lesson` is null where the post was not at hand. */
  "proposal-corrected": z.strictObject({ ...changedProposal, lesson: lessonSchema.nullable() }),
  marked: z.strictObject({ to: markSchema }),
  "additionally-marked": z.strictObject({ to: markSchema }),
  undertaken: z.strictObject({}),
  "interim-replied": z.strictObject({ reason: words, expectedAt: instant }),
  "extension-granted": z.strictObject({ dueAt: instant }),
  "atr-sent": z.strictObject({ atr: atrSchema }),
  "atr-returned": z.strictObject({ reason: words }),
  /** `exception` is set where the case was disposed of without a report. */
  disposed: z.strictObject({ exception: words.nullable() }),
  "details-asked": z.strictObject({ question: words }),
  "details-received": z.strictObject({}),
  "set-aside": z.strictObject({ aside: asideSchema }),
  restored: z.strictObject({ reason: words }),
  reopened: z.strictObject({ why: words, dueAt: instant.nullable() }),
} as const;

type Payloads = typeof payloads;
export type EventType = keyof Payloads;

/** What happened to a case, without who recorded it and when. */
export type GrievanceEvent = {
  readonly [Type in EventType]: { readonly type: Type; readonly version: 1; readonly payload: Readonly<z.infer<Payloads[Type]>> };
}[EventType];

/** One event by its type. */
export type EventOf<Type extends EventType> = Extract<GrievanceEvent, { readonly type: Type }>;

/** Whether it is an event that this program knows, whole and well. */
export function isGrievanceEvent(value: unknown): value is GrievanceEvent {
  if (typeof value !== "object" || value === null || !("type" in value) || !("version" in value) || !("payload" in value)) return false;
  return (
    typeof value.type === "string" &&
    typeof value.version === "number" &&
    parseGrievanceEvent(value.type, value.version, value.payload) !== null
  );
}

/**
 * Reads a recorded event. Null for a type or version that this program does not know, such as one of a seat
 * that runs a newer program: it stays in the record and is passed over.
 */
export function parseGrievanceEvent(type: string, version: number, payload: unknown): GrievanceEvent | null {
  if (version !== 1 || !Object.hasOwn(payloads, type)) return null;
  const parsed = payloads[type as EventType].safeParse(payload);
  return parsed.success ? ({ type, version, payload: parsed.data } as GrievanceEvent) : null;
}
