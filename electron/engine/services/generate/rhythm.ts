import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS } from "#domain/clock/indianDay.ts";
import type { Random } from "./random.ts";

/** How busy each month is, January first: heat without water, rain without drains, then harvest. */
const MONTHS = [0.8, 0.75, 0.85, 1, 1.2, 1.35, 1.4, 1.25, 1.05, 0.95, 0.8, 0.7];
/** Sunday first. */
const WEEKDAYS = [0.75, 1.15, 1.1, 1.05, 1.05, 1, 0.9];
const HOURS = [0.3, 0.2, 0.1, 0.1, 0.2, 0.4, 0.8, 1.3, 1.7, 2, 1.9, 1.5, 1.2, 1.1, 1.1, 1.2, 1.3, 1.4, 1.6, 1.7, 1.5, 1.2, 0.9, 0.5];

/** The times at which so many people write in the year before `until`, oldest first, in whole seconds as X tells them. */
export function* writingTimes(count: number, until: number, random: Random): Generator<number> {
  const firstDay = Math.floor((until + INDIA_OFFSET_MS) / DAY_MS) - 364;
  const days = Array.from({ length: 365 }, (_, index) => dayFrom((firstDay + index) * DAY_MS - INDIA_OFFSET_MS, until, random));
  const whole = days.reduce((sum, { weight }) => sum + weight, 0);
  let weightSoFar = 0;
  let written = 0;
  for (const { startAt, endAt, weight } of days) {
    weightSoFar += weight;
    const upTo = Math.round((count * weightSoFar) / whole);
    const times = Array.from({ length: upTo - written }, () => momentOf(startAt, endAt, random)).toSorted((one, other) => one - other);
    written = upTo;
    yield* times;
  }
}

interface Day {
  readonly startAt: number;
  readonly endAt: number;
  readonly weight: number;
}

/** The last day is not over yet. */
function dayFrom(startAt: number, until: number, random: Random): Day {
  const here = new Date(startAt + INDIA_OFFSET_MS);
  const endAt = Math.min(startAt + DAY_MS, until);
  const season = (MONTHS[here.getUTCMonth()] ?? 1) * (WEEKDAYS[here.getUTCDay()] ?? 1);
  return { startAt, endAt, weight: season * (0.85 + 0.3 * random.fraction()) * ((endAt - startAt) / DAY_MS) };
}

const BUSIEST = Math.max(...HOURS);

function momentOf(startAt: number, endAt: number, random: Random): number {
  for (;;) {
    const at = startAt + Math.floor((random.fraction() * (endAt - startAt)) / 1_000) * 1_000;
    if (random.fraction() * BUSIEST < (HOURS[Math.floor((at - startAt) / HOUR_MS)] ?? 1)) return at;
  }
}
