import { useEffect, useRef } from "react";
import type { WallNow } from "#contract/wall.ts";
import { isInSpanOfDay } from "#domain/wall/spanOfDay.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { engineNow } from "../../ui/useNow.ts";
import { soundChime } from "../../ui/chime.ts";
import { type HeardAlerts, newAlerts } from "./newAlerts.ts";

/** Longer than one wall may learn of an alert after another. */
const ONE_WALL_MS = 5_000;

/** Sounds once for each new alert, on one wall of the machine alone, and never in the quiet hours. */
export function useChime(alerts: WallNow["alerts"] | undefined, chime: WallSettings["chime"], isSilent: boolean): void {
  const heard = useRef<HeardAlerts>(new Map());
  useEffect(() => {
    if (alerts === undefined) return;
    const now = engineNow();
    const { fresh, heard: known } = newAlerts(alerts, heard.current, now);
    heard.current = known;
    const [key] = fresh;
    const isQuiet = chime === null || isSilent || (chime.quiet !== null && isInSpanOfDay(now, chime.quiet));
    if (key !== undefined && !isQuiet) void soundOnOneWall(key, chime.volume);
  }, [alerts, chime, isSilent]);
}

/** The first wall that asks gets the lock and keeps it until all have asked. */
async function soundOnOneWall(key: string, volume: number): Promise<void> {
  await navigator.locks.request(`chime ${key}`, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    await Promise.all([soundChime(volume).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, ONE_WALL_MS))]);
  });
}
