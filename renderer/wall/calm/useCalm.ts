import { useEffect, useRef, useState } from "react";
import type { WallNow } from "#contract/wall.ts";
import { AT_REST, changed, waitMs } from "./calmPace.ts";

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
