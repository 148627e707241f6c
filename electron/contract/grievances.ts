import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { scanReadingSchema } from "#domain/file/scanReading.ts";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { AUTHOR_ROLES, isGrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import { ATR_OUTCOMES } from "#domain/grievance/choices.ts";
import { ATR_DOUBTS } from "#domain/grievance/atrDoubts.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { markSchema } from "#domain/grievance/office.ts";
import { REPORT_RESULTS } from "#domain/grievance/reportsSent.ts";
import { STATES } from "#domain/grievance/state.ts";
import { LIMIT_UNITS } from "#domain/rightToService/service.ts";
import { channelSchema } from "#domain/post/channelSchema.ts";
import { floodSignsSchema } from "#domain/desk/floods.ts";
import { KINDS, LANGUAGES, MISSING_DETAILS, OFFICE_LEVELS, SENSITIVE_SORTS, SPEAKERS, URGENCIES } from "#domain/proposal/proposal.ts";
import { queueRowSchema } from "./desk.ts";
import { asOfSchema, count, instant, maskedTextSchema, words } from "./fields.ts";

/** Where a case stands, as its events make it. */
const caseSchema = z.strictObject({
  ...queueRowSchema.pick({ id: true, ticket: true, channel: true, state: true, openedAt: true, dueAt: true, version: true }).shape,
  ...queueRowSchema.pick({ kind: true, department: true, district: true, urgency: true, routine: true, speaker: true }).shape,
  place: z.string().nullable(),
  /** When a person last put the proposal right; the program then leaves it alone. */
  correctedAt: instant.nullable(),
});
export type Case = z.infer<typeof caseSchema>;

/** What the program proposed when the case was opened, and why. What an older program did not say is empty. */
export const recordedProposalSchema = z.strictObject({
  language: z.enum(LANGUAGES),
  kind: z.enum(KINDS),
  departments: z.array(
    z.object({
      code: departmentCodeSchema,
      score: z.number(),
      /** The words that spoke for it. */
      evidence: z.array(z.string()),
      /** How many similar posts people had marked to it. */
      similarPosts: z.number().int(),
      /** The office that answers if it is this department; null for the first, whose office is below. */
      office: z.object({ level: z.enum(OFFICE_LEVELS), jurisdiction: z.string() }).nullable(),
    }),
  ),
  category: z.object({ code: z.string(), label: z.object({ en: z.string(), hi: z.string() }) }).nullable(),
  district: districtNameSchema.nullable(),
  place: z.string().nullable(),
  office: z
    .object({
      department: departmentCodeSchema,
      level: z.enum(OFFICE_LEVELS),
      title: z.object({ en: z.string(), hi: z.string() }),
      jurisdiction: z.string(),
    })
    .nullable(),
  urgency: z.enum(URGENCIES),
  urgencyEvidence: z.array(z.string()),
  routine: z.boolean(),
  speaker: z.enum(SPEAKERS),
  missing: z.array(z.enum(MISSING_DETAILS)),
  /** Which trained model made it, and how sure it was, from 0 to 1; null where the rules decided alone. */
  certainty: z.object({ model: z.string(), kind: z.number(), department: z.number().nullable(), urgency: z.number() }).nullable(),
});
export type RecordedProposal = z.infer<typeof recordedProposalSchema>;

const namedRepresentativeSchema = z.strictObject({ name: z.string(), constituency: z.string().nullable() });

const casePostSchema = z.strictObject({
  channel: channelSchema,
  externalId: z.string(),
  role: z.enum(AUTHOR_ROLES),
  handle: z.string().nullable(),
  name: z.string().nullable(),
  /** Masked, but where it was asked for with nothing hidden. */
  text: z.string(),
  isRepost: z.boolean(),
  /** Written to the office alone: walls and reviews show neither its words nor its pictures. */
  isPrivate: z.boolean(),
  createdAt: instant,
  mediaCount: z.number().int(),
  /** Pictures and thumbnails in the order of the post; `file` is what the window loads, null while it has not been fetched. */
  media: z.array(
    z.strictObject({
      kind: z.enum(["photo", "video", "animation", "document"]),
      file: z.string().nullable(),
      description: z.string().nullable(),
      /** What a person said of it for rooms; null where nobody did. */
      room: z.enum(["shown", "hidden"]).nullable(),
      /** What was drawn for rooms where something of it is blurred or cut away: windows load this, also once a person hid it. */
      copy: z.string().nullable(),
      /** The words on it, as a machine or a person read them; null where nobody has. */
      reading: scanReadingSchema
        .pick({ outcome: true, text: true, confidence: true, sheets: true, sheetsLeft: true })
        .extend({ correctedBy: z.string().nullable() })
        .nullable(),
    }),
  ),
  placeName: z.string().nullable(),
  deletedAt: instant.nullable(),
  /** How far it has gone, as its platform counts it; left out where that is not told. */
  reach: z
    .strictObject({ seen: count.nullable(), shared: count.nullable(), liked: count.nullable(), answered: count.nullable() })
    .nullable()
    .optional(),
  /** The known handle, without the @, that its account looks like and is not; null for most. */
  looksLike: z.string().nullable().optional(),
  /** The representative or officer whose address a letter bears that is not proven to be theirs, with constituency or office; null for most. */
  unprovenSender: z.strictObject({ name: z.string(), of: words.nullable() }).nullable().optional(),
  /** An office's letter about cases as well that the person does not see: about how many it is, and how many of these are theirs. The words about the others are left out. */
  aboutCases: z.strictObject({ all: count, own: count }).optional(),
  /** An office's letter about a sensitive case as well: what it says shows with nothing hidden alone, and a look at it is one at that case too. */
  besideSensitive: z.literal(true).optional(),
});

const timelineEntrySchema = z.strictObject({
  id: z.string(),
  seat: z.string(),
  actor: z.string(),
  at: instant,
  /** Null for a sort that this program does not know. */
  event: z.custom<GrievanceEvent>((value) => isGrievanceEvent(value)).nullable(),
  /** False for an act that came to nothing. */
  applied: z.boolean(),
});

/** An office that has to do with a case, with who holds it now. */
const caseOfficeSchema = z.strictObject({
  id: z.string(),
  /** `superior`: the offices above the one that it is marked to, nearest first, to whom it may be escalated. */
  role: z.enum(["proposed", "answerable", "additional", "escalated", "superior"]),
  label: words,
  holder: z.strictObject({ name: z.string(), designation: z.string().nullable(), phone: z.string().nullable() }).nullable(),
});
export type CaseOffice = z.infer<typeof caseOfficeSchema>;

/** Another case in a few words: of the same citizen, or of the same incident. */
export const otherCaseSchema = z.strictObject({
  id: z.string(),
  ticket: z.string(),
  state: z.enum(STATES),
  openedAt: instant,
  author: z.string().nullable(),
  /** Why neither words nor author are told; null for what may be told. */
  sensitive: z.enum(SENSITIVE_SORTS).nullable(),
  text: maskedTextSchema,
});
export type OtherCase = z.infer<typeof otherCaseSchema>;

/** The open cases of an incident as they are when a case is read, so that an act reaches those and no others. */
const openCasesSchema = z.strictObject({
  asOf: asOfSchema,
  /** Row numbers by state, base64 of unsigned 32-bit numbers, little-endian. */
  byState: z.partialRecord(z.enum(STATES), z.string()),
  /** Those that are accepted as the case that was read would be: marked to their office, or set aside as no grievance. */
  acceptable: z.string(),
  /** Those of which the same is true as of the case that was read: nobody decides about a report or a wish that is not on the screen. */
  same: z.strictObject({ office: z.string(), report: z.string(), interimReply: z.string(), dispute: z.string() }),
  /** Those that raise an alert which nobody has acknowledged. */
  alerting: z.strictObject({ emergency: z.string(), "red-flag": z.string() }),
});
export type OpenCases = z.infer<typeof openCasesSchema>;

export const caseHistorySchema = z.strictObject({
  case: caseSchema,
  /** All that its events make it. */
  grievance: z.custom<Grievance>((value) => typeof value === "object" && value !== null),
  offices: z.array(caseOfficeSchema),
  /** The representative who wrote it, as the register has them; null for anybody else. */
  representative: namedRepresentativeSchema.nullable().optional(),
  /** The mark to give where the office of the present one does not cover the district of the case. */
  covering: z.strictObject({ to: markSchema, label: words }).nullable().optional(),
  /** The offices that may hear a complaint against an officer, nearest first; null where it is against nobody. */
  hearers: z.array(z.string()).nullable(),
  /** Of the same citizen, newest first. */
  earlier: z.array(otherCaseSchema),
  /** Of the same incident, newest first, itself not among them; at most fifty. */
  alike: z.array(otherCaseSchema),
  /** Open cases of the incident, itself included. */
  alikeOpen: z.number().int(),
  /** Which cases those are, by what may be done to them; null where it is alone, or not open itself. */
  openCases: openCasesSchema.nullable().optional(),
  /** What makes one look twice at the report: its words stand in another case's report, or it lacks the proof that its category asks for. */
  atrDoubts: z.array(z.enum(ATR_DOUBTS)),
  /** At most the first thousand that are here. */
  posts: z.array(casePostSchema),
  /** Whether the citizen gave a number at which they may be called. */
  givesPhone: z.boolean().optional(),
  proposal: recordedProposalSchema,
  /** The notified service that it is about by its category, with the days that the law gives; null for none. */
  statutory: z
    .strictObject({
      service: words,
      limit: count,
      unit: z.enum(LIMIT_UNITS),
      designated: words,
      first: words,
      second: words,
      dueAt: instant,
      firstDecidedAt: instant,
      secondDecidedAt: instant,
      checkedOn: z.string().nullable(),
    })
    .nullable()
    .optional(),
  /** What it shows of a flood. */
  signs: floodSignsSchema.optional(),
  /** The Hindi names of the places that the case names anywhere, by their names. */
  placesInHindi: z.record(z.string(), z.string()),
  timeline: z.array(timelineEntrySchema),
  /** Letters to offices, by their ids, that are about a sensitive case as well. */
  lettersBesideSensitive: z.array(z.string()).optional(),
});
export type CaseHistory = z.infer<typeof caseHistorySchema>;

/** What the same office reported in an earlier case of the sort, and what came of it. */
const earlierReportSchema = z.strictObject({
  ...otherCaseSchema.pick({ id: true, ticket: true, state: true, openedAt: true }).shape,
  reopenedCount: z.number().int().nonnegative(),
  outcome: z.enum(ATR_OUTCOMES),
  /** Null for what may not be told. */
  text: maskedTextSchema.nullable(),
  result: z.enum(REPORT_RESULTS),
});
export type EarlierReport = z.infer<typeof earlierReportSchema>;

const orNotFound = oc.errors({ NOT_FOUND: { message: "There is no such case" } });

export const grievancesContract = {
  /** A case with what was written, what the program proposed and what has happened since, oldest first. */
  get: orNotFound.input(z.strictObject({ id: grievanceIdSchema })).output(caseHistorySchema),
  /** What the office that answers for a case reported before in like cases, newest first; at most eight. */
  earlierReports: orNotFound.input(z.strictObject({ id: grievanceIdSchema })).output(z.array(earlierReportSchema)),
  /** The telephone numbers that the citizen gave, to be called. Who looked is recorded. */
  phones: orNotFound.input(z.strictObject({ id: grievanceIdSchema })).output(z.array(z.string())),
  /** The case with nothing hidden: the posts, and what people wrote into it. Who looked is recorded. */
  reveal: orNotFound.input(z.strictObject({ id: grievanceIdSchema })).output(caseHistorySchema),
};
