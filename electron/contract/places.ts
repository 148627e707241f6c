import { oc } from "@orpc/contract";
import { z } from "zod";
import { LONGEST_DIRECTORY } from "#domain/geography/longestDirectory.ts";
import { count } from "./fields.ts";

/** Why a row of a village directory was left out. */
const VILLAGE_ROW_FAULTS = ["no-name", "unknown-district", "broken"] as const;

/** Why a file is no village directory at all. Nothing was changed. */
const DIRECTORY_FAULTS = ["empty", "not-csv", "no-columns", "no-villages", "too-heavy"] as const;
export type DirectoryFault = (typeof DIRECTORY_FAULTS)[number];

const rejectedRowSchema = z.strictObject({
  /** Line in the file, the heading being line 1. */
  line: z.number().int().positive(),
  reason: z.enum(VILLAGE_ROW_FAULTS),
  /** What stood there. */
  detail: z.string(),
});
export type RejectedRow = z.infer<typeof rejectedRowSchema>;

const villageImportSchema = z.strictObject({
  imported: count,
  /** The first of them. */
  rejected: z.array(rejectedRowSchema).max(20),
  rejectedCount: count,
});
export type VillageImport = z.infer<typeof villageImportSchema>;

export const placesContract = {
  summary: oc.output(
    z.strictObject({
      villages: count,
      districts: count,
      /** Milliseconds UTC; null where no directory was imported. */
      importedAt: z.number().int().nullable(),
    }),
  ),
  /** Puts a directory in the place of the last one; posts that come from then on are placed by it. */
  importVillages: oc
    .errors({
      NOT_A_DIRECTORY: {
        message: "This is no village directory; nothing was changed",
        data: z.strictObject({ fault: z.enum(DIRECTORY_FAULTS) }),
      },
    })
    .input(z.strictObject({ csv: z.string().max(LONGEST_DIRECTORY) }))
    .output(villageImportSchema),
};
