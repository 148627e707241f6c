import { endOfIndianDay, HOUR_MS, indianDate, indianDayNumber, startOfDay, weekdayOf } from "../clock/indianDay.ts";
import type { Calendar } from "../clock/policy.ts";
import type { NotifiedService } from "./service.ts";

/**
 * Within so many working days each of the two authorities decides an appeal (frequently asked questions of the Haryana Right to Service Commission,
 * haryana-rtsc.gov.in, read in November 2026).
 */
const APPEAL_WORKING_DAYS = 30;

interface StatutoryDates {
  /** Until when the service is to be had. */
  readonly dueAt: number;
  /** Until when the first appeal is decided where it is made as soon as that day has passed, and the second after it. */
  readonly firstDecidedAt: number;
  readonly secondDecidedAt: number;
}

/**
 * Counted from the day on which the complaint came, which is after the day of the application: nobody is told too early that a day has passed. The day
 * itself does not count. All instants are milliseconds UTC.
 */
export function statutoryDates(
  { limit, unit }: Pick<NotifiedService, "limit" | "unit">,
  receivedAt: number,
  calendar: Calendar,
): StatutoryDates {
  const dueAt = unit === "hours" ? receivedAt + limit * HOUR_MS : endOfWorkingDay(calendar, receivedAt, limit);
  const firstDecidedAt = endOfWorkingDay(calendar, dueAt, APPEAL_WORKING_DAYS);
  return { dueAt, firstDecidedAt, secondDecidedAt: endOfWorkingDay(calendar, firstDecidedAt, APPEAL_WORKING_DAYS) };
}

/** Of complaints that came before this instant, and of no others, the statutory date has passed at `now`; both milliseconds UTC. */
export function passedIfBefore({ limit, unit }: Pick<NotifiedService, "limit" | "unit">, now: number, calendar: Calendar): number {
  if (unit === "hours") return now - limit * HOUR_MS;
  let left = limit;
  let day = indianDayNumber(now);
  for (let looked = 0; left > 0 && looked < LONGEST_SEARCH_DAYS; looked += 1) {
    day -= 1;
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return startOfDay(day);
}

/** The last minute of the working day that comes so many after the day of `at`. */
function endOfWorkingDay(calendar: Calendar, at: number, days: number): number {
  let left = days;
  let day = indianDayNumber(at);
  // Holidays are limited, and each week has a working day: `policy.ts` sees to both.
  for (let looked = 0; left > 0 && looked < LONGEST_SEARCH_DAYS; looked += 1) {
    day += 1;
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return endOfIndianDay(startOfDay(day));
}

const LONGEST_SEARCH_DAYS = 20_000;

/** Where the policy counts all hours, the five days of the State's offices. */
function isWorkingDay(calendar: Calendar, day: number): boolean {
  const weekday = weekdayOf(day);
  if (calendar.kind === "running-hours") return weekday < SATURDAY;
  const date = indianDate(startOfDay(day));
  return (calendar.week[weekday]?.length ?? 0) > 0 && !calendar.holidays.some((holiday) => holiday.date === date);
}

const SATURDAY = 5;
