import type { WallNow } from "#contract/wall.ts";
import { alertKey } from "./bannerTurn.ts";

/** What came up longer ago is not news, to a wall that has just been opened. */
const NEWS_MS = 60_000;
/** What nobody has seen is called again each time that so long has passed, and a wall that is opened later waits for the next time. */
const AGAIN_MS = 300_000;
const AGAIN_NEWS_MS = 20_000;

/** What counts as heard, each with how long it is news: until when, milliseconds UTC. */
export type SoundedAlerts = ReadonlyMap<string, number>;

/**
 * Alerts that nobody has heard yet, with the call that is due again for the one that waits longest; and all that counts as heard from now on: no
 * more than is news, since a wall runs for months.
 */
export function newAlerts(
  { next }: WallNow["alerts"],
  heard: SoundedAlerts,
  now: number,
): { readonly fresh: readonly string[]; readonly heard: SoundedAlerts } {
  const calls = [...next.map((alert) => [alertKey(alert), alert.sinceAt + NEWS_MS] as const), ...calledAgain(next, now)];
  const news = calls.filter(([, until]) => now < until);
  return {
    fresh: news.flatMap(([key]) => (heard.has(key) ? [] : [key])),
    heard: new Map([...[...heard].filter(([, until]) => now < until), ...news]),
  };
}

/** One for all that wait, or a room with many would be called without end. */
function calledAgain(next: WallNow["alerts"]["next"], now: number): readonly (readonly [string, number])[] {
  const since = Math.min(...next.map(({ sinceAt }) => sinceAt));
  const times = Math.floor((now - since) / AGAIN_MS);
  return times >= 1 && Number.isFinite(times) ? [[`again ${since} ${times}`, since + times * AGAIN_MS + AGAIN_NEWS_MS]] : [];
}
