import { askWhether } from "./ask.ts";
import type { Reader } from "./connection.ts";

/** Under which setting such a record keeps how far it knows each seat. */
export const OF_DISTRICTS = "hub.districts";

/** Whether it holds the cases of some districts alone, and the chains of other seats have holes. */
export function isOfDistricts(reader: Reader): boolean {
  return isKept(reader, OF_DISTRICTS);
}

const isKept = askWhether<[key: string]>("SELECT 1 FROM setting WHERE key = ?");
