import { useEffect, useRef } from "react";
import type { WallNow } from "#contract/wall.ts";
import { isInSpanOfDay } from "#domain/wall/spanOfDay.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { useNow } from "../../client/useNow.ts";
import { soundChime } from "../../ui/chime.ts";
import { alertKey } from "./bannerTurn.ts";

/** How late what is due again may be heard. */
const LOOK_AGAIN_MS = 5_000;
/** Longer than one wall may learn of an alert after another. */
const ONE_WALL_MS = 10_000;

/** Sounds for each new alert, and again while nobody at a desk has seen one; on one wall of the machine alone, and never in the quiet hours. */
export function Chime({ alerts, chime }: { readonly alerts: WallNow["alerts"]; readonly chime: WallSettings["chime"] }) {
  const heard = useRef<SoundedAlerts>(new Map());
  const now = useNow(LOOK_AGAIN_MS);
  useEffect(() => {
    const { fresh, heard: known } = newAlerts(alerts, heard.current, now);
    heard.current = known;
    const [key] = fresh;
    const isQuiet = chime === null || (chime.quiet !== null && isInSpanOfDay(now, chime.quiet));
    if (key !== undefined && !isQuiet) void soundOnOneWall(key, chime.volume);
  }, [alerts, chime, now]);
  return null;
}

/** The first wall that asks gets the lock and keeps it until all have asked. */
async function soundOnOneWall(key: string, volume: number): Promise<void> {
  await navigator.locks.request(`chime ${key}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    await Promise.all([soundChime(volume).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, ONE_WALL_MS))]);
  });
}

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
  { next, oldestSinceAt }: Pick<WallNow["alerts"], "next" | "oldestSinceAt">,
  heard: SoundedAlerts,
  now: number,
): { readonly fresh: readonly string[]; readonly heard: SoundedAlerts } {
  const calls = [...next.map((alert) => [alertKey(alert), alert.sinceAt + NEWS_MS] as const), ...calledAgain(oldestSinceAt, now)];
  const news = calls.filter(([, until]) => now < until);
  return {
    fresh: news.flatMap(([key]) => (heard.has(key) ? [] : [key])),
    heard: new Map([...[...heard].filter(([, until]) => now < until), ...news]),
  };
}

/** One for all that wait, or a room with many would be called without end. */
function calledAgain(since: number | null, now: number): readonly (readonly [string, number])[] {
  if (since === null) return [];
  const times = Math.floor((now - since) / AGAIN_MS);
  return times >= 1 ? [[`again ${since} ${times}`, since + times * AGAIN_MS + AGAIN_NEWS_MS]] : [];
}
