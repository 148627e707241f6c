import type { FatalCode } from "#contract/shell.ts";
import { RecordError, recordErrorOf } from "#db/faults.ts";
import type { RecordFault } from "#db/faults.ts";

const CODE_OF_FAULT: Readonly<Record<RecordFault, FatalCode>> = {
  "newer-schema": "DATABASE_NEWER",
  "before-first-release": "DATABASE_BEFORE_RELEASE",
  "older-schema": "INTERNAL",
  "altered-migration": "DATABASE_DAMAGED",
  damaged: "DATABASE_DAMAGED",
  "not-a-record": "DATABASE_DAMAGED",
  "already-running": "DATABASE_LOCKED",
  busy: "DATABASE_LOCKED",
  "disk-full": "DISK_FULL",
  "disk-error": "DISK_FAILED",
  "read-only": "DATABASE_UNWRITABLE",
  missing: "DATABASE_UNWRITABLE",
};

/** The code of an error in the table of `contract/faultPolicy.ts`; `file` is the record. */
export function faultCodeOf(error: unknown, file: string): FatalCode {
  const named = recordErrorOf(error, file);
  if (named instanceof RecordError) return CODE_OF_FAULT[named.fault];
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE" ? "PORT_IN_USE" : "INTERNAL";
}
