import type { Writer } from "../connection.ts";
import { recordErrorOf } from "../faults.ts";
import { openRecord } from "./openRecord.ts";
import { gatherTimelines } from "../projections/gatherTimelines.ts";
import { gatherTroubles } from "../projections/gatherTroubles.ts";

export { openReader } from "./openRecord.ts";

/** Opens the record for writing as `openRecord` does, and gathers what an older program left of a small one. Throws {@link RecordError}. */
export function openWriter(file: string): Writer {
  const writer = openRecord(file);
  try {
    gatherTroubles(writer);
    gatherTimelines(writer);
  } catch (error) {
    writer.close();
    throw recordErrorOf(error, writer.file);
  }
  return writer;
}
