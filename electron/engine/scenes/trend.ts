import type { Surge as ShownSurge, Trend } from "#contract/wallScenes.ts";
import { categories } from "#domain/understanding/categories.ts";
import type { Reader } from "#db/connection.ts";
import { surges } from "#db/queries/surges.ts";
import type { Surge } from "#db/queries/surges.ts";
import { trendDays, trendHours } from "#db/queries/trend.ts";

const HOURS = 48;
const DAYS = 30;
const SURGES = 8;

/** What comes in and goes out, and what comes in far more than usual. `now` is milliseconds UTC. */
export function trend(record: Reader, now: number): Trend {
  return {
    hours: [...trendHours(record, now, HOURS)],
    days: [...trendDays(record, now, DAYS)],
    surges: surges(record, now, SURGES).map((surge) => shown(surge)),
  };
}

function shown({ category, ...surge }: Surge): ShownSurge {
  return { ...surge, category: category === null ? null : { code: category, label: labelOf(surge.department, category) } };
}

/** A sort that this program does not know, of another program's, is called by its code. */
function labelOf(department: string, code: string) {
  LABELS ??= new Map(categories().map((each) => [`${each.department} ${each.code}`, each.label]));
  return LABELS.get(`${department} ${code}`) ?? { en: code, hi: code };
}

let LABELS: ReadonlyMap<string, { readonly en: string; readonly hi: string }> | undefined;
