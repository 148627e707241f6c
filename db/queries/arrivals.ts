import { indianDayNumber } from "#domain/clock/indianDay.ts";
import { knownWeekdays, sameWeekdaysBefore } from "#domain/wall/usual.ts";
import { askNumber } from "../ask.ts";
import type { Reader } from "../connection.ts";

/**
 * The same weekdays before that of `now` (milliseconds UTC) that the record knows, as numbers of days in India; null where they are too few.
 * `fingerprint` changes where cases come to be known of those days, as after an import.
 */
export function weekdaysKnown(reader: Reader, now: number): { readonly days: readonly number[]; readonly fingerprint: string } | null {
  const today = indianDayNumber(now);
  const past = sameWeekdaysBefore(today);
  const counts = new Map(past.map((day) => [day, opened(reader, day)]));
  const days = knownWeekdays(today, (day) => counts.get(day) ?? 0);
  return days && { days, fingerprint: [...counts.values()].join(" ") };
}

const opened = askNumber<[number]>("SELECT opened FROM day_figure WHERE day = ?");
