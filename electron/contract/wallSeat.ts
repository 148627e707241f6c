import { oc } from "@orpc/contract";
import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { seatBelongingSchema } from "#domain/people/seatBelonging.ts";
import { SESSION_ERRORS } from "./people.ts";

/** What a wall shows where it shows a part. An empty list shows nothing: no two people of the seat see the same. */
export const wallScopeSchema = z.strictObject({
  departments: z.array(departmentCodeSchema).readonly().nullable(),
  districts: z.array(districtNameSchema).readonly().nullable(),
});

const seatSchema = z.strictObject({
  said: seatBelongingSchema,
  /** What its walls show now by that; null for every case. */
  shows: wallScopeSchema.nullable(),
});
export type SeatAnswer = z.infer<typeof seatSchema>;

const guarded = oc.errors(SESSION_ERRORS);

/** Whose seat this is: what its walls and its scheduled reports tell, at which nobody signs in. */
export const wallSeatContract = {
  get: guarded.output(seatSchema),
  put: guarded.input(seatBelongingSchema).output(seatSchema),
};
