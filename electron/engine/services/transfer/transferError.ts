import type { AboutAct, TransferFault } from "#contract/transfer.ts";
import { RecordError } from "#db/faults.ts";
import type { RecordFault } from "#db/faults.ts";

/** For a command line and the log; windows have their own, in both languages. */
const SENTENCES: Readonly<Record<TransferFault, string>> = {
  "not-carried": "This is no sealed file of ISMGT.",
  "wrong-passphrase": "The passphrase is wrong.",
  damaged: "The file is damaged: it was cut off or changed on its way.",
  newer: "A newer ISMGT made this file; open it with that version.",
  "too-large": "There is not enough room on this disk to open it.",
  "too-heavy": "The file unpacks to far more than a dossier holds, so it was not opened. Ask for it to be made and sent again.",
  "other-room": "This record gave out no such dossier: open the file where the dossier was made.",
  "not-signed": "The dossier did not sign these acts, or they were changed after; nothing was taken in.",
  revoked: "The dossier was revoked; nothing was taken in.",
  expired: "The time of the dossier is over; nothing was taken in.",
  "not-allowed": "The file holds what may not come from a dossier, or what the person has no right to; nothing was taken in.",
  "other-person": "The file holds an act of somebody whom the dossier was not given to; nothing was taken in.",
  "other-case": "The file holds an act on a case or a review that the dossier was not given; nothing was taken in.",
  ahead: "The file holds an act from the future: the clock of the other machine is wrong; nothing was taken in.",
  before: "The file holds an act that is older than the dossier; nothing was taken in.",
  "other-sort": "This file is of the other sort: a dossier is opened, acts are taken in.",
  "no-acts": "Nothing was done in this dossier.",
  "disk-full": "The disk is full; nothing half is left behind.",
  unwritable: "The file or its folder cannot be written to.",
  missing: "The file or its folder is not there.",
  "in-use": "The dossier is open in another program.",
};

/** A carried file cannot be written, opened or taken in. */
export class TransferError extends Error {
  override readonly name = "TransferError";
  readonly fault: TransferFault;
  /** Which act it is about, where it is about one. */
  readonly about: AboutAct | null;
  constructor(fault: TransferFault, cause?: unknown, about: AboutAct | null = null) {
    super(SENTENCES[fault], { cause });
    this.fault = fault;
    this.about = about;
  }
}

const OF_SYSTEM: Readonly<Record<string, TransferFault>> = {
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

const OF_RECORD: Partial<Record<RecordFault, TransferFault>> = {
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
export function transferFaultOf(error: unknown): TransferFault | null {
  if (error instanceof TransferError) return error.fault;
  if (error instanceof RecordError) return OF_RECORD[error.fault] ?? null;
  return error instanceof Error && "code" in error ? (OF_SYSTEM[String(error.code)] ?? null) : null;
}
