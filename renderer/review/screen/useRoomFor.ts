import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

const LEAST = 2;

/**
 * How many lines of a list have room in the window, at most so many: their words are of any length, and what runs out of the window nobody sees.
 * `list` is the element that holds them; where it grows or sinks, as beside a picture that arrives, it is measured again.
 */
export function useRoomFor(list: RefObject<HTMLElement | null>, most: number): number {
  const [fitting, setFitting] = useState(most);
  useLayoutEffect(() => {
    const shown = list.current;
    if (shown === null) return undefined;
    const measure = () => {
      const room = shown.closest("main")?.getBoundingClientRect().bottom ?? Infinity;
      if (fitting > LEAST && shown.getBoundingClientRect().bottom > room) setFitting(fitting - 1);
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const each of [shown, shown.parentElement]) if (each !== null) observer.observe(each);
    return () => observer.disconnect();
  }, [list, fitting]);
  useEffect(() => {
    const again = () => setFitting(most);
    addEventListener("resize", again);
    return () => removeEventListener("resize", again);
  }, [most]);
  return fitting;
}
