import { useEffect, useState } from "react";
import type { WallOrder } from "#contract/walls.ts";
import { replayEndsAt } from "#domain/wall/replay.ts";
import { engineNow } from "../../client/useNow.ts";
import { orderedReplay } from "./replayRun.ts";

/** The replay that a desk runs, until it is over by the clock. */
export function useOrderedReplay(ordered: WallOrder["replay"]): WallOrder["replay"] {
  const [now, setNow] = useState(engineNow);
  const endsAt = ordered === null ? null : replayEndsAt(ordered);
  useEffect(() => {
    if (endsAt === null || now >= endsAt) return undefined;
    // The clock may be put back meanwhile: then it waits again.
    const timer = setTimeout(() => setNow(engineNow()), Math.max(0, endsAt - engineNow()) + 1);
    return () => clearTimeout(timer);
  }, [endsAt, now]);
  return orderedReplay(ordered, now);
}
