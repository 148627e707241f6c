import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { DEPARTMENT_CODES } from "../department/departments.ts";
import { DISTRICTS } from "../geography/districts.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";
import type { Scope } from "./scope.ts";

/** Neither list is empty, and not both are left out: somebody who sees everything has no scope. */
export const scopeSchema = z
  .strictObject({
    departments: z.array(departmentCodeSchema).min(1).max(DEPARTMENT_CODES.length).readonly().nullable(),
    districts: z.array(districtNameSchema).min(1).max(DISTRICTS.length).readonly().nullable(),
  })
  .refine(({ departments, districts }) => departments !== null || districts !== null)
  .transform(({ departments, districts }): Scope => ({ departments: inOrder(departments), districts: inOrder(districts) }));

/** One scope is written in one way, however it was picked. */
function inOrder<Value extends string>(values: readonly Value[] | null): readonly Value[] | null {
  return values === null ? null : [...new Set(values)].toSorted();
}
