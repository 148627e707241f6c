import { type RefObject, useEffect, useState } from "react";

/** A mouse that was left lying in the view is nobody's, and so is one over which the view has opened. */
const LEFT_LYING_MS = 60_000;

/** Whether somebody moves a mouse in the view that has this list: what moved the list would move whatever it points at. */
export function useMouseAmong(list: RefObject<HTMLElement | null>, isThere: boolean): boolean {
  const [isAmong, setIsAmong] = useState(false);
  useEffect(() => {
    const view = list.current?.closest("[role=dialog]");
    if (!isThere || view === null || view === undefined) return undefined;
    let left: ReturnType<typeof setTimeout> | undefined;
    const stop = new AbortController();
    const leave = () => {
      clearTimeout(left);
      setIsAmong(false);
    };
    const come = () => {
      clearTimeout(left);
      left = setTimeout(leave, LEFT_LYING_MS);
      setIsAmong(true);
    };
    for (const event of ["pointermove", "pointerdown"]) view.addEventListener(event, come, { signal: stop.signal });
    view.addEventListener("pointerleave", leave, { signal: stop.signal });
    return () => {
      stop.abort();
      clearTimeout(left);
    };
  }, [list, isThere]);
  return isAmong;
}
