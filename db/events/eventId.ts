import { hash } from "node:crypto";
import { v7 } from "uuid";
import type { EventId } from "#domain/ids.ts";

/*
 * An id of version 8 says whose event it is: behind the time and some chance come digits that follow from these, from the seat and from the number in its chain. Nobody else can give
 * the same id to an event of theirs, and so turn against another event what is said of this one. Events of before have ids of version 7, which every seat can copy.
 */

/** An id for an event of a seat that is about to be recorded. */
export function makeEventId(seat: string, seatSeq: number): EventId {
  const drawn = v7();
  return boundId(`${drawn.slice(0, 14)}8${drawn.slice(15, 18)}`, seat, seatSeq);
}

/** Whether an id says of another seat or number that the event is theirs. */
export function isIdOfAnother({ id, seat, seatSeq }: { readonly id: string; readonly seat: string; readonly seatSeq: number }): boolean {
  return BOUND.test(id) && id !== boundId(id.slice(0, 18), seat, seatSeq);
}

const BOUND = /^[0-9a-f]{8}-[0-9a-f]{4}-8/u;
const VARIANTS = "89ab";

function boundId(begin: string, seat: string, seatSeq: number): EventId {
  const digits = hash("sha256", JSON.stringify([begin, seat, seatSeq]), "hex");
  const variant = VARIANTS.charAt(Number.parseInt(digits.charAt(0), 16) % VARIANTS.length);
  return `${begin}-${variant}${digits.slice(1, 4)}-${digits.slice(4, 16)}` as EventId;
}
