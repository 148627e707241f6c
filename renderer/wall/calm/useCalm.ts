import { useEffect, useRef, useState } from "react";
import type { WallNow } from "#contract/wall.ts";
import { AT_REST, changed, waitMs } from "./calmPace.ts";

/**
 * The answer that is shown: the newest, but one that moves cards waits until the last have come to rest. A whole answer waits, so that
 * what is on the screen is always of one moment.
 */
export function useCalm(newest: WallNow | undefined): WallNow | undefined {
  const [shown, setShown] = useState(newest);
  const pace = useRef(AT_REST);
  const moves = newest !== undefined && shown !== undefined && orderOf(newest) !== orderOf(shown) && !bringsParts(newest, shown);
  if (newest !== undefined && newest !== shown && !moves) setShown(newest);

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

const orderOf = ({ cards }: WallNow) => cards.map(({ trouble }) => trouble.id).join(" ");

/** A scene that is shown waits for them. */
const bringsParts = (newest: WallNow, shown: WallNow) =>
  (["overdue", "ranking", "trend"] as const).some((part) => shown[part] === null && newest[part] !== null);
