import { dayOfWords } from "#domain/desk/typedDay.ts";

const MINUTE_MS = 60_000;
/** Of a day without a time: when the room's meetings begin. */
const USUAL_MINUTE = 11 * 60;

/**
 * Reads `28-11-2026 11:30`, `28-11-2026` (11:00), `today 16:00`, `+3` (days from today) as an instant in milliseconds UTC, by the clock of
 * India; null for anything else.
 */
export function typedMoment(typed: string, now: number): number | null {
  const [, dayPart = "", hour, minute] = /^\s*(\S+)(?:\s+(\d{1,2}):(\d{2}))?\s*$/u.exec(typed) ?? [];
  const minutes = hour === undefined ? USUAL_MINUTE : Number(hour) * 60 + Number(minute);
  if (minutes >= 24 * 60 || Number(minute ?? 0) > 59) return null;
  const ahead = /^\+(\d{1,3})$/u.exec(dayPart);
  const day = ahead === null ? dayOfWords(dayPart, now) : dayOfWords("today", now + Number(ahead[1]) * 24 * 60 * MINUTE_MS);
  return day === null ? null : day.from + minutes * MINUTE_MS;
}

/** The end of a day that was typed, by which something is promised. */
export function typedDeadline(typed: string, now: number): number | null {
  const at = typedMoment(`${typed.trim()} 17:00`, now);
  return at !== null && at > now ? at : null;
}
