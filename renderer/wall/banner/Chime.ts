import { useEffect, useRef } from "react";
import type { WallNow } from "#contract/wall.ts";
import { isInSpanOfDay } from "#domain/wall/spanOfDay.ts";
import type { WallSettings } from "#domain/wall/wallSettings.ts";
import { soundChime } from "../../ui/chime.ts";
import { useNow } from "../../client/useNow.ts";
import { type SoundedAlerts, newAlerts } from "./newAlerts.ts";

/** How late what is due again may be heard. */
const LOOK_AGAIN_MS = 5_000;
/** Longer than one wall may learn of an alert after another. */
const ONE_WALL_MS = 10_000;

interface ChimeProps {
  readonly alerts: WallNow["alerts"];
  readonly chime: WallSettings["chime"];
}

/** Sounds for each new alert, and again while nobody at a desk has seen one; on one wall of the machine alone, and never in the quiet hours. */
export function Chime({ alerts, chime }: ChimeProps) {
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
