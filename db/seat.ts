import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { tick } from "#domain/clock/hybridTime.ts";
import type { HybridTime, SeatId } from "#domain/ids.ts";
import { perConnection } from "./connection.ts";
import type { Reader, Writer } from "./connection.ts";
import { seat } from "./schema/seat.ts";

/** This installation. */
export function ownSeat(reader: Reader): SeatId {
  const known = statements(reader);
  known.id ??= known.own.get()?.id ?? null;
  if (known.id === null) throw new Error("The record names no seat of its own");
  return known.id;
}

/** Gives the record a seat of its own when it has none yet. Its time goes on from all that is here, as in an excerpt of another record. */
export function joinOwnSeat(writer: Writer): void {
  if (statements(writer).own.get() !== undefined) return;
  const id = randomBytes(8).toString("hex") as SeatId;
  writer.transaction(() => {
    const receivedHlc = statements(writer).latest.get() ?? null;
    writer.drizzle.insert(seat).values({ id, isOwn: true, joinedAt: Date.now(), receivedHlc }).run();
  });
}

/** The next event here is later than that instant, milliseconds UTC, whatever the clock shows. Before anything is recorded. */
export function goOnFrom(writer: Writer, instant: number): void {
  const time = tick(null, instant);
  writer.transaction(() => statements(writer).goOn.run(time, time));
}

/** The seat of a record never changes, so one reading of it is enough. */
const statements = perConnection(({ drizzle, sqlite }) => ({
  id: null as SeatId | null,
  latest: sqlite.prepare<[], HybridTime | null>("SELECT max(hlc) FROM event").pluck(),
  goOn: sqlite.prepare<[HybridTime, HybridTime]>(
    "UPDATE seat SET received_hlc = ? WHERE is_own = 1 AND (received_hlc IS NULL OR received_hlc < ?)",
  ),
  own: drizzle.select({ id: seat.id }).from(seat).where(eq(seat.isOwn, true)).prepare(),
}));
