import { HOUR_MS, startOfIndianDay } from "./indianDay.ts";

/** The cell works in three shifts of eight hours: work is handed over at 8, 16 and 24 o'clock in India. */
export const SHIFT_MS = 8 * HOUR_MS;

/** The shift that an instant lies in: from when, and until before when it lasts; milliseconds UTC. */
export function shiftOf(at: number): { readonly fromAt: number; readonly untilAt: number } {
  const startOfDay = startOfIndianDay(at);
  const fromAt = startOfDay + Math.floor((at - startOfDay) / SHIFT_MS) * SHIFT_MS;
  return { fromAt, untilAt: fromAt + SHIFT_MS };
}
