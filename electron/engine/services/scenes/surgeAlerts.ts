import type { SurgeAlerts } from "#contract/wallScenes.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { keyOfSort, type Sort } from "#db/queries/recentSorts.ts";
import { noteSurge, surgesNotedSince } from "#db/audit/surgeNotes.ts";
import { surges, type Surge } from "#db/queries/surges.ts";
import { shownSurge } from "./trend.ts";

/** As long as the longest span in which a surge is found: one that goes on for longer is told again. */
const NOTE_LASTS_MS = 6 * HOUR_MS;
const TOLD = 3;

/** What surges at `now` (milliseconds UTC) and nobody has taken note of, the most unusual first. It ends by itself where the surge does. */
export function surgeAlerts(record: Reader, now: number): SurgeAlerts {
  const asking = unnoted(record, now);
  return { total: asking.length, next: asking.slice(0, TOLD).map((surge) => shownSurge(surge)) };
}

/** A person takes note of a surge. False where it surges no more, or somebody took note before. */
export function takeNote(record: Writer, sort: Sort, { actor, now }: { readonly actor: string; readonly now: number }): boolean {
  return record.transaction(() => {
    const surge = unnoted(record, now).find((each) => keyOfSort(each) === keyOfSort(sort));
    if (surge === undefined) return false;
    noteSurge(record, surge, { actor, now });
    return true;
  });
}

function unnoted(record: Reader, now: number): readonly Surge[] {
  const noted = new Set(surgesNotedSince(record, now - NOTE_LASTS_MS).map((sort) => keyOfSort(sort)));
  return surges(record, now, Infinity, noted);
}
