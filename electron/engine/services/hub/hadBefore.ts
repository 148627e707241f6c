import type { Writer } from "#db/connection.ts";
import { ownSeat } from "#db/seat.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import { tellHadBefore } from "#db/toldItems/toldItems.ts";

/*
 * A seat that joins takes over what the room has agreed on. People, offices and their holders that it had and the room has not are told once all of the room is here: until then nobody
 * knows which those are.
 */

const HAD_BEFORE = "hub.had-before";

/** For who joins, in the transaction in which what is here yields to the room. */
export function noteHadBefore(record: Writer, now: number): void {
  writeSetting(record, HAD_BEFORE, "untold", now);
}

/** After a round in which nothing new came. Whether something was told. `isOfAll`: this seat may agree on something for the room. */
export function tellOnceAllIsHere(record: Writer, { isOfAll, isQuiet }: { readonly isOfAll: boolean; readonly isQuiet: boolean }): boolean {
  if (!isQuiet || !isOfAll || readSetting(record, HAD_BEFORE) === undefined) return false;
  return record.transaction(() => {
    removeSetting(record, HAD_BEFORE);
    return tellHadBefore(record, ownSeat(record)) > 0;
  });
}
