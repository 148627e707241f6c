import { eq } from "drizzle-orm";
import type { SeatId } from "#domain/ids.ts";
import { askValues, changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";
import { openWriter } from "../opening/open.ts";
import type { OpeningKeys } from "../opening/ownKeys.ts";
import { seat } from "../schema/seat.ts";
import { joinOwnSeat, ownSeat } from "../seat.ts";
import { writeSetting } from "../settings.ts";
import { RESTORED } from "./restored.ts";
import type { Restored } from "./restored.ts";

/**
 * Makes a restored record go on as another seat: two records that go on as the same one would record different pasts under one name, and what was approved at
 * the lost one would be sent again. What waits to go out is held back. Answers with the former seat and the new one.
 */
export function becomeNewSeat(
  file: string,
  restored: Omit<Restored, "former" | "paused" | "areKeysLost">,
  keys: OpeningKeys = {},
): { readonly former: SeatId; readonly own: SeatId } {
  const former = withWriter(file, keys, (writer) => {
    const own = ownSeat(writer);
    writer.transaction(() => {
      writer.drizzle.update(seat).set({ isOwn: false }).where(eq(seat.isOwn, true)).run();
      withholdMails(writer);
      const paused = runningCampaignIds(writer);
      pauseCampaigns(writer);
      writeSetting(writer, RESTORED, { ...restored, former: own, paused, areKeysLost: keys.areKeysLost === true }, restored.at);
    });
    joinOwnSeat(writer);
    return own;
  });
  return { former, own: withWriter(file, keys, ownSeat) };
}

// The lost record may have sent them: they are looked for, and what is not found is left to a person.
const withholdMails = changeRows<[]>(
  "UPDATE officer_mail SET state = 'withheld', reason = 'restored' WHERE state IN ('prepared', 'sending')",
);
const runningCampaignIds = askValues<[], string>("SELECT id FROM invitation_campaign WHERE state = 'running' ORDER BY id");
const pauseCampaigns = changeRows<[]>("UPDATE invitation_campaign SET state = 'paused' WHERE state = 'running'");

function withWriter<Result>(file: string, keys: OpeningKeys, work: (writer: Writer) => Result): Result {
  const writer = openWriter(file, keys);
  try {
    return work(writer);
  } finally {
    writer.close();
  }
}
