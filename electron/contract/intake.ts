import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { LONGEST_PLACE_NAME } from "#domain/geography/placeNaming.ts";
import { typedInSchema } from "#domain/post/typedIn.ts";
import { URGENCIES } from "#domain/proposal/proposal.ts";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import { otherCaseSchema } from "./grievances.ts";

/** What the program makes of words that are being typed. */
const foreseenSchema = z.strictObject({
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  place: z.string().nullable(),
  placeHi: z.string().nullable(),
  urgency: z.enum(URGENCIES),
});

/** An earlier case of the person who calls; its text is masked. */
const earlierCaseSchema = otherCaseSchema.omit({ author: true });

export const intakeContract = {
  /** Nothing is recorded. */
  foresee: oc.input(z.strictObject({ text: z.string().max(10_000), address: z.string().max(300) })).output(foreseenSchema),
  /** Cases that name a telephone number, or were typed in for it; newest first, at most ten. */
  earlier: oc.input(z.strictObject({ phone: z.string().max(30) })).output(z.array(earlierCaseSchema)),
  /** The representatives in office, whom a person who types a complaint in may name. */
  representatives: oc.output(
    z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        role: z.enum(REPRESENTATIVE_ROLES),
        constituency: z.string().nullable(),
        portfolio: z.string().nullable(),
      }),
    ),
  ),
  /** Opens a case for a call, a letter or a visit. What a person says of district and department counts over what the words say. */
  record: oc
    .input(
      z.strictObject({
        typed: typedInSchema,
        district: districtNameSchema.nullable(),
        department: departmentCodeSchema.nullable(),
        /** Of that district; null leaves it to the words. */
        place: z.string().trim().min(1).max(LONGEST_PLACE_NAME).nullable().default(null),
        /** Made by the window, so that a call that is made twice opens one case. */
        id: z.uuid(),
      }),
    )
    .output(z.strictObject({ grievanceId: z.string(), ticket: z.string() })),
};
