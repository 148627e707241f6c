import { z } from "zod";
import { departmentCodeSchema } from "../department/departments.ts";
import { districtNameSchema } from "../geography/districts.ts";
import type { GrievanceId } from "../ids.ts";
import { KINDS, URGENCIES } from "../understanding/proposal.ts";
import { markSchema } from "./office.ts";

const instant = z.number().int();
const words = z.string().trim().min(1).max(4_000);

export const grievanceIdSchema = z.uuid().transform((id) => id.toLowerCase() as GrievanceId);

export const ATR_OUTCOMES = ["solved", "partly", "not-possible"] as const;

/** The action-taken report as the office sends it. */
export const atrSchema = z.strictObject({
  outcome: z.enum(ATR_OUTCOMES),
  /** What was done, or why nothing can be. */
  text: words,
  /** Who acted, and when, milliseconds UTC; null where the office did not say. */
  officer: z.string().trim().min(1).max(200).nullable().default(null),
  actedAt: instant.nullable().default(null),
  /** Names or addresses of photographs, letters, work orders. */
  proof: z.array(z.string().trim().min(1).max(2_000)).max(50).default([]),
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

/** What the program understood is put right; a field left out stays. */
export const correctionSchema = z.strictObject({
  department: departmentCodeSchema.nullable().optional(),
  district: districtNameSchema.nullable().optional(),
  place: z.string().trim().min(1).max(200).nullable().optional(),
  kind: z.enum(KINDS).optional(),
  urgency: z.enum(URGENCIES).optional(),
  routine: z.boolean().optional(),
});
export type ProposalCorrection = z.infer<typeof correctionSchema>;

/**
 * What a person or the engine may do to an open case. Opening one and joining a post to it are facts of
 * intake, not acts, and stand in `intake.ts`.
 */
export const actionSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("mark"), to: markSchema }),
  z.strictObject({ type: z.literal("additionally-mark"), to: markSchema }),
  z.strictObject({ type: z.literal("undertake") }),
  /** The office asks for more time; nothing moves until it is granted. */
  z.strictObject({ type: z.literal("interim-reply"), reason: words, expectedAt: instant }),
  z.strictObject({ type: z.literal("grant-extension"), dueAt: instant }),
  z.strictObject({ type: z.literal("send-atr"), atr: atrSchema }),
  z.strictObject({ type: z.literal("return-atr"), reason: words }),
  /** Disposes of the case. Without a report from the office it needs a stated exception. */
  z.strictObject({ type: z.literal("accept-atr"), exception: words.nullable().default(null) }),
  z.strictObject({ type: z.literal("ask-details"), question: words }),
  z.strictObject({ type: z.literal("receive-details") }),
  z.strictObject({ type: z.literal("set-aside"), aside: asideSchema }),
  /** Takes back a setting aside. */
  z.strictObject({ type: z.literal("restore"), reason: words }),
  z.strictObject({ type: z.literal("reopen"), why: words }),
  correctionSchema.extend({ type: z.literal("correct-proposal") }),
]);
export type GrievanceAction = z.infer<typeof actionSchema>;
export type ActionType = GrievanceAction["type"];
