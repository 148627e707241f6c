import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
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

/** The seat of a record never changes, so one reading of it is enough. */
const statements = perConnection(({ drizzle, sqlite }) => ({
  id: null as SeatId | null,
  latest: sqlite.prepare<[], HybridTime | null>("SELECT max(hlc) FROM event").pluck(),
  own: drizzle.select({ id: seat.id }).from(seat).where(eq(seat.isOwn, true)).prepare(),
}));
