import { oc } from "@orpc/contract";
import { z } from "zod";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { ROLES } from "#domain/people/roles.ts";
import { DRAFT_KINDS, draftWordsSchema } from "#domain/work/drafts.ts";
import { listLookSchema } from "#domain/work/look.ts";
import { LONGEST_WORK_LINE, WAKING_TYPES } from "#domain/work/snooze.ts";
import { count, instant } from "./fields.ts";

const draftKind = z.enum(DRAFT_KINDS);
const line = z.string().trim().max(LONGEST_WORK_LINE);
const ofCase = z.strictObject({ id: grievanceIdSchema });
/** Null for a complaint that is being typed in, which has no case yet. */
const draftPlace = z.strictObject({ kind: draftKind, id: grievanceIdSchema.nullable() });

/** When the draft was changed that the window has before it, null where there was none; left out where it does not matter. */
const basedOn = instant.nullable().optional();

const wokenSchema = z.strictObject({ at: instant, by: z.enum(WAKING_TYPES) });
const snoozeSchema = z.strictObject({
  untilAt: instant,
  reason: z.string(),
  /** Since when the case is back, and why; null while it is out of sight. */
  woken: wokenSchema.nullable(),
});

const followUpSchema = z.strictObject({ dueAt: instant, line: z.string() });

const workOfCaseSchema = z.strictObject({
  drafts: z.array(z.strictObject({ kind: draftKind, words: draftWordsSchema, changedAt: instant })),
  snooze: snoozeSchema.nullable(),
  followUp: followUpSchema.nullable(),
});
export type WorkOfCase = z.infer<typeof workOfCaseSchema>;

/** What the lists mark, and the bar above them tells. No words of a draft. */
const workMarksSchema = z.strictObject({
  drafts: z.array(z.strictObject({ kind: draftKind, id: z.string().nullable() })),
  snoozed: z.array(snoozeSchema.omit({ reason: true }).extend({ id: z.string() })),
  followUps: z.array(followUpSchema.extend({ id: z.string() })),
  unreadMentions: count,
});
export type WorkMarks = z.infer<typeof workMarksSchema>;

const mentionSchema = z.strictObject({
  eventId: z.string(),
  id: z.string(),
  ticket: z.string(),
  /** Who wrote the note, by name; empty where nobody signs in. */
  by: z.string(),
  at: instant,
  isRead: z.boolean(),
});
export type MentionAnswer = z.infer<typeof mentionSchema>;

const NOT_FOUND = { message: "There is no such case" };
const TOO_MANY = { message: "There are as many already as a person can keep" };

/** What the person who asks keeps of work that goes over days. Nobody else sees it, and no figure knows of it. */
export const workContract = {
  /** Of one case, or what belongs to none. */
  ofCase: oc.input(z.strictObject({ id: grievanceIdSchema.nullable() })).output(workOfCaseSchema),
  marks: oc.output(workMarksSchema),
  /** Keeps what is being typed; nothing typed takes the draft away. Words that another window of the person wrote since stay. */
  putDraft: oc
    .errors({ NOT_FOUND, WRITTEN_ELSEWHERE: { message: "Another window of this person has written since" } })
    .input(draftPlace.extend({ words: draftWordsSchema, basedOn }))
    .output(z.strictObject({ changedAt: instant.nullable() })),
  dropDraft: oc.input(draftPlace.extend({ basedOn })).output(z.void()),
  /** Takes the case out of this person's working lists until then, or until something happens to it. Its clock runs on. */
  snooze: oc
    .errors({ NOT_FOUND, TOO_MANY, NOT_A_TIME: { message: "A case is put off until a later time, of the next year at most" } })
    .input(ofCase.extend({ untilAt: instant, reason: line }))
    .output(z.void()),
  /** Brings it back, or takes the mark from one that is back. */
  endSnooze: oc.input(ofCase).output(z.void()),
  followUp: oc
    .errors({ NOT_FOUND, TOO_MANY })
    .input(ofCase.extend({ dueAt: instant, line }))
    .output(z.void()),
  endFollowUp: oc.input(ofCase).output(z.void()),
  /** Who may be named in a note of this case. */
  colleagues: oc.input(ofCase).output(z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.enum(ROLES) }))),
  /** The notes that name the person, the latest first. */
  mentions: oc.output(z.array(mentionSchema)),
  /** Those of one case count as read, or all of them. */
  readMentions: oc.input(z.strictObject({ id: grievanceIdSchema.nullable() })).output(z.void()),
  /** How the person wants the lines of the lists. */
  look: {
    get: oc.output(listLookSchema),
    put: oc.input(listLookSchema).output(listLookSchema),
  },
  /** One counts as not read again. */
  keepUnread: oc.input(z.strictObject({ eventId: z.uuid() })).output(z.void()),
};
