import { eq } from "drizzle-orm";
import type { SeatId } from "#domain/ids.ts";
import type { Writer } from "../connection.ts";
import { openWriter } from "../opening/open.ts";
import { seat } from "../schema/seat.ts";
import { joinOwnSeat, ownSeat } from "../seat.ts";
import { writeSetting } from "../settings.ts";
import { RESTORED } from "./restored.ts";
import type { Restored } from "./restored.ts";

/**
 * Makes a restored record go on as another seat: two records that go on as the same one would record different pasts under one name, and what was approved at
 * the lost one would be sent again. Answers with the former seat and the new one.
 */
export function becomeNewSeat(file: string, restored: Omit<Restored, "former">): { readonly former: SeatId; readonly own: SeatId } {
  const former = withWriter(file, (writer) => {
    const own = ownSeat(writer);
    writer.transaction(() => {
      writer.drizzle.update(seat).set({ isOwn: false }).where(eq(seat.isOwn, true)).run();
      writeSetting(writer, RESTORED, { ...restored, former: own }, restored.at);
    });
    joinOwnSeat(writer);
    return own;
  });
  return { former, own: withWriter(file, ownSeat) };
}

function withWriter<Result>(file: string, work: (writer: Writer) => Result): Result {
  const writer = openWriter(file);
  try {
    return work(writer);
  } finally {
    writer.close();
  }
}
