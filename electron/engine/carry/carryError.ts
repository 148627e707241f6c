import type { CarryFault } from "#contract/carry.ts";
import { RecordError } from "#db/faults.ts";
import type { RecordFault } from "#db/faults.ts";

/** A carried file cannot be written, opened or taken in. */
export class CarryError extends Error {
  override readonly name = "CarryError";
  readonly fault: CarryFault;
  constructor(fault: CarryFault, cause?: unknown) {
    super(`The carried file is of no use: ${fault}`, { cause });
    this.fault = fault;
  }
}

const OF_SYSTEM: Readonly<Record<string, CarryFault>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENOENT: "missing",
  EACCES: "unwritable",
  EPERM: "unwritable",
  EROFS: "unwritable",
  ENOTDIR: "unwritable",
  EISDIR: "unwritable",
  EBUSY: "unwritable",
};

const OF_RECORD: Partial<Record<RecordFault, CarryFault>> = {
  "newer-schema": "newer",
  "disk-full": "disk-full",
  "read-only": "unwritable",
  "already-running": "in-use",
  busy: "in-use",
  damaged: "damaged",
  "not-a-record": "damaged",
  missing: "damaged",
};

/** What a person is told of an error; null for one that is a fault of the program. */
export function carryFaultOf(error: unknown): CarryFault | null {
  if (error instanceof CarryError) return error.fault;
  if (error instanceof RecordError) return OF_RECORD[error.fault] ?? null;
  return error instanceof Error && "code" in error ? (OF_SYSTEM[String(error.code)] ?? null) : null;
}
