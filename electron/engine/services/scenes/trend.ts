import type { Surge as ShownSurge, Trend } from "#contract/wallScenes.ts";
import { categoryLabel } from "#domain/understanding/categories.ts";
import type { Reader } from "#db/connection.ts";
import { surges } from "#db/queries/surges.ts";
import type { Surge } from "#db/queries/surges.ts";
import { trendDays, trendHours, trendToday } from "#db/queries/trend.ts";

const HOURS = 48;
const DAYS = 30;
const SURGES = 8;

/** What comes in and goes out, and what comes in far more than usual. `now` is milliseconds UTC. */
export function trend(record: Reader, now: number): Trend {
  return {
    hours: [...trendHours(record, now, HOURS)],
    today: [...trendToday(record, now)],
    days: [...trendDays(record, now, DAYS)],
    surges: surges(record, now, SURGES).map((surge) => shownSurge(surge)),
  };
}

/** As people call it. */
export function shownSurge({ category, ...surge }: Surge): ShownSurge {
  return { ...surge, category: category === null ? null : { code: category, label: categoryLabel(surge.department, category) } };
}
