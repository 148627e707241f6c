import type { WallNow } from "#contract/wall.ts";
import { alertKey } from "./bannerTurn.ts";

/** What came up longer ago is not news, to a wall that has just been opened. */
const NEWS_MS = 60_000;

/** Alerts that count as heard, each with when it came up. */
export type HeardAlerts = ReadonlyMap<string, number>;

/** Alerts that nobody has heard yet, and all that count as heard from now on: no more than is news, since a wall runs for months. */
export function newAlerts(
  { next }: WallNow["alerts"],
  heard: HeardAlerts,
  now: number,
): { readonly fresh: readonly string[]; readonly heard: HeardAlerts } {
  const isNews = (sinceAt: number) => now - sinceAt < NEWS_MS;
  const news = next.filter(({ sinceAt }) => isNews(sinceAt)).map((alert) => [alertKey(alert), alert.sinceAt] as const);
  return {
    fresh: news.flatMap(([key]) => (heard.has(key) ? [] : [key])),
    heard: new Map([...[...heard].filter(([, sinceAt]) => isNews(sinceAt)), ...news]),
  };
}
