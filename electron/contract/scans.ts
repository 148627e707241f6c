import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { scanReadingSchema } from "#domain/file/scanReading.ts";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { storedNameSchema } from "#domain/file/storedName.ts";

/** A reading on its way: which sheet it is at, from 1; at last what was read. */
const scanStepSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("sheet"), sheet: z.number().int(), sheets: z.number().int() }),
  z.strictObject({ is: z.literal("read"), reading: scanReadingSchema }),
]);

export const scanSettingsSchema = z.strictObject({
  /** Whether the scans and photographs of new complaints are read by themselves. */
  reads: z.boolean(),
});
export type ScanSettings = z.infer<typeof scanSettingsSchema>;

export const scansContract = {
  /** Reads a file that was kept a moment ago and belongs to no case yet. Nothing is recorded. Ending the stream gives it up. */
  readNew: oc
    .errors({ NOT_FOUND: { message: "No such file was just kept" }, NOT_READ: { message: "Nothing here can read scans" } })
    .input(z.strictObject({ file: storedNameSchema }))
    .output(eventIterator(scanStepSchema)),
  /** Reads a picture or paper of a case, also once more, and records what was read. */
  readOfCase: oc
    .errors({ NOT_FOUND: { message: "The case holds no such file" }, NOT_READ: { message: "Nothing here can read scans" } })
    .input(z.strictObject({ id: grievanceIdSchema, file: storedNameSchema }))
    .output(eventIterator(scanStepSchema)),
  settings: {
    get: oc.output(scanSettingsSchema.extend({ isInstalled: z.boolean() })),
    put: oc.input(scanSettingsSchema).output(scanSettingsSchema.extend({ isInstalled: z.boolean() })),
  },
};
