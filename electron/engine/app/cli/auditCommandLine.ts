import type { AuditEvent } from "#domain/audit/auditEvents.ts";
import { RecordError } from "#db/faults.ts";
import type { RecordFault } from "#db/faults.ts";
import { createAuditLog } from "../../services/audit/auditLog.ts";
import { printError } from "./print.ts";
import { withWriter } from "./verb.ts";

/** Whom the register names for what the command line takes out of a record. */
export const COMMAND_LINE = "command line";
const NOT_NOW: ReadonlySet<string> = new Set<RecordFault>(["already-running", "busy", "read-only"]);

/** Enters what is about to leave a record that is there in its audit register. While the program runs on the record it cannot, and says so. */
export async function auditCommandLine(file: string, event: AuditEvent): Promise<void> {
  try {
    await withWriter(file, (real) =>
      createAuditLog({ real, now: Date.now, isOff: false, onDidRecord: () => undefined }).record(event, COMMAND_LINE),
    );
  } catch (error) {
    if (!(error instanceof RecordError) || !NOT_NOW.has(error.fault)) throw error;
    printError(`${file} cannot be written now (${error.fault}): this export is not in its audit register.`);
    printError(`${file} में अभी लिखा नहीं जा सकता (${error.fault}): यह निर्यात उसकी संपरीक्षा पंजी में नहीं है।`);
  }
}
