import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { LONGEST_READING } from "../file/scanReading.ts";
import { savedFile, storedNameSchema } from "../file/storedName.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import type { GrievanceId, RepresentativeId } from "../ids.ts";
import { KINDS, SENSITIVE_SORTS, URGENCIES } from "../proposal/proposal.ts";
import { ALERT_KINDS } from "./alert.ts";
import { weekSchema } from "./checkCall.ts";
import { CHECK_RESULTS } from "./choices.ts";
import { letterActions } from "./letter.ts";
import { markSchema, officeIdSchema } from "./office.ts";
import { portalCaseSchema } from "../portal/caseNumber.ts";
import { approvedPicture, hiddenPicture, pictureFileSchema } from "./roomPicture.ts";
import { replyActions } from "./reply.ts";
import { ATR_OUTCOMES } from "./choices.ts";

const instant = z.number().int();
const words = z.string().trim().min(1).max(4_000);

const representativeIdSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .transform((id) => id as RepresentativeId);
export const personIdSchema = z.string().trim().min(1).max(100);
/** Whom one note may name. */
export const MOST_MENTIONS = 10;
export const grievanceIdSchema = z.uuid().transform((id) => id.toLowerCase() as GrievanceId);

/** Proof of what was done: a name or an address, or a file that the record keeps by its hash. */
const proofSchema = z.union([
  z.string().trim().min(1).max(2_000),
  z.strictObject({
    /** SHA-256 of the file, lower-case hexadecimal. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().trim().min(1).max(200),
    mediaType: z.string().max(100),
    bytes: z.number().int().nonnegative(),
  }),
]);
export type Proof = z.infer<typeof proofSchema>;

/** The action-taken report as the office sends it. */
export const atrSchema = z.strictObject({
  outcome: z.enum(ATR_OUTCOMES),
  /** What was done, or why nothing can be. */
  text: words,
  /** Who acted, and when, milliseconds UTC; null where the office did not say. */
  officer: z.string().trim().min(1).max(200).nullable().default(null),
  actedAt: instant.nullable().default(null),
  proof: z.array(proofSchema).max(50).default([]),
  /** Whether the office spoke with the citizen; null or absent where it did not say. */
  citizenContacted: z.boolean().nullable().optional(),
});
export type Atr = z.infer<typeof atrSchema>;

export const asideSchema = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("not-a-grievance"), reason: words }),
  z.strictObject({ as: z.literal("duplicate"), reason: words, duplicateOf: grievanceIdSchema }),
  /** `body` is who answers for the matter instead. */
  z.strictObject({ as: z.literal("transferred-out"), reason: words, body: z.string().trim().min(1).max(200) }),
  z.strictObject({ as: z.literal("sub-judice"), reason: words }),
]);
export type Aside = z.infer<typeof asideSchema>;

/** A correction of the proposal; a field that is left out stays. */
const correctionSchema = z.strictObject({
  department: departmentCodeSchema.nullable().optional(),
  district: districtNameSchema.nullable().optional(),
  place: z.string().trim().min(1).max(200).nullable().optional(),
  kind: z.enum(KINDS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  routine: z.boolean().optional(),
  /** Declares it a long case, such as works that need a tender. */
  long: z.boolean().optional(),
  /** The office of the officer whom the complaint is against; null for nobody. */
  against: officeIdSchema.nullable().optional(),
  /** Which representative speaks in it; null for nobody, then a citizen does. */
  representative: representativeIdSchema.nullable().optional(),
});

/**
 * The commands of a person or the engine on an open case. Opening a case and joining a post to it are part of
 * intake (`intake.ts`) and no commands.
 */
export const actionSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("mark"), to: markSchema }),
  z.strictObject({ type: z.literal("additionally-mark"), to: markSchema }),
  /** Hides the case outside of the desk; with null it may be shown like others. */
  z.strictObject({ type: z.literal("set-sensitive"), sort: z.enum(SENSITIVE_SORTS).nullable(), reason: words }),
  z.strictObject({ type: z.literal("undertake") }),
  /** The office asks for more time; the due time changes only when that is granted. */
  z.strictObject({ type: z.literal("interim-reply"), reason: words, expectedAt: instant }),
  z.strictObject({ type: z.literal("grant-extension"), dueAt: instant }),
  z.strictObject({ type: z.literal("send-atr"), atr: atrSchema }),
  z.strictObject({ type: z.literal("return-atr"), reason: words }),
  /** Disposes of the case; without a report of the office only with a stated exception. */
  z.strictObject({ type: z.literal("accept-atr"), exception: words.nullable().default(null) }),
  z.strictObject({ type: z.literal("ask-details"), question: words }),
  z.strictObject({ type: z.literal("receive-details") }),
  z.strictObject({ type: z.literal("set-aside"), aside: asideSchema }),
  /** Takes the case back out of `set-aside`. */
  z.strictObject({ type: z.literal("restore"), reason: words }),
  /** `escalateTo`: an office higher up that answers as well from now on. */
  z.strictObject({ type: z.literal("reopen"), why: words, escalateTo: officeIdSchema.nullable().optional() }),
  /** Assigns the case to oneself or a colleague; with null to nobody. */
  z.strictObject({ type: z.literal("assign"), to: personIdSchema.nullable() }),
  /** `mentions`: the colleagues whom it names, who are told of it. */
  z.strictObject({ type: z.literal("note"), words, mentions: z.array(personIdSchema).max(MOST_MENTIONS).optional() }),
  /** Shows the personal data that is masked in the citizen's texts, so that it is recorded who looked. */
  z.strictObject({ type: z.literal("reveal"), file: pictureFileSchema.optional() }),
  /** Lets rooms see a picture, or what was drawn of it. */
  z.strictObject({ type: z.literal("approve-picture"), ...approvedPicture }),
  z.strictObject({ type: z.literal("hide-picture"), ...hiddenPicture }),
  /** The words on a scan of the case, as a person reads them. */
  z.strictObject({ type: z.literal("correct-reading"), file: storedNameSchema, text: z.string().trim().max(LONGEST_READING) }),
  /** A copy of a file of the case was saved outside of the record; it is recorded by whom. */
  z.strictObject({ type: z.literal("save-file"), ...savedFile }),
  /** Makes an office higher up answerable as well. */
  z.strictObject({ type: z.literal("escalate"), to: officeIdSchema, words: words.nullable().optional() }),
  /** An answerable office says "not ours". The clock runs on; `superior` hears both sides and settles it. */
  z.strictObject({ type: z.literal("dispute"), by: markSchema, words, superior: officeIdSchema }),
  z.strictObject({ type: z.literal("answer-dispute"), words }),
  z.strictObject({ type: z.literal("settle-dispute"), words }),
  /** Removes the banner of the case from the walls. */
  z.strictObject({ type: z.literal("acknowledge-alert"), kind: z.enum(ALERT_KINDS) }),
  z.strictObject({ type: z.literal("take-out-of-incident") }),
  z.strictObject({ type: z.literal("put-in-incident"), with: grievanceIdSchema }),
  /** Ties the case to the number that the same matter has at a portal. */
  portalCaseSchema.extend({ type: z.literal("link") }),
  portalCaseSchema.extend({ type: z.literal("unlink") }),
  ...replyActions,
  ...letterActions,
  /** Draws the case for a check call of its week, `2026-W48`. */
  z.strictObject({ type: z.literal("sample"), week: weekSchema }),
  z.strictObject({ type: z.literal("record-check-call"), result: z.enum(CHECK_RESULTS), words: words.nullable().optional() }),
  /** Takes back one's own commands, while nothing has followed that rests on them. */
  z.strictObject({ type: z.literal("undo"), events: z.array(z.string().min(1)).min(1).max(50) }),
  correctionSchema.extend({ type: z.literal("correct-proposal") }),
]);
export type GrievanceAction = z.infer<typeof actionSchema>;
export type ActionType = GrievanceAction["type"];
export const ACTION_TYPES: readonly ActionType[] = actionSchema.options.map((option) => option.shape.type.value);
