import type { Reader } from "#db/connection.ts";

/** Records whose room was given a key by a seat that is believed, and which is not here yet: it is ahead of the clock, has no box for this seat, or comes with the next one. */
const awaiting = new WeakSet<Reader>();

/** Whether a key of the room is still to come: what is sealed with one that is not here waits for it. Where none is, anybody may have put there what looks like such a box. */
export function isKeyAwaited(record: Reader): boolean {
  return awaiting.has(record);
}

export function noteAwaited(record: Reader, isAwaited: boolean): void {
  if (isAwaited) awaiting.add(record);
  else awaiting.delete(record);
}
