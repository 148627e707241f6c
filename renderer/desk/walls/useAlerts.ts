import type { SurgeAlerts } from "#contract/wallScenes.ts";
import type { WallNow } from "#contract/wall.ts";
import { useAnswer } from "../../client/useAnswer.ts";

/** What of the walls waits for somebody to see it; null until it is known. */
export function useAlerts(): WallNow["alerts"] | null {
  return useAsked()?.alerts ?? null;
}

/** The surges that nobody has taken note of; null until they are known. */
export function useSurgeAlerts(): SurgeAlerts | null {
  return useAsked()?.surgeAlerts ?? null;
}

function useAsked(): WallNow | undefined {
  return useAnswer((ask) => ask.wall.now, { input: { cards: 1, offices: 1, parts: ["surgeAlerts"], mayAcknowledge: true } }).data;
}
