import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { departmentIn } from "../department/jurisdiction.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import type { OfficeId } from "../ids.ts";

/** An office by its path: `PHED/district/Karnal`, `PHED/sub-division/Gharaunda`, `PHED/department`, `CMO/cmo`. */
export const officeIdSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .transform((text) => text as OfficeId);

/** The office that is made answerable. `district` is null for an office of the whole state; `office` is set where department and district do not tell which office it is. */
export const markSchema = z.strictObject({
  department: departmentCodeSchema,
  district: districtNameSchema.nullable(),
  office: z.string().trim().min(1).max(200).nullable(),
});
export type Mark = z.infer<typeof markSchema>;

/**
 * The mark that is meant: a department's office of a district is that of the department which answers there. An office that is named, of another place
 * or of the whole State, stays.
 */
export function settledMark(mark: Mark): Mark {
  const { department, district, office } = mark;
  const answering = departmentIn(department, district);
  const isOfDistrict = office === null || office === `${department}/district/${district}`;
  return answering === department || !isOfDistrict ? mark : { department: answering, district, office: null };
}

export function sameOffice(one: Mark, other: Mark): boolean {
  return one.department === other.department && one.district === other.district && one.office === other.office;
}
