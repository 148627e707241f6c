import { useEffect, useRef, useState } from "react";
import type { WallNow } from "#contract/wall.ts";

/**
 * The answer that the stream of cards is made of: the newest, but one that moves cards waits until the last have come to rest. It waits whole,
 * so that the words of a card stay until they can be read; all other numbers of the screen go ahead, and are of the newest answer together.
 */
export function useCalm(newest: WallNow): WallNow {
  const [shown, setShown] = useState(newest);
  const pace = useRef(AT_REST);
  const moves = orderOf(newest) !== orderOf(shown);
  if (newest !== shown && !moves) setShown(newest);

  useEffect(() => {
    if (!moves) return undefined;
    const timer = setTimeout(
      () => {
        pace.current = changed(pace.current, performance.now());
        setShown(newest);
      },
      waitMs(pace.current, performance.now()),
    );
    return () => clearTimeout(timer);
  }, [newest, moves]);
  return shown;
}

const orderOf = ({ cards }: WallNow) => cards.map(({ incident }) => incident.id).join(" ");

/** As long as cards take to glide to their places. */
const GLIDE_MS = 800;
/** In a surge the room gets one change at a time, and time to read. */
const SURGE_MS = 1_500;
/** A change that follows the one before within this is a quick one; after two of them it is a surge. */
const QUICK_MS = 2_000;
const QUICK_CHANGES = 2;

/** When cards last changed places, and how many quick changes that ended. */
interface CalmPace {
  readonly changedAt: number;
  readonly quick: number;
}

export const AT_REST: CalmPace = { changedAt: Number.NEGATIVE_INFINITY, quick: 0 };

/** How long the next change of places has to wait; 0 for not at all. The first after a rest never waits. */
export function waitMs({ changedAt, quick }: CalmPace, now: number): number {
  // A clock that was set back must not stop the wall.
  return now < changedAt ? 0 : Math.max(0, changedAt + (quick < QUICK_CHANGES ? GLIDE_MS : SURGE_MS) - now);
}

export function changed({ changedAt, quick }: CalmPace, now: number): CalmPace {
  return { changedAt: now, quick: now - changedAt < QUICK_MS ? quick + 1 : 0 };
}
