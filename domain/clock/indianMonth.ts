import { INDIA_OFFSET_MS } from "./indianDay.ts";

/** The calendar month in India that holds an instant; January is 0. */
export function indianMonth(at: number): { readonly year: number; readonly month: number } {
  const day = new Date(at + INDIA_OFFSET_MS);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() };
}

/** When a month begins in India, milliseconds UTC; a month below 0 or above 11 is one of another year. */
export function monthStart(year: number, month: number): number {
  return Date.UTC(year, month, 1) - INDIA_OFFSET_MS;
}

/** When the month of India that holds an instant begins, or one so many months later; milliseconds UTC. */
export function startOfMonth(at: number, later = 0): number {
  const { year, month } = indianMonth(at);
  return monthStart(year, month + later);
}
