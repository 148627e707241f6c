import { z } from "zod";
import { departmentCodeSchema } from "../department/departmentCodeSchema.ts";
import { districtNameSchema } from "../geography/districtNameSchema.ts";

/** A cell of the heat of whose cases of today more than half came from one person, and how many of them; null where department or district is not known. */
export const ofOnePersonSchema = z.strictObject({
  department: departmentCodeSchema.nullable(),
  district: districtNameSchema.nullable(),
  cases: z.number().int().nonnegative(),
});
export type OfOnePerson = Readonly<z.infer<typeof ofOnePersonSchema>>;
