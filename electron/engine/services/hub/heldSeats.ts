import type { Reader, Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";
import { holdsSchema } from "#domain/hub/hold.ts";
import type { HoldFault, Holds } from "#domain/hub/hold.ts";

const HELD = "hub.held";

/** The seats of which nothing more is taken in, and why. */
export function heldSeats(reader: Reader): Holds {
  return holdsSchema.safeParse(readSetting(reader, HELD)).data ?? {};
}

export function holdSeat(
  record: Writer,
  seat: string,
  refused: { readonly fault: HoldFault; readonly seatSeq: number },
  now: number,
): void {
  const held = heldSeats(record);
  const before = held[seat];
  const sinceAt = before?.fault === refused.fault && before.seatSeq === refused.seatSeq ? before.sinceAt : now;
  writeSetting(record, HELD, { ...held, [seat]: { ...refused, sinceAt, triedAt: now } }, now);
}

export function releaseSeat(record: Writer, seat: string, now: number): void {
  const { [seat]: before, ...others } = heldSeats(record);
  if (before !== undefined) writeSetting(record, HELD, others, now);
}
