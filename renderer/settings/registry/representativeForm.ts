import { z } from "zod";
import type { RepresentativeDetails } from "#contract/registry.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { REPRESENTATIVE_ROLES } from "#domain/registry/representative.ts";
import { contactFields, contactFormOf, lineOrEmpty, NO_CONTACTS, personName } from "./officerForm.ts";
import { isInOrder, REVERSED, termFields, termFormOf } from "./termForm.ts";

export const representativeSchema = z
  .object({
    role: z.enum(REPRESENTATIVE_ROLES),
    name: personName,
    constituency: lineOrEmpty,
    /** Empty for none. */
    district: districtNameSchema.or(z.literal("")),
    portfolio: lineOrEmpty,
    ...contactFields,
    ...termFields,
  })
  .refine(isInOrder, REVERSED)
  .transform(({ district, from, until, ...rest }) => ({ ...rest, district: district || null, fromAt: from, untilAt: until }));
export type RepresentativeForm = z.input<typeof representativeSchema>;

export const NO_REPRESENTATIVE: RepresentativeForm = {
  role: "mla",
  name: "",
  constituency: "",
  district: "",
  portfolio: "",
  ...NO_CONTACTS,
  from: "",
  until: "",
};

export function representativeFormOf(representative: RepresentativeDetails): RepresentativeForm {
  const { role, name, constituency, district, portfolio } = representative;
  return {
    role,
    name,
    constituency: constituency ?? "",
    district: district ?? "",
    portfolio: portfolio ?? "",
    ...contactFormOf(representative),
    ...termFormOf(representative),
  };
}
