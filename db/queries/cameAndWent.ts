import { askNumber } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** Cases that were opened, and disposed of, from an instant until before another; milliseconds UTC. */
export function cameAndWent(reader: Reader, from: number, before: number): { readonly opened: number; readonly disposed: number } {
  return { opened: opened(reader, from, before), disposed: disposed(reader, from, before) };
}

const opened = askNumber<[number, number]>(
  "SELECT count(*) FROM grievance INDEXED BY grievance_newest WHERE opened_at >= ? AND opened_at < ?",
);
const disposed = askNumber<[number, number]>(
  "SELECT count(*) FROM grievance INDEXED BY grievance_disposed WHERE disposed_at IS NOT NULL AND disposed_at >= ? AND disposed_at < ?",
);
