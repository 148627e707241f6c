import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { scanReadingSchema } from "#domain/file/scanReading.ts";
import { storedNameSchema } from "#domain/file/storedName.ts";

/** A reading on its way: which sheet it is at, from 1; at last what was read. */
const scanStepSchema = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("sheet"), sheet: z.number().int(), sheets: z.number().int() }),
  z.strictObject({ is: z.literal("read"), reading: scanReadingSchema }),
]);

export const scansContract = {
  /** Reads a file that was kept a moment ago and belongs to no case yet. Nothing is recorded. Ending the stream gives it up. */
  readNew: oc
    .errors({ NOT_FOUND: { message: "No such file was just kept" }, NOT_READ: { message: "Nothing here can read scans" } })
    .input(z.strictObject({ file: storedNameSchema }))
    .output(eventIterator(scanStepSchema)),
};
