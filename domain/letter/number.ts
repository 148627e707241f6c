import { indianDate } from "../clock/indianDay.ts";
import type { SeatId } from "../ids.ts";

/** What is before every number; a setting. */
export const DEFAULT_NUMBER_PREFIX = "CMO/ISMGT";

/**
 * The beginning that the numbers of one seat have in one year: `CMO/ISMGT/2026/3F-`. Two seats write letters while
 * they do not see each other, so each counts for itself.
 */
export function numberSeries(prefix: string, seat: SeatId, at: number): string {
  return `${prefix}/${indianDate(at).slice(0, 4)}/${seat.slice(0, 2).toUpperCase()}-`;
}

/** `serial` counts from 1 within its series. */
export function letterNumber(series: string, serial: number): string {
  return `${series}${String(serial).padStart(4, "0")}`;
}

/** Of a letterhead, letters: a line, and what numbers of letters begin with. */
export const LONGEST_LETTERHEAD_LINE = 200;
export const LONGEST_NUMBER_PREFIX = 60;
