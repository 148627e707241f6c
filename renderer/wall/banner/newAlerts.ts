import type { WallNow } from "#contract/wall.ts";
import { alertKey } from "./bannerTurn.ts";

/** What came up longer ago is not news, to a wall that has just been opened. */
const NEWS_MS = 60_000;

/** Alerts that nobody has heard yet, and all that count as heard from now on. */
export function newAlerts(
  { next }: WallNow["alerts"],
  heard: ReadonlySet<string>,
  now: number,
): { readonly fresh: readonly string[]; readonly heard: ReadonlySet<string> } {
  const fresh = next.filter((alert) => !heard.has(alertKey(alert)) && now - alert.sinceAt < NEWS_MS).map(alertKey);
  return { fresh, heard: new Set([...next.map(alertKey), ...heard].slice(0, REMEMBERED)) };
}

/** Far more than stand open at once; a wall runs for months. */
const REMEMBERED = 1_000;
