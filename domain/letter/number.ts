import { indianDate } from "../clock/indianDay.ts";
import type { SeatId } from "../ids.ts";

/** The default of the setting for what every number begins with. */
export const DEFAULT_NUMBER_PREFIX = "CMO/ISMGT";

/**
 * What the numbers of one seat begin with in one year: `CMO/ISMGT/2026/3F-`. Seats may write letters without being
 * connected, so each counts its own.
 */
export function numberSeries(prefix: string, seat: SeatId, at: number): string {
  return `${prefix}/${indianDate(at).slice(0, 4)}/${seat.slice(0, 2).toUpperCase()}-`;
}

/** `serial` counts from 1 within its series. */
export function letterNumber(series: string, serial: number): string {
  return `${series}${String(serial).padStart(4, "0")}`;
}

/** Limits of a letterhead, in letters: of a line, and of the prefix of numbers. */
export const LONGEST_LETTERHEAD_LINE = 200;
export const LONGEST_NUMBER_PREFIX = 60;
