import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

const KEY = "record.rehearsed";

/** Marks the record of a rehearsal for good: whatever it is opened as later, nothing of it is ever sent. */
export function markRehearsed(record: Writer, now: number): void {
  writeSetting(record, KEY, true, now);
}

export function isRehearsed(record: Reader): boolean {
  return readSetting(record, KEY) === true;
}
