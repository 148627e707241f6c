import { z } from "zod";
import { departmentCodeSchema } from "#domain/department/departmentCodeSchema.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import { count, words } from "./fields.ts";

const rankedEnd = z.strictObject({ names: z.array(districtNameSchema).readonly(), score: count });

/** The facts of one sentence for each scene (`domain/wall/headline.ts`); a page puts them into words. Null where the scene was not asked for, or has nothing to say. */
export const headlinesSchema = z.strictObject({
  now: z.strictObject({
    opened: count,
    usual: count.nullable(),
    as: z.enum(["more", "usual", "fewer"]).nullable(),
    most: z
      .strictObject({
        districts: z.array(districtNameSchema).readonly(),
        opened: count,
        oneVoice: z.strictObject({ district: districtNameSchema, cases: count }).nullable(),
      })
      .nullable(),
  }),
  heat: z.discriminatedUnion("is", [
    z.strictObject({
      is: z.literal("presses"),
      district: districtNameSchema,
      late: count,
      asked: count,
      askedTooLate: count,
      most: z.strictObject({ department: departmentCodeSchema, late: count }).nullable(),
    }),
    z.strictObject({ is: z.literal("even"), late: count, asked: count }),
    z.strictObject({ is: z.literal("in-time"), asked: count }),
    z.strictObject({ is: z.literal("nobody-asked"), toMark: count }),
  ]),
  overdue: z
    .strictObject({
      office: z
        .strictObject({
          label: words,
          department: departmentCodeSchema.nullable(),
          district: districtNameSchema.nullable(),
          overdue: count,
          /** Whether others owe as many. */
          isOneOfSeveral: z.boolean(),
        })
        .nullable(),
      reports: count,
      toMark: count,
    })
    .nullable(),
  ranking: z
    .strictObject({
      first: rankedEnd
        .extend({ though: z.strictObject({ asked: count, reportsOverdue: count, askedTooLate: count }).nullable() })
        .nullable(),
      last: rankedEnd.nullable(),
      mover: z.strictObject({ name: districtNameSchema, places: z.number().int() }).nullable(),
    })
    .nullable(),
});
export type Headlines = z.infer<typeof headlinesSchema>;
