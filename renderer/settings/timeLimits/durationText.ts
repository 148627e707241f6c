import type { Reminder } from "#domain/clock/policy.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { MessageId } from "../../i18n/en.ts";
import { LONGEST_TIME_LIMIT_MS } from "#domain/clock/sla.ts";

export type Say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => string;

const MINUTE_MS = 60_000;

/** `7 d`, `48 h`, `30 min`, in the language of `say`. A day is as long as `dayMs`: of a calendar with working hours, a working day. */
export function durationText(ms: number, dayMs: number, say: Say): string {
  if (ms % dayMs === 0) return say("limits.days", { n: ms / dayMs });
  if (ms % HOUR_MS === 0) return say("limits.hours", { n: ms / HOUR_MS });
  return say("limits.minutes", { n: Math.round(ms / MINUTE_MS) });
}

/** Null where it is no span of time; understands both languages, whichever the page speaks. */
export function parseDuration(text: string, dayMs: number): number | null {
  const { amount, unit } = /^(?<amount>\d+(?:\.\d+)?)\s*(?<unit>[\p{L}\p{M}]+)\.?$/u.exec(plain(text))?.groups ?? {};
  const unitMs = DAYS.has(unit ?? "") ? dayMs : HOURS.has(unit ?? "") ? HOUR_MS : MINUTES.has(unit ?? "") ? MINUTE_MS : null;
  if (unitMs === null) return null;
  const ms = Math.round((Number(amount) * unitMs) / MINUTE_MS) * MINUTE_MS;
  return ms > 0 && ms <= LONGEST_TIME_LIMIT_MS ? ms : null;
}

/** `24 h, 48 h`; empty for none. */
export function durationsText(spans: readonly number[], dayMs: number, say: Say): string {
  return spans.map((ms) => durationText(ms, dayMs, say)).join(", ");
}

/** Null where one is no span, or they do not rise. */
export function parseDurations(text: string, dayMs: number): readonly number[] | null {
  const spans = partsOf(text).map((part) => parseDuration(part, dayMs));
  const known = spans.filter((span) => span !== null);
  const rises = known.every((span, index) => index === 0 || (known[index - 1] ?? 0) < span);
  return known.length === spans.length && rises && spans.length <= 8 ? known : null;
}

/** `50 %, 4 h`: when half of the time is gone, and when four hours are left. */
export function remindersText(reminders: readonly Reminder[], dayMs: number, say: Say): string {
  return reminders
    .map((each) => (each.after === "share" ? `${Number((each.share * 100).toFixed(1))} %` : durationText(each.leftMs, dayMs, say)))
    .join(", ");
}

export function parseReminders(text: string, dayMs: number): readonly Reminder[] | null {
  const reminders = partsOf(text).map((part) => parseReminder(part, dayMs));
  const known = reminders.filter((reminder) => reminder !== null);
  return known.length === reminders.length && reminders.length <= 6 ? known : null;
}

function parseReminder(text: string, dayMs: number): Reminder | null {
  const { percent } = /^(?<percent>\d+(?:\.\d+)?)\s*(?:%|प्रतिशत)$/u.exec(plain(text))?.groups ?? {};
  if (percent !== undefined) {
    const share = Number(percent) / 100;
    return share > 0 && share < 1 ? { after: "share", share } : null;
  }
  const leftMs = parseDuration(text, dayMs);
  return leftMs === null ? null : { after: "all-but", leftMs };
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[,;،]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Latin digits, small letters. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x09_66))
    .trim()
    .toLowerCase();
}

const DAYS: ReadonlySet<string> = new Set(["d", "day", "days", "दिन", "दिनों"]);
const HOURS: ReadonlySet<string> = new Set(["h", "hr", "hrs", "hour", "hours", "घं", "घंटा", "घंटे", "घंटों", "घण्टा", "घण्टे"]);
const MINUTES: ReadonlySet<string> = new Set(["m", "min", "mins", "minute", "minutes", "मि", "मिनट"]);
