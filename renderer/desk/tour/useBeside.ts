import { type CSSProperties, type RefObject, useLayoutEffect, useState } from "react";
import { beside } from "./beside.ts";

/** Keeps a card beside a part of the desk, as both change their size; empty where there is no room, or no such part. */
export function useBeside(card: RefObject<HTMLElement | null>, selector: string): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>({});
  useLayoutEffect(() => {
    const shown = card.current;
    const target = document.querySelector(selector);
    if (shown === null || target === null) return undefined;
    const place = () => {
      const { width, height } = shown.getBoundingClientRect();
      const spot = beside(target.getBoundingClientRect(), { width, height }, { width: innerWidth, height: innerHeight });
      setStyle(spot === null ? {} : { ...spot, right: "auto", bottom: "auto" });
    };
    place();
    const watching = new ResizeObserver(place);
    for (const each of [shown, target, document.documentElement]) watching.observe(each);
    return () => watching.disconnect();
  }, [card, selector]);
  return style;
}
