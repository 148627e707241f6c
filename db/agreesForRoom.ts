import { askWhether } from "./ask.ts";
import type { Reader, Writer } from "./connection.ts";
import { removeSetting, writeSetting } from "./settings.ts";

/** That this seat speaks for some people of its hub alone, or has the cases of some districts. */
const AGREES_NOT = "hub.agrees-not";

/** Whether what is changed here in people, offices and settings of the room counts for the others of its hub; true where there is none. */
export function agreesForRoom(reader: Reader): boolean {
  return !isKept(reader, AGREES_NOT);
}

/** Returns whether it was otherwise before. */
export function noteAgreesForRoom(writer: Writer, agrees: boolean, now: number): boolean {
  if (agrees === agreesForRoom(writer)) return false;
  if (agrees) removeSetting(writer, AGREES_NOT);
  else writeSetting(writer, AGREES_NOT, true, now);
  return true;
}

const isKept = askWhether<[key: string]>("SELECT 1 FROM setting WHERE key = ?");
