import { z } from "zod";
import type { OfficeAnswer } from "#contract/registry.ts";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { isOfState, OFFICE_LEVELS } from "#domain/registry/office.ts";
import { line, lineFrom } from "./officerForm.ts";
import { isInOrder, REVERSED, termFields, termFormOf } from "./termForm.ts";

export const officeSchema = z
  .object({
    department: departmentCodeSchema,
    level: z.enum(OFFICE_LEVELS),
    area: z.string().trim(),
    /** Empty for none. */
    district: districtNameSchema.or(z.literal("")),
    titleEn: line,
    titleHi: line,
    nodal: z.boolean(),
    ...termFields,
  })
  .refine(({ level, area }) => isOfState(level) || lineFrom(area) !== null, {
    path: ["area"],
    error: "registry.invalid.text",
    when: () => true,
  })
  .refine(isInOrder, REVERSED)
  .transform(({ department, level, area, district, titleEn, titleHi, nodal, from, until }) => ({
    department,
    level,
    area: isOfState(level) ? null : area,
    district: isOfState(level) || level === "division" ? null : district || null,
    title: { en: titleEn, hi: titleHi },
    nodal,
    fromAt: from,
    untilAt: until,
  }));
export type OfficeForm = z.input<typeof officeSchema>;

export const NO_OFFICE: OfficeForm = {
  department: "PHED",
  level: "sub-division",
  area: "",
  district: "Ambala",
  titleEn: "",
  titleHi: "",
  nodal: false,
  from: "",
  until: "",
};

export function officeFormOf(office: OfficeAnswer): OfficeForm {
  const { department, level, area, district, title, nodal } = office;
  return {
    department,
    level,
    area: area ?? "",
    district: district ?? "",
    titleEn: title.en,
    titleHi: title.hi,
    nodal,
    ...termFormOf(office),
  };
}
