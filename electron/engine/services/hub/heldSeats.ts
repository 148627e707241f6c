import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { holdsSchema } from "#domain/hub/hold.ts";
import type { HoldFault, Holds } from "#domain/hub/hold.ts";

/** Of the chain of its events, or of what it tells besides. */
type HeldOf = "events" | "items";
const HELD: Readonly<Record<HeldOf, string>> = { events: "hub.held", items: "hub.held-items" };

/** The seats of which nothing more is taken in, and why. */
export function heldSeats(reader: Reader, of: HeldOf = "events"): Holds {
  return holdsSchema.safeParse(readSetting(reader, HELD[of])).data ?? {};
}

export function holdSeat(
  record: Writer,
  seat: string,
  refused: { readonly fault: HoldFault; readonly seatSeq: number },
  now: number,
  of: HeldOf = "events",
): void {
  const held = heldSeats(record, of);
  const before = held[seat];
  const sinceAt = before?.fault === refused.fault && before.seatSeq === refused.seatSeq ? before.sinceAt : now;
  writeSetting(record, HELD[of], { ...held, [seat]: { ...refused, sinceAt, triedAt: now } }, now);
}

/** Of both: each is tried again. */
export function releaseAll(record: Writer, now: number): void {
  for (const setting of Object.values(HELD)) writeSetting(record, setting, {}, now);
}

export function releaseSeat(record: Writer, seat: string, now: number, of: HeldOf = "events"): void {
  const { [seat]: before, ...others } = heldSeats(record, of);
  if (before !== undefined) writeSetting(record, HELD[of], others, now);
}
