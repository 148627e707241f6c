import type { WallNow } from "#contract/wall.ts";
import { useAnswer } from "../../client/useAnswer.ts";

/** What of the walls waits for somebody to see it; null until it is known. */
export function useAlerts(): WallNow["alerts"] | null {
  const { data } = useAnswer((ask) => ask.wall.now, { input: { cards: 1, offices: 1, parts: [], mayAcknowledge: true } });
  return data?.alerts ?? null;
}
